import path from "node:path";
import { appDatabaseUrl } from "../app-role";
import { acquireLock } from "../bootstrap/file-lock.mjs";
import { contentHash } from "../bootstrap/content-hash.mjs";
import { dataFolder, root } from "../bootstrap/paths.mjs";
import { startPostgres, type PostgresServer } from "../postgres/server";
import { FIRST_PROVINCE } from "../seed/national/provinces";
import { defaultSizes } from "../seed/national/options";
import { prepareNational } from "../seed/national/prepare";
import { printProgress } from "../seed/national/print-progress";
import { migrate } from "../migrate";
import { createDatabaseIfAbsent, withClient } from "../system/sql";

/** A national database to measure, and what its pages are called. */
export type Country = {
  centers: number;
  ownerUrl: string;
  appUrl: string;
  province: string;
  /** the center of the account national.executive */
  center: string;
  /** the application that this center was licensed on */
  application: string;
  /** the code of somebody in the caseload of the account national.caseworker, with as many invoices as is usual */
  entrepreneur: string;
  /** the running month when it was loaded, and the one before, which that center has left empty */
  month: string;
  emptyMonth: string;
};

/** Eight million invoices of 200,000 entrepreneurs. */
const USUAL_INVOICES = 40;

const folder = path.join(dataFolder, "bench");

/** A server of its own under .data/bench, so that measuring never touches the portal's data. Two runs would disturb each other. */
export async function startBenchServer(): Promise<{ server: PostgresServer; stop: () => Promise<void> }> {
  const lock = await acquireLock(path.join(folder, "bench.lock"));
  if (!lock.ok) throw new Error(`Another measurement is running: process ${lock.holder.pid}.`);
  const server = await startPostgres({ folder });
  const stop = async () => {
    await server.stop();
    lock.release();
  };
  return { server, stop };
}

/** The country with so many centers: loaded on the first run and when its making has changed, kept for the next ones. */
export async function openCountry(
  server: PostgresServer,
  centers: number,
  say: (line: string) => void,
): Promise<Country> {
  const database = `national_${centers}`;
  await createDatabaseIfAbsent(server.url("postgres"), database);
  const ownerUrl = server.url(database);
  const recipe = contentHash(root, ["lib/ops/seed/national", "lib/ops/seed/demo/licensing/content"]);
  if ((await recipeOf(ownerUrl)) !== recipe) {
    say(`Loading a country of ${centers} centers (once) …`);
    await prepareNational(
      ownerUrl,
      { ...defaultSizes, centers, now: new Date(), force: true },
      printProgress(say),
    );
    await withClient(ownerUrl, (client) => client.query(`COMMENT ON DATABASE ${database} IS '${recipe}'`));
  }
  await migrate(ownerUrl);
  const appUrl = await appDatabaseUrl(ownerUrl, folder);
  return { centers, ownerUrl, appUrl, province: FIRST_PROVINCE, ...(await measuredPlaces(ownerUrl)) };
}

/** What a complete load has left as the comment of its database. */
async function recipeOf(ownerUrl: string): Promise<string | null> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ recipe: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS recipe FROM pg_database WHERE datname = current_database()",
    ),
  );
  return rows[0]?.recipe ?? null;
}

async function measuredPlaces(ownerUrl: string) {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<Pick<Country, "center" | "application" | "entrepreneur" | "month" | "emptyMonth">>(`
      SELECT g.center_id AS center, l.application_number AS application, e.code AS entrepreneur, m.month, m.before AS "emptyMonth"
      FROM "user" u JOIN role_grant g ON g.user_id = u.id JOIN license l ON l.center_id = g.center_id,
        (SELECT month, lead(month) OVER (ORDER BY month DESC) AS before
         FROM (SELECT DISTINCT month FROM month_summary WHERE area_kind = 'province') months ORDER BY month DESC LIMIT 1) m,
        (SELECT e.code FROM "user" w JOIN entrepreneur e ON e.caseworker_id = w.id
         WHERE w.username = 'national.caseworker' AND e.standing = 2 AND e.ended_on IS NULL
         ORDER BY abs((SELECT count(*) FROM sales_invoice i WHERE i.entrepreneur_id = e.id) - ${USUAL_INVOICES}), e.id LIMIT 1) e
      WHERE u.username = 'national.executive'`),
  );
  if (!rows[0]) throw new Error(`What is measured is missing: remove ${folder} to load the data again.`);
  return rows[0];
}

/** What was submitted while measuring is taken away, so that every run meets the same data. */
export async function removeSubmitted({ ownerUrl, center, emptyMonth }: Country): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query("DELETE FROM service_entry WHERE center_id = $1 AND month = $2", [center, emptyMonth]),
  );
}
