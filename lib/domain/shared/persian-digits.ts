const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const LATIN_ZERO = 0x0030;

/** Persian ۰-۹ and Arabic ٠-٩ digits become 0-9; everything else stays. */
export const toLatinDigits = (text: string): string =>
  text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });

const persianOf = (digit: string) => {
  const code = digit.charCodeAt(0);
  return String.fromCharCode(
    code + (code >= ARABIC_ZERO ? PERSIAN_ZERO - ARABIC_ZERO : PERSIAN_ZERO - LATIN_ZERO),
  );
};

/** All digits become Persian ۰-۹; for showing, never for storing. */
export const toPersianDigits = (text: string | number | bigint): string =>
  String(text).replace(/[0-9\u0660-\u0669]/g, persianOf);

// Pages write hundreds of dates: pairs of digits are looked up instead of replaced one by one.
const pairs = Array.from({ length: 100 }, (_, number) => toPersianDigits(String(number).padStart(2, "0")));

/** A whole number from 0 to 99 in two digits: ۰۷. */
export const twoPersianDigits = (number: number): string => pairs[number] ?? toPersianDigits(number);

/** A year of the common four digits: ۱۴۰۵. */
export const persianYear = (year: number): string =>
  twoPersianDigits(Math.floor(year / 100)) + twoPersianDigits(year % 100);
