import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/server/generated/client";

/** Prisma for commands and the pool it draws from, for the one statement of a page. */
export type Database = {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** The statements that each connection has prepared, with the columns they give: kept here, with the connections. */
  prepared: WeakMap<pg.Connection, Map<string, readonly Field[]>>;
};

export type Field = { name: string; dataTypeID: number };

const BIGINT = 20;
const DATE = 1082;
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === BIGINT) return (value: string) => BigInt(value);
    if (oid === DATE) return (value: string) => value;
    return pg.types.getTypeParser(oid, format ?? "text");
  },
};

export function openDatabase(connectionString: string, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    types,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  });
  return { pool, prisma, prepared: new WeakMap() };
}

// Survives module reloads in development, where each would otherwise open a pool of its own.
const kept = globalThis as { portalDatabase?: Database };

/** The application's database, opened on first use with the role that owns nothing. */
export function database(): Database {
  if (kept.portalDatabase) return kept.portalDatabase;
  const url = process.env.APP_DATABASE_URL;
  if (!url) throw new Error("APP_DATABASE_URL is not set: start the portal with `npm start`.");
  return (kept.portalDatabase = openDatabase(url, Number(process.env.PORTAL_DB_CONNECTIONS ?? 10)));
}
