import { toLatinDigits, toPersianDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/** No single amount may be larger (rial). */
export const MAX_RIAL = 10n ** 13n;

const LONGEST_AMOUNT_TEXT = 40;
const GROUP_SEPARATORS = /\s*[,\u066C\u060C\s\u200C]\s*/;

/**
 * Reads an amount in rial from what a person typed: Persian, Arabic or Latin digits, with or without group separators
 * (, ٬ ، space). Refuses (invalidInput under `field`) empty text, negatives, fractions and amounts above MAX_RIAL.
 * The last group must have three digits, so that «1,5» is never taken for 15.
 */
export function parseRial(text: string, field = "amount"): Result<bigint> {
  if (text.length > LONGEST_AMOUNT_TEXT) return refuseField(field, "مبلغ بیش از اندازه بزرگ است.");
  const typed = toLatinDigits(text).trim();
  if (typed === "") return refuseField(field, "مبلغ را به ریال بنویسید.");
  if (/^[-\u2212]/.test(typed)) return refuseField(field, "مبلغ نمی‌تواند منفی باشد.");
  if (/^\d+[./\u066B]\d+$/.test(typed))
    return refuseField(field, "مبلغ را به ریال و بدون رقم اعشار بنویسید.");
  const groups = typed.split(GROUP_SEPARATORS);
  const grouped = groups.length === 1 || groups.at(-1)?.length === 3;
  if (!grouped || !groups.every((group) => /^\d+$/.test(group)))
    return refuseField(field, "مبلغ را تنها با رقم و به ریال بنویسید.");
  const amount = BigInt(groups.join(""));
  if (amount > MAX_RIAL) return refuseField(field, `مبلغ باید حداکثر ${formatRial(MAX_RIAL)} باشد.`);
  return ok(amount);
}

// Pages write hundreds of numbers: groups of three digits are looked up instead of replaced one by one.
const leadingGroup = Array.from({ length: 1000 }, (_, number) => toPersianDigits(number));
const innerGroup = Array.from({ length: 1000 }, (_, number) =>
  toPersianDigits(String(number).padStart(3, "0")),
);

/** ۱٬۵۰۰٬۰۰۰: Persian digits in groups of three; decimal text where a number may be larger than numbers can hold. */
export function formatNumber(value: number | bigint | string): string {
  const short = typeof value === "number" && value >= 0 ? leadingGroup[value] : undefined;
  if (short !== undefined) return short;
  const written = String(value);
  const start = written.startsWith("-") ? 1 : 0;
  const point = written.indexOf(".");
  const wholeEnd = point < 0 ? written.length : point;
  let end = start + ((wholeEnd - start) % 3 || 3);
  let text = leadingGroup[Number(written.slice(start, end))] ?? "";
  for (; end < wholeEnd; end += 3) text += `\u066C${innerGroup[Number(written.slice(end, end + 3))] ?? ""}`;
  if (point >= 0) text += `\u066B${toPersianDigits(written.slice(point + 1))}`;
  return start ? `\u2212${text}` : text;
}

/** ۱٬۵۰۰٬۰۰۰ ریال */
export const formatRial = (amount: bigint): string => `${formatNumber(amount)} ریال`;

/**
 * Splits a total by weights into whole parts that add up to exactly the total: each gets the floor of its share, what
 * is left goes one by one to the largest remainders, ties to the earlier part. Weights are whole and not all zero.
 */
export function splitByLargestRemainder(total: bigint, weights: readonly number[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum <= 0n || total < 0n || weights.some((weight) => weight < 0))
    throw new RangeError(
      "splitByLargestRemainder: total and weights must not be negative, nor all weights zero",
    );
  const parts = weights.map((weight) => (total * BigInt(weight)) / sum);
  const remainders = weights.map((weight) => (total * BigInt(weight)) % sum);
  const byRemainder = weights.map((_, index) => index);
  byRemainder.sort((a, b) => Number((remainders[b] ?? 0n) - (remainders[a] ?? 0n)) || a - b);
  const left = Number(total - parts.reduce((all, part) => all + part, 0n));
  for (const index of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
