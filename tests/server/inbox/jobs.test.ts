import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inScope } from "@/lib/server/scope";
import type { Job } from "@/lib/ops/nightly/jobs";
import { jobs as allJobs } from "@/lib/ops/nightly/jobs";
import { JOBS_SCHEMA, runJobs } from "@/lib/ops/nightly/run-jobs";
import { asOwner, asRole, createCenter } from "@/tests/support/world";

const context = () => ({ ownerUrl: String(process.env.DATABASE_URL), gateway: null });
const stops: (() => Promise<void>)[] = [];
const start = async (...jobs: Job[]) => {
  const stop = await runJobs(context(), { jobs, lookEverySeconds: 0.5 });
  stops.push(stop);
  return stop;
};
const build = (name: string, run: Job["run"], override: Partial<Job> = {}): Job => ({
  name,
  // leap days only: a test at the wrong minute would meet its own schedule
  cron: "0 4 29 2 *",
  atStart: true,
  run,
  ...override,
});
/** Slow machines have time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });
const untilStopped: Job["run"] = ({ stopped }) =>
  new Promise((resolve) => stopped.addEventListener("abort", resolve));
const jobsNamed = (name: string) =>
  asOwner<{ id: string; state: string }>(`SELECT id, state::text FROM ${JOBS_SCHEMA}.job WHERE name = $1`, [
    name,
  ]);
const dueNow = (name: string) =>
  asOwner(
    `UPDATE ${JOBS_SCHEMA}.job SET start_after = now() - interval '1 second' WHERE name = $1 AND state = 'retry'`,
    [name],
  );

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe("jobs", () => {
  it("are made when a portal starts; of several portals one makes each", async () => {
    let made = 0;
    const job = build("shared", async () => {
      made += 1;
      await wait(100);
    });
    await Promise.all([start(job), start(job), start(job)]);
    await eventually(async () => (await jobsNamed("shared")).map(({ state }) => state)).toContain(
      "completed",
    );
    // Three portals have asked for it; while one waited no second one was made.
    const all = await jobsNamed("shared");
    await eventually(async () =>
      (await jobsNamed("shared")).every(({ state }) => state === "completed"),
    ).toBe(true);
    expect(made).toBe(all.length);
  });

  it("that fail are told and tried again", async () => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    let tries = 0;
    await start(
      build("failing", () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error("no such luck")) : Promise.resolve();
      }),
    );
    await eventually(async () => (await jobsNamed("failing"))[0]?.state).toBe("retry");
    expect(told.mock.calls.join("")).toContain(
      'The job "failing" failed and will be tried again: no such luck',
    );
    await dueNow("failing");
    await eventually(async () => (await jobsNamed("failing"))[0]?.state).toBe("completed");
    expect(tries).toBe(2);
  });

  it("of a portal that was killed come again when their time is over", async () => {
    let tries = 0;
    const job = build("killed", async () => void (tries += 1));
    await start(build("killed", untilStopped));
    await eventually(async () => (await jobsNamed("killed"))[0]?.state).toBe("active");
    await asOwner(
      `UPDATE ${JOBS_SCHEMA}.job SET started_on = now() - interval '1 hour' WHERE name = 'killed'`,
    );
    const { default: PgBoss } = await import("pg-boss");
    const keeper = new PgBoss({ connectionString: context().ownerUrl, schema: JOBS_SCHEMA, schedule: false });
    await keeper.start();
    await keeper.maintain();
    await keeper.stop();
    await dueNow("killed");
    await start(job);
    await eventually(() => tries).toBeGreaterThan(0);
  });

  it("stop with the portal: the one that runs is told, nothing begins any more, and no connection stays", async () => {
    let toldToStop = false;
    const stop = await start(
      build("stopping", async (ctx) => {
        await untilStopped(ctx);
        toldToStop = true;
      }),
    );
    await eventually(async () => (await jobsNamed("stopping"))[0]?.state).toBe("active");
    stops.length = 0;
    await stop();
    expect(toldToStop).toBe(true);
    expect(await jobsNamed("stopping")).toMatchObject([{ state: "completed" }]);
    const connections = await asOwner(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'portal jobs' AND datname = current_database()",
    );
    expect(connections).toEqual([]);
  });

  it("outlive a lost connection", async () => {
    const job = build("cut-off", () =>
      asOwner(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal jobs' AND datname = current_database()",
      ),
    );
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await start(job);
    await eventually(async () => (await jobsNamed("cut-off"))[0]?.state).toBe("completed");
  });

  it("whose end cannot be noted are told, and end nothing", async () => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await start(build("unnoted", () => asOwner(`ALTER SCHEMA ${JOBS_SCHEMA} RENAME TO away`)));
    await eventually(() => told.mock.calls.join("")).toContain("The end of a job was not noted");
    await asOwner(`ALTER SCHEMA away RENAME TO ${JOBS_SCHEMA}`);
    expect(await jobsNamed("unnoted")).toMatchObject([{ state: "active" }]);
  });

  it("have their tables apart from the portal's, and closed to it", async () => {
    await start();
    const place = await createCenter();
    for (const table of ["job", "schedule", "queue"])
      await expect(
        inScope(asRole("administrator", place), (tx) =>
          tx.$queryRawUnsafe(`SELECT * FROM ${JOBS_SCHEMA}.${table}`),
        ),
      ).rejects.toThrow(/permission denied/);
    const outside = await asOwner(
      "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^(job_|queue|schedule)'",
    );
    expect(outside).toEqual([]);
  });

  it("are known with their times, in Tehran", async () => {
    await start(...allJobs.map((job) => ({ ...job, atStart: false })));
    const schedules = await asOwner<{ name: string; cron: string; timezone: string }>(
      `SELECT name, cron, timezone FROM ${JOBS_SCHEMA}.schedule WHERE name = ANY ($1) ORDER BY name`,
      [allJobs.map(({ name }) => name)],
    );
    expect(schedules).toEqual(
      [
        "cleaning 15 2 * * *",
        "endings 5 * * * *",
        "evaluation 0 * * * *",
        "reminders 30 * * * *",
        "seal 30 2 * * *",
        "texts */10 8-20 * * *",
      ].map((line) => {
        const [name = "", ...cron] = line.split(" ");
        return { name, cron: cron.join(" "), timezone: "Asia/Tehran" };
      }),
    );
  });
});
