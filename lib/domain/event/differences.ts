export type Plain = string | number | boolean | null;
/** What stands at the end of a path: a plain value, or a list of plain values. */
export type Leaf = Plain | readonly Plain[];

/** One field that differs; undefined where that side says nothing of it. */
export type Difference = { path: readonly string[]; before: Leaf | undefined; after: Leaf | undefined };

/**
 * What an event changed, field by field: those that only one side has or that differ between the two. Nested records are
 * taken apart, records in a list by their place in it; a list of plain values is one field. Fields keep the order of
 * `after`; those that only `before` has come last.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  if (was.length === 0) return is.map(({ path, value }) => ({ path, before: undefined, after: value }));
  const [from, to] = [byName(was), byName(is)];
  const names = new Set([...to.keys(), ...from.keys()]);
  return [...names].flatMap((name) => {
    const [before, after] = [from.get(name)?.value, to.get(name)?.value];
    const { path = [] } = to.get(name) ?? from.get(name) ?? {};
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  });
}

type Found = { path: readonly string[]; value: Leaf };

const byName = (leaves: readonly Found[]) => new Map(leaves.map((leaf) => [leaf.path.join("\u0000"), leaf]));

/** A column of days is told as an instant at midnight, a form as a day: both are the same day. */
const dayOf = (value: Plain) =>
  typeof value === "string" ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.000)?Z$/, "$1") : value;

const isPlain = (value: unknown): value is Plain =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function leavesOf(value: unknown, path: readonly string[] = [], leaves: Found[] = []): Found[] {
  if (value === undefined || (value === null && path.length === 0)) return leaves;
  if (isPlain(value)) leaves.push({ path, value: dayOf(value) });
  else if (Array.isArray(value) && value.every(isPlain)) leaves.push({ path, value });
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) leavesOf(item, [...path, String(index + 1)], leaves);
  else for (const [key, inner] of Object.entries(value)) leavesOf(inner, [...path, key], leaves);
  return leaves;
}
