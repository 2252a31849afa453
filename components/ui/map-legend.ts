import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { type Markup, markup } from "./markup";

type MapLegend = {
  measure: string;
  /** of each province, with the group it is in */
  steps: readonly { value: number | null; step: number }[];
  format: (value: number) => string;
};

/** The five steps by number and colour, each with the figures really found in it. */
export function mapLegend({ measure, steps, format }: MapLegend): Markup {
  const groups = [5, 4, 3, 2, 1].flatMap((number) => {
    const members = steps.flatMap(({ value, step }) => (value !== null && step === number ? [value] : []));
    if (members.length === 0) return [];
    const low = format(Math.min(...members));
    const high = format(Math.max(...members));
    return [{ number, range: low === high ? low : `${low} تا ${high}` }];
  });
  const lines = groups.map(
    ({ number, range }) => markup`<li><b class="map-${number}">${toPersianDigits(number)}</b> ${range}</li>`,
  );
  if (steps.some(({ value }) => value === null)) lines.push(markup`<li><b class="map-0"></b> بدون داده</li>`);
  return markup`<div class="text-sm"><p class="mb-1 font-medium">${measure}</p><ul class="map-legend">${lines}</ul></div>`;
}
