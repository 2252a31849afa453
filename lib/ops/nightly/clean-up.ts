import type pg from "pg";
import { removeLeftFiles } from "@/lib/server/beneficiary-import/store";
import { withTransaction } from "../system/sql";

/** A preview on which nobody has decided for so long is put away: it holds personal data (decision). */
const UNDECIDED_DAYS = 7;
const DAY_MS = 86_400_000;

/** As somebody who cancels an import does it; in the history it has no person. Rows that somebody holds wait for the next night. */
const PUT_AWAY = `
  WITH old AS (
    SELECT id FROM beneficiary_import WHERE status IN ('reading', 'ready') AND greatest(started_at, alive_at) < $1 FOR UPDATE SKIP LOCKED
  ), rows AS (
    DELETE FROM beneficiary_import_row r USING old WHERE r.import_id = old.id
  ), cancelled AS (
    UPDATE beneficiary_import i SET status = 'cancelled', version = i.version + 1 FROM old WHERE i.id = old.id
    RETURNING i.id, i.office_id, i.province_id
  )
  INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id, province_id, office_id)
  SELECT $2, gen_random_uuid(), 'سامانه', 'import.cancelled', 'import', id, province_id, office_id FROM cancelled`;

/** Puts old previews away with their files, and removes uploads that broke off; gives how many of each. */
export async function cleanUp(
  ownerUrl: string,
  now = new Date(),
): Promise<{ previews: number; files: number }> {
  const before = new Date(now.getTime() - UNDECIDED_DAYS * DAY_MS);
  const { previews, needed } = await withTransaction(ownerUrl, async (client) => ({
    previews: (await client.query(PUT_AWAY, [before, now])).rowCount ?? 0,
    needed: await undecided(client),
  }));
  return { previews, files: await removeLeftFiles(before, needed) };
}

async function undecided(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM beneficiary_import WHERE status IN ('reading', 'ready')",
  );
  return new Set(rows.map(({ id }) => id));
}
