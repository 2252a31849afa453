import type pg from "pg";

/** A working table seed_<name> that vanishes with the transaction, with these rows. */
export async function fill(client: pg.ClientBase, name: string, columns: string, rows: readonly object[]) {
  await client.query(`CREATE TEMP TABLE seed_${name} (${columns}) ON COMMIT DROP`);
  await client.query(
    `INSERT INTO seed_${name} SELECT * FROM jsonb_populate_recordset(NULL::seed_${name}, $1)`,
    [JSON.stringify(rows)],
  );
  await client.query(`ANALYZE seed_${name}`);
}
