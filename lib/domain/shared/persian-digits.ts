const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** Persian ۰-۹ and Arabic ٠-٩ digits become 0-9; everything else stays. */
export const toLatinDigits = (text: string): string =>
  text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });

/** All digits become Persian ۰-۹; for showing, never for storing. */
export const toPersianDigits = (text: string | number | bigint): string =>
  toLatinDigits(String(text)).replace(/\d/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));
