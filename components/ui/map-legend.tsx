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
const fa = new Intl.NumberFormat("fa-IR");

/** The five steps by number and colour, each with the figures really found in it. */
export function MapLegend({ measure, values, step, format }: MapLegendProps) {
  const groups = [5, 4, 3, 2, 1].flatMap((number) => {
    const members = values.filter((value): value is number => value !== null && step(value) === number);
    if (members.length === 0) return [];
    const low = format(Math.min(...members));
    const high = format(Math.max(...members));
    return [{ number, range: low === high ? low : `${low} تا ${high}` }];
  });
  const unknown = values.some((value) => value === null);
  return (
    <div className="text-sm">
      <p className="mb-1 font-medium">{measure}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 sm:flex-col">
        {groups.map(({ number, range }) => (
          <li key={number} className="flex items-center gap-2">
            <span className={`grid size-6 place-items-center rounded font-medium ${swatches[number]}`}>
              {fa.format(number)}
            </span>
            {range}
          </li>
        ))}
        {unknown ? (
          <li className="flex items-center gap-2">
            <span className={`size-6 rounded ${swatches[0]}`} />
            بدون داده
          </li>
        ) : null}
      </ul>
    </div>
  );
}
