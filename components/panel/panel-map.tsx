import { figureText } from "@/lib/domain/panel/figure-text";
import { type Measure, measureLabels, measureOf, measureQuestions } from "@/lib/domain/panel/measure";
import type { PanelView } from "@/lib/domain/panel/panel-view";
import { ProvinceMap } from "../ui/province-map";
import { panelHref } from "./links";

const MILLION = 1_000_000;
const formats: Record<Measure, (value: number) => string> = {
  onTime: (value) => `${figureText(value)}٪`,
  confirmed: (value) => `${figureText(value)}٪`,
  centers: (value) => `${figureText(value)} مرکز`,
  payable: (value) => `${figureText(Math.floor(value / MILLION))} میلیون ریال`,
};

export function PanelMap({ view }: { view: PanelView }) {
  const { measure, month, parts } = view;
  return (
    <div className="max-w-4xl">
      <ProvinceMap
        id="province-map"
        title={measureQuestions[measure]}
        description="هرچه رنگ پررنگ‌تر و شماره بزرگ‌تر باشد، مقدار بیشتر است. با برگزیدن هر استان، پایش همان استان باز می‌شود."
        measure={measureLabels[measure]}
        format={formats[measure]}
        provinces={parts.map((part) => ({
          code: part.id,
          name: part.name,
          ...measureOf(measure, part),
          href: panelHref({ province: part }, month, measure),
        }))}
      />
    </div>
  );
}
