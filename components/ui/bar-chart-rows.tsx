import type { Bar, BarChartProps } from "./chart-model";

/** Lying bars for narrow places: one line a period, figures always written. */
export function BarChartRows({ id, bars, cap }: BarChartProps) {
  const peak = Math.max(1, cap?.value ?? 0, ...bars.flatMap((bar) => [bar.value, bar.second ?? 0]));
  return (
    <ol aria-labelledby={`${id}-title`} className="@min-[38rem]:hidden">
      {bars.map((bar) => (
        <li key={bar.key} className="border-b border-line last:border-0">
          {bar.href ? (
            <a href={bar.href} className="-mx-2 block rounded-lg px-2 py-2 hover:bg-sunken">
              <Line bar={bar} peak={peak} />
            </a>
          ) : (
            <div className="py-2">
              <Line bar={bar} peak={peak} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ bar, peak }: { bar: Bar; peak: number }) {
  const share = (value: number) => Math.round((Math.max(0, value) / peak) * 1000) / 10;
  return (
    <>
      <span className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-medium">{bar.label}</span>
        <span className="text-quiet">
          {bar.text}
          {bar.secondText ? ` / ${bar.secondText}` : ""}
        </span>
      </span>
      <svg width="100%" height={bar.second === undefined ? 8 : 18} aria-hidden="true" className="mt-1 block">
        <rect width="100%" height="8" rx="2" className="fill-sunken" />
        <Lying share={share(bar.value)} y={0} className="fill-bar" />
        {bar.second === undefined ? null : (
          <Lying share={share(bar.second)} y={10} className="fill-bar-second" />
        )}
      </svg>
    </>
  );
}

function Lying({ share, y, className }: { share: number; y: number; className: string }) {
  return <rect x={`${100 - share}%`} width={`${share}%`} y={y} height="8" rx="2" className={className} />;
}
