import { randomUUID } from "node:crypto";
import { readingHere } from "@/lib/server/beneficiary-import/readers";
import { startImport } from "@/lib/server/beneficiary-import/start";
import type { Context } from "@/lib/server/scope";
import { type PersonRow, received, writePeople } from "@/tests/support/spreadsheets";
import { asOwner, type TestPlace } from "@/tests/support/world";

export type StoredImport = {
  status: string;
  version: number;
  rows_read: number;
  counts: Record<string, number>;
  problems: string[];
};

export async function importOf(id: string): Promise<StoredImport> {
  const [found] = await asOwner<StoredImport>(
    "SELECT status, version, rows_read, counts, problems FROM beneficiary_import WHERE id = $1",
    [id],
  );
  if (!found) throw new Error("no such import");
  return found;
}

export const rowsOf = (id: string) =>
  asOwner<{
    row: number;
    outcome: string;
    record: Record<string, unknown> | null;
    errors: { cell: string; heading: string; message: string }[] | null;
    changed: string[];
    beneficiary_id: number | null;
  }>(
    "SELECT row, outcome, record, errors, changed, beneficiary_id FROM beneficiary_import_row WHERE import_id = $1 ORDER BY row",
    [id],
  );

/** An import whose file has been read. */
export async function bringFile(
  ctx: Context,
  place: TestPlace,
  file: string,
  name?: string,
): Promise<string> {
  const started = await startImport(ctx, {
    key: randomUUID(),
    officeId: place.officeId,
    file: await received(file, name),
  });
  if (!started.ok) throw new Error(started.refusal.code);
  await readingHere(started.value.id);
  return started.value.id;
}

export const bringPeople = async (
  ctx: Context,
  place: TestPlace,
  people: Iterable<PersonRow>,
): Promise<string> => bringFile(ctx, place, await writePeople(people));

export const eventsOf = (id: string) =>
  asOwner<{ kind: string; after: unknown }>(
    "SELECT kind, after FROM event WHERE subject = 'import' AND subject_id = $1 ORDER BY id",
    [id],
  );
