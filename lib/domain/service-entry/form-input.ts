import type { z } from "zod";
import { monthKey } from "../month/input";
import { entryIdField } from "../month/review-input";
import { versionField } from "../shared/field-input";
import type { CalendarDate } from "../shared/calendar-date";
import { parseInput } from "../shared/parse-input";
import { ok, type Result } from "../shared/result";
import { parseEntry } from "./input";
import type { ServiceEntryValue } from "./model";

const entryKey = monthKey.extend({ entryId: entryIdField });

type RawForm = Record<string, string | string[] | undefined>;
type EntryKey = z.output<typeof entryKey>;

/** Which entry at which version; for taking it out of its month. */
export const entryAtVersionInput = entryKey.extend({ version: versionField });

/** A form of a new entry: where it belongs, the key that the form brings, and what was typed; all refusals at once. */
export const parseEntryForm = (
  raw: RawForm,
  today: CalendarDate,
): Result<EntryKey & { value: ServiceEntryValue }> => join(parseInput(entryKey, raw), raw, today);

/** A form that mends an entry: as above, with the version it was rendered with. */
export const parseEntryChange = (
  raw: RawForm,
  today: CalendarDate,
): Result<z.output<typeof entryAtVersionInput> & { value: ServiceEntryValue }> =>
  join(parseInput(entryAtVersionInput, raw), raw, today);

function join<K extends EntryKey>(
  key: Result<K>,
  raw: RawForm,
  today: CalendarDate,
): Result<K & { value: ServiceEntryValue }> {
  if (!key.ok) return key;
  const value = parseEntry(raw, { month: key.value.month, today });
  return value.ok ? ok({ ...key.value, value: value.value }) : value;
}
