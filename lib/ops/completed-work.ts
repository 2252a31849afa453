import { withClient } from "./system/sql";

/**
 * Work that must happen once in the life of a database is noted in the database itself, in a schema of its own:
 * the application's role cannot see it, and Prisma's schema does not know it.
 */
export async function oncePerDatabase(ownerUrl: string, work: string, run: () => Promise<void>): Promise<boolean> {
  const done = await withClient(ownerUrl, async (client) => {
    await client.query("CREATE SCHEMA IF NOT EXISTS ops");
    await client.query(
      "CREATE TABLE IF NOT EXISTS ops.completed_work (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
    );
    const { rowCount } = await client.query("SELECT 1 FROM ops.completed_work WHERE name = $1", [work]);
    return rowCount === 1;
  });
  if (done) return false;
  await run();
  await withClient(ownerUrl, (client) =>
    client.query("INSERT INTO ops.completed_work (name) VALUES ($1) ON CONFLICT DO NOTHING", [work]),
  );
  return true;
}
