import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type PgBoss from "pg-boss";
import { complain } from "./complain";

const NOTE_TRIES = 3;
const NOTE_AGAIN_MS = 500;

/**
 * The statements of pg-boss. It does not wait for what it notes at the end of a job: a failure there would end the whole process. That
 * is tried again and then told; the job comes again when its time is over.
 */
export function statementsOf(pool: pg.Pool, stopped: AbortSignal): PgBoss.Db["executeSql"] {
  return async (text, values: unknown[] = []) => {
    const [, ids] = values;
    if (!Array.isArray(ids)) return pool.query(text, values);
    for (let left = NOTE_TRIES; ; left -= 1) {
      try {
        return await pool.query(text, values);
      } catch (error) {
        if (left > 1 && !stopped.aborted) {
          await wait(NOTE_AGAIN_MS);
          continue;
        }
        if (!stopped.aborted) complain("The end of a job was not noted", error);
        return { rows: [{ count: "0" }] };
      }
    }
  };
}
