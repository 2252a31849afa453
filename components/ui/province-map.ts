import { formatNumber } from "@/lib/domain/shared/rial";
import { fiveSteps, stepOf } from "./chart-scale";
import { mapLegend } from "./map-legend";
import { type Markup, markup } from "./markup";
import { mapHeight, mapWidth, provincePoints } from "./province-points";

type Figure = { id: string; name: string; value: number | null; text: string; href: string };
type ProvinceMap = {
  question: string;
  description: string;
  measure: string;
  figures: readonly Figure[];
  format: (value: number) => string;
};

/** The provinces by a measure, in five groups by colour and number, each a link; a table beneath says the same. */
export function provinceMap({ question, description, measure, figures, format }: ProvinceMap): Markup {
  const boundaries = fiveSteps(figures.flatMap(({ value }) => (value === null ? [] : [value])));
  const steps = figures.map(({ value }) => ({ value, step: value === null ? 0 : stepOf(value, boundaries) }));
  const provinces = figures.map((figure, index) => province(figure, steps[index]?.step ?? 0));
  return markup`<figure class="max-w-4xl"><figcaption class="mb-3"><p id="map-title" class="text-lg font-semibold">${question}</p><p id="map-description" class="text-quiet">${description}</p></figcaption><div class="flex flex-wrap items-end gap-x-8 gap-y-4"><svg viewBox="0 0 ${mapWidth} ${mapHeight}" role="group" aria-labelledby="map-title" aria-describedby="map-description" class="province-map">${provinces}</svg>${mapLegend(
    { measure, steps, format },
  )}</div></figure>`;
}

function province({ id, name, text, href }: Figure, step: number): Markup {
  const point = provincePoints[id];
  const number =
    point && step > 0
      ? markup`<text x="${point[0]}" y="${point[1]}" dy="0.35em">${formatNumber(step)}</text>`
      : null;
  return markup`<a href="${href}" class="map-${step}"><title>${name}: ${text}</title><use href="/iran-provinces.svg#${id}"/>${number}</a>`;
}
