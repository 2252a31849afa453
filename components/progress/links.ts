import type { CaseGroup } from "@/lib/domain/entrepreneur/case-group";
import type { CaseMeasureKey } from "@/lib/domain/entrepreneur/measure";
import type { ProgressLevel, ProgressPlace, ProgressView } from "@/lib/domain/entrepreneur/progress-view";
import { casePaths } from "../case-paths";

export const progressHref = ({ province, office }: ProgressPlace, chosen: CaseMeasureKey): string =>
  casePaths.progressOf({
    ...(office ? { office: office.id } : { province: province?.id }),
    measure: chosen === "people" ? null : chosen,
  });

/** The people behind a figure of the place. */
export const peopleHref = (
  { province, office }: ProgressPlace,
  filter: { level?: string; group?: CaseGroup },
): string => casePaths.entrepreneursOf({ province: province?.id, office: office?.id, ...filter });

/** The places above, from the top the actor may see down to the one before the page's own. */
export function placesAbove({ level, top, place, chosen }: ProgressView): { href: string; label: string }[] {
  const order: ProgressLevel[] = ["country", "province", "office"];
  const chain = [
    { level: "country" as const, place: {}, label: "کشور" },
    {
      level: "province" as const,
      place: { province: place.province },
      label: `استان ${place.province?.name}`,
    },
  ];
  return chain
    .filter(
      (step) =>
        order.indexOf(step.level) >= order.indexOf(top) && order.indexOf(step.level) < order.indexOf(level),
    )
    .map((step) => ({ href: progressHref(step.place, chosen), label: step.label }));
}
