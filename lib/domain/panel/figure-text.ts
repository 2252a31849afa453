// Pages of the panel write hundreds of numbers: groups of three digits are looked up instead of replaced one by one.
const PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";
const persian = (text: string) => [...text].map((digit) => PERSIAN_DIGITS[Number(digit)]).join("");
const leading = Array.from({ length: 1000 }, (_, number) => persian(String(number)));
const inner = Array.from({ length: 1000 }, (_, number) => persian(String(number).padStart(3, "0")));

/** «۱٬۵۰۰٬۰۰۰»: a whole number ≥ 0, or the decimal text of one where it may be larger than a number can hold. */
export function figureText(value: number | string): string {
  const digits = typeof value === "string" ? value : String(value);
  let end = digits.length % 3 || 3;
  let text = leading[Number(digits.slice(0, end))] ?? "";
  for (; end < digits.length; end += 3) text += `\u066C${inner[Number(digits.slice(end, end + 3))] ?? ""}`;
  return text;
}
