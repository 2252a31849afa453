/** The number of the page that an address asks for; the first for anything else, and never one beyond the last that is looked for. */
export const pageAsked = (text: string | undefined, last: number): number =>
  /^[1-9]\d{0,4}$/.test(text ?? "") ? Math.min(Number(text), last) : 1;
