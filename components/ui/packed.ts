/** The data of a view as one text. */
export type Packed<View> = string & { readonly __packed: View };

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type Entries = { [key: string]: Json };

const TABLE = "\u0000";

/**
 * For the large views. Between server and browser components React walks through every value of the properties, twice;
 * a text it takes as it is. Lists of like records travel as tables: [TABLE, number of the keys, ...values], and each
 * set of keys is written once. Only plain JSON under keys of our own.
 */
export function pack<View>(view: View): Packed<View> {
  const keySets = new KeySets();
  const content = folded(view as Json, keySets);
  return JSON.stringify([keySets.all, content]) as Packed<View>;
}

export function unpack<View>(packed: Packed<View>): View {
  const [keySets, content] = JSON.parse(packed) as [string[][], Json];
  return unfolded(content, keySets) as View;
}

class KeySets {
  readonly all: string[][] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(keys: string[]): number {
    const name = keys.join(TABLE);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.all.length);
    return this.all.push(keys) - 1;
  }
}

const isRecord = (value: Json): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the record has exactly these keys. */
function hasOnly(record: Json, keys: readonly string[]): record is Entries {
  if (!isRecord(record)) return false;
  let count = 0;
  for (const key in record) {
    if (record[key] === undefined || !keys.includes(key)) return false;
    count += 1;
  }
  return count === keys.length;
}

function folded(value: Json, keySets: KeySets): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    const record: Entries = {};
    for (const key in value) record[key] = folded(value[key], keySets);
    return record;
  }
  const [first] = value;
  const keys = isRecord(first) ? Object.keys(first) : [];
  if (keys.length === 0 || !value.every((item) => hasOnly(item, keys)))
    return value.map((item) => folded(item, keySets));
  const table: Json[] = [TABLE, keySets.numberOf(keys)];
  for (const item of value as Entries[]) for (const key of keys) table.push(folded(item[key], keySets));
  return table;
}

function unfolded(value: Json, keySets: string[][]): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    for (const key in value) value[key] = unfolded(value[key], keySets);
    return value;
  }
  if (value[0] !== TABLE) return value.map((item) => unfolded(item, keySets));
  const keys = keySets[Number(value[1])] ?? [];
  const records: Entries[] = [];
  for (let at = 2; at < value.length; at += keys.length) {
    const record: Entries = {};
    for (let index = 0; index < keys.length; index += 1)
      record[keys[index] ?? ""] = unfolded(value[at + index], keySets);
    records.push(record);
  }
  return records;
}
