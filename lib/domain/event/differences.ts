/** What stands at the end of a path: a plain value, or a list of plain values. */
export type Leaf = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** One field that differs; undefined where that side says nothing of it. */
export type Difference = { path: readonly string[]; before: Leaf | undefined; after: Leaf | undefined };

/**
 * What an event changed, field by field: those that only one side has or that differ between the two. Nested records are
 * taken apart, records in a list by their place in it; a list of plain values is one field. Fields keep the order of
 * `after`; those that only `before` has come last.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  if (was.size === 0)
    return [...is.values()].map(({ path, value }) => ({ path, before: undefined, after: value }));
  const names = new Set([...is.keys(), ...was.keys()]);
  return [...names].flatMap((name) => {
    const [from, to] = [was.get(name)?.value, is.get(name)?.value];
    const { path = [] } = is.get(name) ?? was.get(name) ?? {};
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, before: from, after: to }];
  });
}

type Leaves = Map<string, { path: readonly string[]; value: Leaf }>;

/** A column of days is told as an instant at midnight, a form as a day: both are the same day. */
const dayOf = (value: string | number | boolean | null) =>
  typeof value === "string" ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.000)?Z$/, "$1") : value;

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

function leavesOf(value: unknown, path: readonly string[] = [], leaves: Leaves = new Map()): Leaves {
  if (value === undefined || (value === null && path.length === 0)) return leaves;
  if (isPlain(value)) leaves.set(path.join("\u0000"), { path, value: dayOf(value) });
  else if (Array.isArray(value) && value.every(isPlain)) leaves.set(path.join("\u0000"), { path, value });
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) leavesOf(item, [...path, String(index + 1)], leaves);
  else for (const [key, inner] of Object.entries(value)) leavesOf(inner, [...path, key], leaves);
  return leaves;
}
