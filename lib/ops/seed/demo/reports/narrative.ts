import { NARRATIVE_PARTS, type Narrative, type NarrativePart } from "@/lib/domain/report/narrative";
import type { CenterPlan } from "../centers";
import type { Random } from "../random";
import { narrativeTexts } from "../texts/narratives";

/** How many sentences of a part a province writes at least, and at most. */
const lengths: Record<NarrativePart, [number, number]> = {
  general: [2, 3],
  training: [1, 2],
  agencies: [1, 2],
  offices: [1, 2],
  proposals: [0, 1],
};

export function narrativeOf(centers: readonly CenterPlan[], random: Random): Narrative {
  const write = (text: string) => {
    const { row, office } = random.pick(centers);
    return text.replaceAll("{center}", row.name).replaceAll("{office}", office.name);
  };
  return Object.fromEntries(
    NARRATIVE_PARTS.map((part) => [
      part,
      random
        .sample(narrativeTexts[part], random.int(...lengths[part]))
        .map(write)
        .join("\n"),
    ]),
  ) as Narrative;
}

/** The same with one more sentence of an office, which headquarters had missed. */
export function mended(narrative: Narrative, centers: readonly CenterPlan[], random: Random): Narrative {
  const { office } = random.pick(centers);
  const missed = narrativeTexts.offices
    .map((text) =>
      text.replaceAll("{office}", office.name).replaceAll("{center}", centers[0]?.row.name ?? ""),
    )
    .find((text) => !narrative.offices.includes(text));
  return { ...narrative, offices: [narrative.offices, missed].filter(Boolean).join("\n") };
}
