import { readdirSync } from "node:fs";
import pg from "pg";
import { expect, it } from "vitest";
import { database, openDatabase } from "@/lib/server/db";
import { checkHealth } from "@/lib/server/health/check";

const expected = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it("is well when every migration of this build has been applied", async () => {
  expect(await checkHealth(database(), expected)).toEqual({
    status: "ok",
    database: "up",
    migrations: { applied: expected.length, expected: expected.length, pending: 0 },
  });
});

it("is not well while a migration is missing", async () => {
  expect(await checkHealth(database(), [...expected, "29991231000000_later"])).toMatchObject({
    status: "unavailable",
    database: "up",
    migrations: { pending: 1 },
  });
});

it("says that the database is down, without saying how it is reached", async () => {
  const absent = openDatabase("postgresql://secret-name:secret-word@127.0.0.1:1/absent");
  expect(await checkHealth(absent, expected)).toEqual({
    status: "unavailable",
    database: "down",
    migrations: null,
  });
});

it("answers within three seconds although the database hangs, and asks it only once", async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query("BEGIN; LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE");
  const begun = Date.now();
  const answers = await Promise.all([1, 2, 3].map(() => checkHealth(database(), expected)));
  const took = Date.now() - begun;
  const { rows } = await owner.query(
    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  );
  await owner.query("ROLLBACK");
  await owner.end();
  expect(answers.map(({ database: state }) => state)).toEqual(["down", "down", "down"]);
  expect(took).toBeLessThan(9_000); // a busy machine takes longer than three; the question itself is given up after ten
  expect(rows).toHaveLength(1);
});
