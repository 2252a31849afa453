import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Targets } from "@/lib/domain/aid/confirmed-rows";
import { hashPassword } from "@/lib/server/account/sign-in";
import { policyRow } from "@/lib/server/policy/row";
import { type LoadedEntry, frozenMonths } from "./aid";
import { dropConstraints } from "./constraints";
import type { SeedMonth } from "./months";
import type { NationalOptions } from "./options";
import { makeWorkingTables } from "./working-tables";

/** The password of the accounts named national.*, as of all demo accounts. */
export const NATIONAL_PASSWORD = "Nikookari-1405";

export type Progress = (percent: number, what: string) => void;

const sql = (name: string) => readFileSync(path.join(import.meta.dirname, `${name}.sql`), "utf8");

// Only of this transaction: triggers sleep (the sums are made at the end), and one large load may take more memory.
const settings = `
  SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off; SET LOCAL jit = off;
  SET LOCAL work_mem = '128MB'; SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL statement_timeout = 0`;

/** Fills a database that has reference data and nothing else, in one transaction: all of it or nothing. */
export async function loadNational(
  ownerUrl: string,
  options: NationalOptions,
  progress: Progress,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(settings);
    await loadAll(client, options, progress);
    await client.query("COMMIT");
    await client.query("VACUUM (ANALYZE)");
    progress(100, "sums and statistics");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function loadAll(client: pg.Client, options: NationalOptions, progress: Progress) {
  const policies = await loadPolicies(client);
  const passwordHash = await hashPassword(NATIONAL_PASSWORD);
  const months = await makeWorkingTables(client, { ...options, policies, passwordHash });
  const restore = await dropConstraints(client);
  for (const part of ["organisation", "accounts", "plan"]) await client.query(sql(part));
  progress(5, `${options.offices} offices, ${options.centers} centers`);
  for (const part of ["applications", "application-parts", "licenses"]) await client.query(sql(part));
  progress(8, "applications and licenses");

  const targets = await loadTargets(client);
  let entries = 0;
  for (const month of months) {
    entries += await loadMonth(client, month, (confirmed, loaded) =>
      frozenMonths(month.month, policies, confirmed, targets, loaded),
    );
    progress(8 + ((month.ordinal + 1) / months.length) * 72, `${month.month}, ${entries} entries`);
  }
  await client.query(sql("links"));
  for (const [index, statement] of restore.entries()) {
    await client.query(statement);
    progress(80 + ((index + 1) / restore.length) * 15, "keys, indexes and references");
  }
  await client.query("SELECT refresh_month_summary()");
}

const statements = { entries: sql("entries"), months: sql("months"), events: sql("events") };

async function loadMonth(
  client: pg.Client,
  { ordinal }: SeedMonth,
  freeze: (confirmed: string[], loaded: LoadedEntry[]) => string,
): Promise<number> {
  const { rows: loaded } = await client.query<LoadedEntry>(statements.entries, [ordinal]);
  const { rows: confirmed } = await client.query<{ center_id: string }>(
    "SELECT center_id FROM seed_plan WHERE ordinal = $1 AND status = 'confirmed'",
    [ordinal],
  );
  const frozen = freeze(
    confirmed.map((row) => row.center_id),
    loaded,
  );
  await client.query(statements.months, [ordinal, frozen]);
  await client.query(statements.events, [ordinal]);
  return loaded.length;
}

async function loadPolicies(client: pg.Client) {
  const { rows } = await client.query<{ policy: unknown }>(
    "SELECT to_jsonb(p) AS policy FROM policy_version p",
  );
  return policyRow.array().parse(rows.map(({ policy }) => policy));
}

async function loadTargets(client: pg.Client): Promise<Map<string, Targets>> {
  const { rows } = await client.query<{ center_id: string; targets: Targets }>(
    "SELECT center_id, jsonb_object_agg(service, target) AS targets FROM center_target GROUP BY 1",
  );
  return new Map(rows.map((row) => [row.center_id, row.targets]));
}
