export type Query = Record<string, string | number | null | undefined>;

/** Signs that stand in an address as they are. */
const PLAIN = /^[\w*.-]*$/;

/** As URLSearchParams writes it, which takes many times longer; a list has hundreds of plain codes in its addresses. */
const written = (text: string): string =>
  PLAIN.test(text) ? text : new URLSearchParams([["", text]]).toString().slice(1);

/** An address with those of the values that say something. */
export function withQuery(path: string, values: Query): string {
  let query = "";
  for (const [name, value] of Object.entries(values))
    if (value) query += `${query === "" ? "?" : "&"}${written(name)}=${written(String(value))}`;
  return path + query;
}
