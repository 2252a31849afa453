import pg from "pg";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { hashPassword } from "@/lib/server/account/sign-in";
import { policyRow } from "@/lib/server/policy/row";
import { DEMO_PASSWORD, demoAccounts, passwordAccounts } from "@/lib/domain/account/demo-accounts";
import { buildDemo } from "./demo/build";
import { keepSamples } from "./demo/evidence/samples";
import { loadRows } from "./demo/load";
import { loadReports } from "./demo/reports/load";

/** Keeps two starts at once from loading twice. */
const LOCK = 140_508;

/**
 * Loads the demonstration once: false when its accounts are there already. Everything or nothing, in one transaction;
 * the reference data must be loaded before. `today` (Gregorian) decides in which month the history ends.
 */
export async function seedDemo(
  ownerUrl: string,
  log: (line: string) => void,
  options: { today?: string } = {},
): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const facts = await client.query<{
      loaded: boolean;
      users: number;
      beneficiaries: number;
      policies: unknown[];
    }>(
      `SELECT EXISTS (SELECT FROM "user" WHERE username = $1) AS loaded,
         (SELECT coalesce(max(id), 0) FROM "user") AS users,
         (SELECT coalesce(max(id), 0) FROM beneficiary) AS beneficiaries,
         (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM policy_version p) AS policies`,
      [demoAccounts[0]?.username],
    );
    const found = facts.rows[0];
    if (!found || found.loaded) {
      await client.query("ROLLBACK");
      return false;
    }
    log("Building the demo data: eighteen months of 31 provinces …");
    const today = (options.today ?? todayInTehran(new Date())) as CalendarDate;
    const rows = buildDemo({
      today,
      policies: found.policies.map((row) => policyRow.parse(row)),
      firstUserId: found.users + 1,
      firstBeneficiaryId: found.beneficiaries + 1,
      samples: await keepSamples(),
    });
    await loadRows(client, rows);
    await loadReports(client, rows.reports);
    await client.query("SELECT refresh_case_measures($1)", [today]);
    await client.query("SELECT seal_events($1)", [rows.event.length]);
    await givePasswords(client);
    await openOwnAccounts(client);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    log(
      `Demo data loaded: ${rows.monthly_performance.length} months, ${rows.service_entry.length} services.`,
    );
    return true;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Only the accounts of the demonstration can sign in; those of the history have no password at all. */
async function givePasswords(client: pg.Client): Promise<void> {
  const hashes = await Promise.all(passwordAccounts.map(() => hashPassword(DEMO_PASSWORD)));
  await client.query(
    `WITH given AS (SELECT * FROM unnest($1::text[], $2::text[]) AS g (username, hash)),
       opened AS (UPDATE "user" u SET must_change_password = false FROM given WHERE u.username = given.username RETURNING u.id, hash)
     INSERT INTO credential (user_id, password_hash) SELECT id, hash FROM opened`,
    [passwordAccounts.map(({ username }) => username), hashes],
  );
}

/** An entrepreneur's own account has the number of the record, and no password. */
const openOwnAccounts = (client: pg.Client) =>
  client.query(
    `UPDATE "user" u SET must_change_password = false, by_code = true, mobile = b.mobile
     FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.user_id = u.id`,
  );
