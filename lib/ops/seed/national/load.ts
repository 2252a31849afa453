import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Targets } from "@/lib/domain/aid/confirmed-rows";
import { type MonthTargets, targetsByService } from "@/lib/domain/plan/month-targets";
import { hashPassword } from "@/lib/server/account/sign-in";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { evaluateIn } from "@/lib/ops/nightly/evaluate-cases";
import { policyRow } from "@/lib/server/policy/row";
import { type LoadedEntry, frozenMonths } from "./aid";
import { dropConstraints } from "./constraints";
import type { SeedMonth } from "./months";
import type { NationalOptions } from "./options";
import { reportValues } from "./reports";
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
    progress(100, "evaluation");
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
  await client.query(sql("money"));
  await loadCases(client, options, progress);

  const targets = await loadTargets(client);
  let entries = 0;
  for (const month of months) {
    entries += await loadMonth(client, month, (confirmed, loaded) =>
      frozenMonths(month.month, policies, confirmed, targets, loaded),
    );
    progress(40 + ((month.ordinal + 1) / months.length) * 25, `${month.month}, ${entries} entries`);
  }
  for (const part of ["links", "payments"]) await client.query(sql(part));
  for (const [index, statement] of restore.entries()) {
    await client.query(statement);
    progress(65 + ((index + 1) / restore.length) * 30, "keys, indexes and references");
  }
  // The sums and the evaluation need to know how large the tables have become.
  await client.query("ANALYZE");
  progress(96, "statistics");
  await client.query(
    "SELECT refresh_month_summary(), refresh_center_counts(), refresh_sales_history(), refresh_plan_sums()",
  );
  progress(97, "sums");
  await client.query(sql("reports"), await reportValues(client, months));
  await client.query(sql("report-events"));
  progress(98, "reports");
  await client.query("ANALYZE sales_history");
  await evaluateIn(client, todayInTehran(options.now));
}

const CHUNKS = 16;

/** People and entrepreneurs; their invoices in pieces, so that no sum has to leave the memory. */
async function loadCases(client: pg.Client, options: NationalOptions, progress: Progress) {
  await client.query(sql("people"));
  progress(12, `${options.beneficiaries} people`);
  await client.query(sql("cases"));
  progress(14, `${options.entrepreneurs} entrepreneurs`);
  const size = Math.ceil(options.entrepreneurs / CHUNKS);
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    await client.query(statements.sales, [chunk * size + 1, (chunk + 1) * size]);
    progress(14 + ((chunk + 1) / CHUNKS) * 18, "invoices");
  }
  await client.query(sql("records"));
  progress(34, "courses, products, contracts, visits and calls");
  await client.query(sql("loans"));
  await client.query(sql("services"));
  progress(40, `loans, ${options.installments} installments, services`);
}

const statements = {
  sales: sql("sales"),
  entries: sql("entries"),
  batches: sql("batches"),
  months: sql("months"),
  events: sql("events"),
};

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
  await client.query(statements.batches, [ordinal, frozen]);
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
  // The same in every month.
  const { rows } = await client.query<{ center_id: string; targets: MonthTargets }>(
    "SELECT DISTINCT ON (center_id) center_id, to_jsonb(targets) AS targets FROM plan_month ORDER BY center_id",
  );
  return new Map(rows.map((row) => [row.center_id, targetsByService(row.targets)]));
}
