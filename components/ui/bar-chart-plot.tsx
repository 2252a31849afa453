import type { Bar, BarChartProps } from "./chart-model";
import { axisTicks, compactFigure } from "./chart-scale";

// The plot has no viewBox: positions are percentages and letters keep their size at every width.
const top = 8;
const floor = 87;

/** Standing bars for wide places; time runs with the reading direction, from right to left. */
export function BarChartPlot({ id, bars, cap, format = compactFigure }: BarChartProps) {
  const values = bars.flatMap((bar) => [bar.value, bar.second ?? 0]);
  const ticks = axisTicks(Math.max(0, cap?.value ?? 0, ...values));
  const peak = ticks[ticks.length - 1] ?? 1;
  const yOf = (value: number) => floor - (Math.max(0, value) / peak) * (floor - top);
  const slot = 100 / Math.max(1, bars.length);
  const short = bars.every((bar) => bar.text.length <= 4);
  return (
    <div className="hidden grid-cols-[4rem_1fr] @min-[38rem]:grid">
      <svg width="100%" height="280" aria-hidden="true">
        {ticks.map((tick) => (
          <text
            key={tick}
            x="100%"
            y={`${yOf(tick) + 1.5}%`}
            textAnchor="middle"
            className="translate-x-[-50%] fill-quiet text-sm"
          >
            {format(tick)}
          </text>
        ))}
      </svg>
      <svg
        width="100%"
        height="280"
        role={bars.some((bar) => bar.href) ? "group" : "img"}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        {ticks.map((tick) => (
          <line
            key={tick}
            x1="0"
            x2="100%"
            y1={`${yOf(tick)}%`}
            y2={`${yOf(tick)}%`}
            className="stroke-line"
          />
        ))}
        {bars.map((bar, index) => (
          <Column
            key={bar.key}
            bar={bar}
            right={100 - index * slot}
            slot={slot}
            yOf={yOf}
            valueShown={short}
          />
        ))}
        {cap ? (
          <line
            x1="0"
            x2="100%"
            y1={`${yOf(cap.value)}%`}
            y2={`${yOf(cap.value)}%`}
            strokeWidth="1.5"
            strokeDasharray="5 4"
            className="pointer-events-none stroke-danger"
          />
        ) : null}
      </svg>
    </div>
  );
}

type ColumnProps = {
  bar: Bar;
  right: number;
  slot: number;
  yOf: (value: number) => number;
  valueShown: boolean;
};

function Column({ bar, right, slot, yOf, valueShown }: ColumnProps) {
  const paired = bar.second !== undefined;
  const width = slot * (paired ? 0.32 : 0.56);
  const middle = right - slot / 2;
  const first = paired ? middle + slot * 0.01 : middle - width / 2;
  const spoken = [`${bar.label}: ${bar.text}`, bar.secondText].filter(Boolean).join("، ");
  const drawing = (
    <>
      <title>{spoken}</title>
      <rect
        x={`${right - slot}%`}
        y="0"
        width={`${slot}%`}
        height="100%"
        rx="6"
        className="fill-transparent group-hover:fill-sunken group-focus-visible:fill-accent-soft"
      />
      <Stick x={first} width={width} y={yOf(bar.value)} className="fill-bar" />
      {paired ? (
        <Stick
          x={middle - width - slot * 0.01}
          width={width}
          y={yOf(bar.second ?? 0)}
          className="fill-bar-second"
        />
      ) : null}
      {valueShown ? (
        <text
          x={`${middle}%`}
          y={`${yOf(bar.value) - 2.5}%`}
          textAnchor="middle"
          className="fill-ink text-sm"
        >
          {bar.text}
        </text>
      ) : null}
      <text
        x={`${middle}%`}
        y="97%"
        textAnchor="middle"
        className="fill-quiet text-sm group-hover:fill-ink group-hover:underline"
      >
        {bar.shortLabel}
      </text>
    </>
  );
  return bar.href ? (
    <a href={bar.href} aria-label={spoken} className="group">
      {drawing}
    </a>
  ) : (
    <g>{drawing}</g>
  );
}

function Stick({ x, width, y, className }: { x: number; width: number; y: number; className: string }) {
  return (
    <rect x={`${x}%`} width={`${width}%`} y={`${y}%`} height={`${floor - y}%`} rx="2" className={className} />
  );
}
