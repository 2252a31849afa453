import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { inRoot } from "./bootstrap/paths.mjs";
import { runNode } from "./bootstrap/run.mjs";
import { withClient } from "./system/sql";

const FOLDER = inRoot("prisma/migrations");

/** Applies what is pending; the list is compared by SQL first, because starting Prisma takes a second. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const known = migrationNames();
  const applied = await appliedMigrations(ownerUrl);
  const foreign = applied.filter((name) => !known.includes(name));
  if (foreign.length > 0) {
    throw new Error(
      `The database is newer than this program: it has had ${foreign.join(", ")}. Update the program.`,
    );
  }
  const pending = known.filter((name) => !applied.includes(name));
  if (pending.length > 0) await deploy(ownerUrl);
  return pending;
}

export function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(path.join(FOLDER, name, "migration.sql")))
    .sort();
}

async function appliedMigrations(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows: found } = await client.query<{ at: string | null }>(
      "SELECT to_regclass('_prisma_migrations') AS at",
    );
    if (!found[0]?.at) return [];
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return rows.map((row) => row.migration_name);
  });
}

async function deploy(ownerUrl: string) {
  const env = { ...process.env, DATABASE_URL: ownerUrl, NO_COLOR: "1" };
  const { code, output } = await runNode(
    [inRoot("node_modules/prisma/build/index.js"), "migrate", "deploy"],
    { env },
  );
  if (code !== 0) throw new Error(`prisma migrate deploy failed:\n${output.trim()}`);
}
