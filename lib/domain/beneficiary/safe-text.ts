// A text that begins with one of these (blanks before it do not help) is taken for a formula by spreadsheet programs, or
// carries into the next cell of a text file.
const LOOKS_LIKE_FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])/;
const MADE_HARMLESS = /^'+(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])/;

/** A text as it may stand in a spreadsheet: what looks like a formula gets an apostrophe before it. */
export const safeCellText = (text: string): string => (LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text);

/** Undoes safeCellText, so that what was exported can be imported again. */
export const plainCellText = (text: string): string => (MADE_HARMLESS.test(text) ? text.slice(1) : text);
