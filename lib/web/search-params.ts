export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value for each name of an address; of a repeated name the first. */
export const singleValues = (
  query: Record<string, string | string[] | undefined>,
): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
