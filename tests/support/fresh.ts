import { randomInt } from "node:crypto";
import { buildNationalId } from "@/tests/domain/build-national-id";

/** Nothing is drawn twice by one process, and from places far apart two of them hardly ever draw the same. */
function drawing(from: number, to: number, stride: number): () => number {
  let at = randomInt(to - from);
  return () => from + (at = (at + stride) % (to - from));
}
const nineDigits = drawing(1e8, 9e8, 7_654_321);
const sevenDigits = drawing(0, 1e7, 1_234_567);

/** A national id that nobody else in the tests has. Those with six zeros after the office's prefix are given to nobody. */
export function freshNationalId(): string {
  const digits = String(nineDigits());
  return digits.endsWith("000000") ? freshNationalId() : buildNationalId(digits);
}

/** A mobile number of nobody else in the tests, after its first four digits. */
export const freshMobile = (operator = "0915"): string =>
  `${operator}${String(sevenDigits()).padStart(7, "0")}`;
