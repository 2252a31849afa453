import fc from "fast-check";

/** Ten whole shares that sum to 100. */
export const shareLists = fc
  .array(fc.nat(100), { minLength: 9, maxLength: 9 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((points) => points.slice(1).map((point, index) => point - (points[index] ?? 0)));
