import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { richOffices } from "../offices";
import { randomOf } from "../random";
import type { EntryRow, EvidenceRow } from "../rows";

export type Sample = { name: string; mediaType: string; size: number; sha256: string };

const ENTRIES_PER_MONTH = 3;

/** Ties the sample files to some entries of the last three months in the rich provinces. */
export function tieEvidence(
  entries: readonly EntryRow[],
  samples: Sample[],
  current: JalaliMonth,
): EvidenceRow[] {
  const random = randomOf("evidence");
  const since = addMonths(current, -2);
  const rich = richOffices.map(({ id }) => id);
  const tied = new Map<string, number>();
  return entries.flatMap((entry) => {
    const key = `${entry.center_id}/${entry.month}`;
    const before = tied.get(key) ?? 0;
    if (entry.month < since || !rich.includes(entry.office_id) || before >= ENTRIES_PER_MONTH) return [];
    tied.set(key, before + 1);
    const logged = new Date(entry.logged_at).getTime();
    return random.sample(samples, random.int(1, 2)).map(({ name, mediaType, size, sha256 }): EvidenceRow => ({
      id: random.uuid(),
      entry_id: entry.id,
      province_id: entry.province_id,
      office_id: entry.office_id,
      center_id: entry.center_id,
      sha256,
      name,
      media_type: mediaType,
      size,
      added_by_id: entry.logged_by_id,
      added_at: new Date(logged + 60_000 * random.int(1, 9)).toISOString(),
    }));
  });
}
