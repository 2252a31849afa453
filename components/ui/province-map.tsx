import { compactFigure, fiveSteps, stepOf } from "./chart-scale";
import { Cell, DataTable, Row, RowHead } from "./data-table";
import { AppLink } from "./link";
import { MapLegend } from "./map-legend";
import { mapHeight, mapWidth, provincePoints } from "./province-points";

export type ProvinceFigure = {
  /** ISO 3166-2, "IR-09". */
  code: string;
  name: string;
  /** Null: nothing is known yet. */
  value: number | null;
  text: string;
  href?: string;
};

type ProvinceMapProps = {
  id: string;
  title: string;
  description: string;
  measure: string;
  provinces: ProvinceFigure[];
  /** Four boundaries between the five steps; without them the provinces are parted into five equal groups. */
  boundaries?: number[];
  format?: (value: number) => string;
  /** The province whose page this is. */
  current?: string;
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
const fa = new Intl.NumberFormat("fa-IR");

export function ProvinceMap(props: ProvinceMapProps) {
  const { id, title, description, measure, provinces, format = compactFigure, current } = props;
  const known = provinces.flatMap((province) => (province.value === null ? [] : [province.value]));
  const boundaries = props.boundaries ?? fiveSteps(known);
  const step = (value: number | null) => (value === null ? 0 : stepOf(value, boundaries));
  // The marked province is drawn last, so that its neighbours do not cover its edge.
  const inDrawingOrder = [...provinces].sort(
    (a, b) => Number(a.code === current) - Number(b.code === current),
  );
  const ranked = [...provinces].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <figure>
      <figcaption className="mb-3">
        <p id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </p>
        <p id={`${id}-description`} className="text-quiet">
          {description}
        </p>
      </figcaption>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <svg
          viewBox={`0 0 ${mapWidth} ${mapHeight}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          className="min-w-0 flex-1 basis-80 print:max-w-[14cm]"
        >
          {inDrawingOrder.map((province) => (
            <Province
              key={province.code}
              province={province}
              step={step(province.value)}
              isCurrent={province.code === current}
            />
          ))}
        </svg>
        <MapLegend measure={measure} values={provinces.map((p) => p.value)} step={step} format={format} />
      </div>
      <details className="mt-3">
        <summary className="inline-block min-h-8 text-sm text-accent-text pointer-coarse:min-h-11 print:hidden">
          همین آمار در جدول
        </summary>
        <div className="mt-2">
          <DataTable
            caption={title}
            columns={[
              { key: "province", label: "استان" },
              { key: "value", label: measure, numeric: true },
            ]}
          >
            {ranked.map((province) => (
              <Row key={province.code}>
                <RowHead>
                  {province.href ? (
                    <AppLink href={province.href} className="link">
                      {province.name}
                    </AppLink>
                  ) : (
                    province.name
                  )}
                </RowHead>
                <Cell label={measure} numeric>
                  {province.text}
                </Cell>
              </Row>
            ))}
          </DataTable>
        </div>
      </details>
    </figure>
  );
}

type ProvinceProps = { province: ProvinceFigure; step: number; isCurrent: boolean };

function Province({ province, step, isCurrent }: ProvinceProps) {
  const point = provincePoints[province.code];
  const spoken = `${province.name}: ${province.text}`;
  const edge = isCurrent ? "stroke-ink [stroke-width:5]" : "stroke-raised [stroke-width:2]";
  const drawing = (
    <>
      <title>{spoken}</title>
      <use
        href={`/iran-provinces.svg#${province.code}`}
        width={mapWidth}
        height={mapHeight}
        strokeLinejoin="round"
        strokeDasharray={step === 0 ? "6 6" : undefined}
        className={`${fills[step]} ${step === 0 ? "stroke-line-strong [stroke-width:1.5]" : edge} group-hover:stroke-ink group-focus-visible:stroke-ink group-focus-visible:[stroke-width:6]`}
      />
      {point && step > 0 ? (
        <text
          x={point.x}
          y={point.y}
          dy="0.35em"
          textAnchor="middle"
          className={`pointer-events-none text-[22px] font-medium max-sm:text-[34px] ${point.room < 20 ? "max-sm:hidden" : ""} ${inks[step]}`}
        >
          {fa.format(step)}
        </text>
      ) : null}
    </>
  );
  return province.href ? (
    <a
      href={province.href}
      aria-label={spoken}
      aria-current={isCurrent ? "true" : undefined}
      className="group"
    >
      {drawing}
    </a>
  ) : (
    <g role="img" aria-label={spoken}>
      {drawing}
    </g>
  );
}
