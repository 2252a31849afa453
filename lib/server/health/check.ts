import type { Database } from "@/lib/server/db";

export type Health = {
  status: "ok" | "unavailable";
  database: "up" | "down";
  /** counts; null while the database gives no answer */
  migrations: { applied: number; expected: number; pending: number } | null;
};

/** Below the 3 seconds after which a caller may call the portal dead. */
const PATIENCE_MS = 2_500;
/** Long enough for a slow answer, short enough that a lost connection is given up and replaced. */
const GIVE_UP_MS = 10_000;

let asking: Promise<string[]> | null = null;

/** Whether the database answers in time and has every migration this build expects. */
export async function checkHealth(db: Database, expected: readonly string[]): Promise<Health> {
  // Simultaneous callers share one question, so that a hanging database is not buried under questions.
  asking ??= appliedMigrations(db).finally(() => (asking = null));
  let alarm: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => (alarm = setTimeout(resolve, PATIENCE_MS, null)));
  const applied = await Promise.race([asking, tooLate]).catch(() => null);
  clearTimeout(alarm);
  if (!applied) return { status: "unavailable", database: "down", migrations: null };
  const pending = expected.filter((name) => !applied.includes(name)).length;
  return {
    status: pending === 0 ? "ok" : "unavailable",
    database: "up",
    migrations: { applied: applied.length, expected: expected.length, pending },
  };
}

async function appliedMigrations({ pool }: Database): Promise<string[]> {
  const question = {
    text: "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    query_timeout: GIVE_UP_MS,
  };
  const { rows } = await pool.query<{ migration_name: string }>(question);
  return rows.map((row) => row.migration_name);
}
