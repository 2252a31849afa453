import type { ReportFigures } from "@/lib/domain/report/figures";
import { figureGroups } from "@/lib/domain/report/lines";
import type { Named } from "@/lib/domain/report/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { figureHref } from "./figure-links";

type Props = {
  figures: ReportFigures;
  month: string;
  province: Named | null;
  may: { cases: boolean };
};

/** The key figures, each a way to its rows. */
export function FigureSections({ figures, ...of }: Props) {
  return (
    <Section
      id="figures"
      title="رقم‌های گزارش"
      description="هر رقم پیوند ردیف‌های خود است؛ ردیف‌ها از داده‌های امروز سامانه خوانده می‌شود."
    >
      <div className="grid gap-6">
        {figureGroups(figures).map(({ key, title, note, lines }) => (
          <div key={key}>
            <h3 className="mb-2 font-semibold">
              {title} {note ? <small className="ms-2 font-normal text-quiet">{note}</small> : null}
            </h3>
            <StatList
              stats={lines.map((line) => ({
                label: line.label,
                value: formatNumber(line.value),
                unit: line.unit,
                href: figureHref(line.key, of),
              }))}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
