import { BarChartPlot } from "./bar-chart-plot";
import { BarChartRows } from "./bar-chart-rows";
import type { BarChartProps } from "./chart-model";
import { Cell, DataTable, Row, RowHead } from "./data-table";

export function BarChart(props: BarChartProps) {
  const { id, title, description, bars, series, secondSeries, cap, note } = props;
  const columns = [
    { key: "label", label: "دوره" },
    { key: "value", label: series, numeric: true },
    ...(secondSeries ? [{ key: "second", label: secondSeries, numeric: true }] : []),
  ];
  return (
    <figure className="@container">
      <figcaption className="mb-4">
        <p id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </p>
        <p id={`${id}-description`} className="text-quiet">
          {description}
        </p>
        {secondSeries || cap ? (
          <ul className="mt-2 flex flex-wrap gap-x-5 text-sm text-quiet">
            <Legend className="fill-bar" label={series} />
            {secondSeries ? <Legend className="fill-bar-second" label={secondSeries} hatched /> : null}
            {cap ? <Legend className="stroke-danger" label={cap.label} line /> : null}
          </ul>
        ) : null}
      </figcaption>
      <BarChartPlot {...props} />
      <BarChartRows {...props} />
      {note ? <p className="mt-2 text-sm text-quiet">{note}</p> : null}
      <details className="mt-3 print:hidden">
        <summary className="inline-block min-h-8 text-sm text-accent-text pointer-coarse:min-h-11">
          همین آمار در جدول
        </summary>
        <div className="mt-2">
          <DataTable caption={title} columns={columns}>
            {bars.map((bar) => (
              <Row key={bar.key}>
                <RowHead>{bar.label}</RowHead>
                <Cell label={series} numeric>
                  {bar.text}
                </Cell>
                {secondSeries ? (
                  <Cell label={secondSeries} numeric>
                    {bar.secondText}
                  </Cell>
                ) : null}
              </Row>
            ))}
          </DataTable>
        </div>
      </details>
    </figure>
  );
}

type LegendProps = { className: string; label: string; line?: boolean; hatched?: boolean };

function Legend({ className, label, line, hatched }: LegendProps) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width="16" height="12" aria-hidden="true">
        {line ? (
          <line x1="0" x2="16" y1="6" y2="6" strokeWidth="2" strokeDasharray="4 3" className={className} />
        ) : (
          <rect width="12" height="12" x="2" rx={hatched ? 6 : 2} className={className} />
        )}
      </svg>
      {label}
    </li>
  );
}
