import pg from "pg";
import PgBoss from "pg-boss";
import { withTransaction } from "../system/sql";
import { statementsOf } from "./boss-statements";
import { type Job, type JobContext, jobs as allJobs } from "./jobs";
import { complain } from "./complain";

/** pg-boss keeps its own tables, beside those of the portal. */
export const JOBS_SCHEMA = "jobs";

const CONNECTIONS = 2;
const LOOK_EVERY_SECONDS = 30;
const STOP_WITHIN_MS = 5_000;
const settings = {
  cronWorkerIntervalSeconds: LOOK_EVERY_SECONDS,
  maintenanceIntervalMinutes: 5,
  archiveCompletedAfterSeconds: 86_400,
  deleteAfterDays: 14,
};
/** Of a job that waits already no second one is made. A killed one counts as failed after a quarter of an hour. */
const queue = {
  policy: "short",
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  expireInSeconds: 900,
} as const;

type Options = { jobs?: readonly Job[]; lookEverySeconds?: number };

/** Makes the jobs at their times from now on; several portals on one database share them. Gives how to stop. */
export async function runJobs(
  ctx: Omit<JobContext, "stopped">,
  { jobs = allJobs, lookEverySeconds = LOOK_EVERY_SECONDS }: Options = {},
): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  const pool = new pg.Pool({
    connectionString: ctx.ownerUrl,
    max: CONNECTIONS,
    application_name: "portal jobs",
  });
  pool.on("error", (error) => complain("The jobs lost a connection", error));
  const boss = new PgBoss({
    ...settings,
    schema: JOBS_SCHEMA,
    db: { executeSql: statementsOf(pool, stopped.signal) },
  });
  boss.on("error", (error) => stopped.signal.aborted || complain("The jobs' queue", error));
  const stop = async () => {
    stopped.abort();
    await boss.stop({ timeout: STOP_WITHIN_MS });
    await pool.end();
  };
  try {
    await alone(ctx.ownerUrl, async () => {
      await boss.start();
      for (const { name } of jobs) await prepare(boss, name);
    });
    for (const job of jobs) await begin(boss, job, { ...ctx, stopped: stopped.signal }, lookEverySeconds);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Several portals that begin together would otherwise make the same tables at once, and end in a deadlock. */
const alone = (ownerUrl: string, work: () => Promise<void>) =>
  withTransaction(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal.jobs'))");
    await work();
  });

async function prepare(boss: PgBoss, name: string) {
  await boss.createQueue(name, { name, ...queue });
  await boss.updateQueue(name, { name, ...queue });
}

async function begin(
  boss: PgBoss,
  { name, cron, atStart, run }: Job,
  ctx: JobContext,
  lookEverySeconds: number,
) {
  await boss.schedule(name, cron, undefined, { tz: "Asia/Tehran" });
  if (atStart) await boss.send(name, {});
  await boss.work(name, { pollingIntervalSeconds: lookEverySeconds }, async () => {
    try {
      await run(ctx);
    } catch (error) {
      if (!ctx.stopped.aborted) complain(`The job "${name}" failed and will be tried again`, error);
      throw error;
    }
  });
}
