/** Four boundaries that part the values into five groups of about the same size. */
export function fiveSteps(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  return [0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.ceil(part * (sorted.length - 1))] ?? 0);
}

/** 1 for the lowest group, 5 for the highest. */
export function stepOf(value: number, boundaries: readonly number[]): 1 | 2 | 3 | 4 | 5 {
  let step = 1;
  for (const boundary of boundaries) if (value >= boundary) step += 1;
  return step as 1 | 2 | 3 | 4 | 5;
}
