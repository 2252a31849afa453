import { formatNumber } from "@/lib/domain/shared/rial";
import { type Measure, measureLabels, measureOf, measureQuestions } from "@/lib/domain/panel/measure";
import type { PanelView } from "@/lib/domain/panel/panel-view";
import { fiveSteps, stepOf } from "../ui/chart-scale";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { MapLegend } from "../ui/map-legend";
import { mapHeight, mapWidth, provincePoints } from "../ui/province-points";
import { panelHref } from "./links";

const MILLION = 1_000_000;
const formats: Record<Measure, (value: number) => string> = {
  onTime: (value) => `${formatNumber(value)}٪`,
  confirmed: (value) => `${formatNumber(value)}٪`,
  centers: (value) => `${formatNumber(value)} مرکز`,
  payable: (value) => `${formatNumber(Math.floor(value / MILLION))} میلیون ریال`,
};

const fills = ["fill-transparent", "fill-map-1", "fill-map-2", "fill-map-3", "fill-map-4", "fill-map-5"];
const inks = [
  "fill-quiet",
  "fill-map-1-ink",
  "fill-map-2-ink",
  "fill-map-3-ink",
  "fill-map-4-ink",
  "fill-map-5-ink",
];

// What all provinces share is said once, on the drawing: the page is sent again for every click.
const drawing =
  "min-w-0 flex-1 basis-80 print:max-w-[14cm] [&_use]:stroke-raised [&_use]:[stroke-width:2] [&_use]:[stroke-linejoin:round] [&_a:hover_use]:stroke-ink [&_a:focus-visible_use]:stroke-ink [&_a:focus-visible_use]:[stroke-width:6] [&_text]:pointer-events-none [&_text]:text-[22px] [&_text]:font-medium max-sm:[&_text]:text-[34px]";

/** The provinces by the chosen measure, in five groups by colour and number; the table beneath says the same. */
export function PanelMap({ view }: { view: PanelView }) {
  const { measure, month, parts } = view;
  const figures = parts.map((part) => ({ part, ...measureOf(measure, part) }));
  const boundaries = fiveSteps(figures.flatMap(({ value }) => (value === null ? [] : [value])));
  const step = (value: number | null) => (value === null ? 0 : stepOf(value, boundaries));
  return (
    <figure className="max-w-4xl">
      <figcaption className="mb-3">
        <p id="map-title" className="text-lg font-semibold">
          {measureQuestions[measure]}
        </p>
        <p id="map-description" className="text-quiet">
          هرچه شماره بزرگ‌تر باشد، مقدار بیشتر است. هر استان پیوند پایش همان استان است و رقم‌های آن در جدول
          زیر آمده است.
        </p>
      </figcaption>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <svg
          viewBox={`0 0 ${mapWidth} ${mapHeight}`}
          role="group"
          aria-labelledby="map-title"
          aria-describedby="map-description"
          className={drawing}
          dangerouslySetInnerHTML={asInnerHtml(
            figures.map(({ part, value, text }) =>
              province({
                id: part.id,
                label: `${part.name}: ${text}`,
                step: step(value),
                href: panelHref({ province: part }, month, measure),
              }),
            ),
          )}
        />
        <MapLegend
          measure={measureLabels[measure]}
          values={figures.map(({ value }) => value)}
          step={step}
          format={formats[measure]}
        />
      </div>
    </figure>
  );
}

type Province = { id: string; label: string; step: number; href: string };

function province({ id, label, step, href }: Province): Markup {
  const point = provincePoints[id];
  const shape = step ? (fills[step] ?? "") : "fill-transparent stroke-line-strong!";
  const number =
    point && step > 0
      ? markup`<text x="${point.x}" y="${point.y}" dy="0.35em" text-anchor="middle" class="${inks[step] ?? ""}">${formatNumber(step)}</text>`
      : null;
  return markup`<a href="${href}"><title>${label}</title><use href="/iran-provinces.svg#${id}" class="${shape}"/>${number}</a>`;
}
