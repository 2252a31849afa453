const fa = new Intl.NumberFormat("fa-IR", { notation: "compact" });

/** A figure short enough for an axis or a legend: «۹٫۵ میلیون». */
export const compactFigure = (value: number) => fa.format(value);

/** Round figures for an axis from zero to just above `max`: about four steps of 1, 2, 2.5 or 5 times a power of ten. */
export function axisTicks(max: number): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const whole = step < 1 && Number.isInteger(max) ? 1 : step;
  return Array.from({ length: Math.ceil(max / whole) + 1 }, (_, index) => index * whole);
}

/** Four boundaries that part the values into five groups of about the same size. */
export function fiveSteps(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  return [0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.ceil(part * (sorted.length - 1))] ?? 0);
}

/** 1 for the lowest group, 5 for the highest. */
export function stepOf(value: number, boundaries: number[]): 1 | 2 | 3 | 4 | 5 {
  return (1 + boundaries.filter((boundary) => value >= boundary).length) as 1 | 2 | 3 | 4 | 5;
}
