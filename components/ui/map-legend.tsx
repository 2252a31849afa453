import { asInnerHtml, markup } from "./markup";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";

type MapLegendProps = {
  measure: string;
  values: (number | null)[];
  step: (value: number | null) => number;
  format: (value: number) => string;
};

const swatches = [
  "border border-dashed border-line-strong",
  "bg-map-1 text-map-1-ink",
  "bg-map-2 text-map-2-ink",
  "bg-map-3 text-map-3-ink",
  "bg-map-4 text-map-4-ink",
  "bg-map-5 text-map-5-ink",
];

/** The five steps by number and colour, each with the figures really found in it. */
export function MapLegend({ measure, values, step, format }: MapLegendProps) {
  const groups = [5, 4, 3, 2, 1].flatMap((number) => {
    const members = values.filter((value): value is number => value !== null && step(value) === number);
    if (members.length === 0) return [];
    const low = format(Math.min(...members));
    const high = format(Math.max(...members));
    return [{ number, range: low === high ? low : `${low} تا ${high}` }];
  });
  const lines = groups.map(
    ({ number, range }) =>
      markup`<li><b class="${swatches[number] ?? ""}">${toPersianDigits(number)}</b> ${range}</li>`,
  );
  if (values.includes(null)) lines.push(markup`<li><b class="${swatches[0] ?? ""}"></b> بدون داده</li>`);
  return (
    <div className="text-sm">
      <p className="mb-1 font-medium">{measure}</p>
      <ul className="map-legend" dangerouslySetInnerHTML={asInnerHtml(lines)} />
    </div>
  );
}
