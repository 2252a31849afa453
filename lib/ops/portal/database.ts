import { mkdirSync } from "node:fs";
import { startPostgres } from "../postgres/server";
import { createDatabaseIfAbsent, withClient } from "../system/sql";

export type OwnerDatabase = {
  ownerUrl: string;
  description: string;
  isRunning: () => boolean;
  stop: () => Promise<void>;
};

/** The portal's own database in the embedded server. */
const EMBEDDED_DATABASE = "portal";

/** The given server, or the embedded one started (with its database created). */
export async function openOwnerDatabase(
  folder: string,
  databaseUrl?: string,
  database = EMBEDDED_DATABASE,
): Promise<OwnerDatabase> {
  if (databaseUrl) {
    const { hostname, pathname } = new URL(databaseUrl);
    const description = `${hostname}${pathname}`;
    await assertReachable(databaseUrl, description);
    return { ownerUrl: databaseUrl, description, isRunning: () => true, stop: () => Promise.resolve() };
  }
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const server = await startPostgres({ folder });
  try {
    await createDatabaseIfAbsent(server.url("postgres"), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: server.url(database),
    description: `embedded, port ${server.port}${server.reused ? ", was still running" : ""}`,
    isRunning: server.isRunning,
    stop: server.stop,
  };
}

async function assertReachable(url: string, description: string) {
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`DATABASE_URL: no connection to ${description}: ${reason}`, { cause });
  }
}
