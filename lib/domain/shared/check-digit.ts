// A totally anti-symmetric quasigroup of order ten (H. M. Damm, 2004): the check digit made with it catches every
// single wrong digit and every swap of two neighbours.
const QUASIGROUP = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

/** The check digit of a row of digits; "0" for one that carries its own. */
export const checkDigit = (digits: string): string =>
  [...digits].reduce((interim, digit) => QUASIGROUP[Number(interim)]?.[Number(digit)] ?? "0", "0");
