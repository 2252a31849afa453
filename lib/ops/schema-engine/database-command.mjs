import process from "node:process";
import pg from "pg";
import { runSql } from "./sql.mjs";

/** PostgreSQL's and the system's error codes in the CLI's vocabulary; all else reads as "cannot authenticate". */
const ERROR_CODES = { "3D000": "P1003", "28P01": "P1000", ECONNREFUSED: "P1001", ENOTFOUND: "P1001" };

/**
 * `schema-engine cli <command>`: the CLI's questions about the database itself, before any migration.
 * @param {string | undefined} command
 * @param {import("pg").ClientConfig & { database: string }} datasource
 * @returns {Promise<number>} exit code
 */
export async function runDatabaseCommand(command, datasource) {
  const name = pg.escapeIdentifier(datasource.database);
  try {
    if (command === "can-connect-to-database") await runSql(datasource, datasource.database);
    if (command === "create-database") await runSql(datasource, "postgres", `CREATE DATABASE ${name}`);
    if (command === "drop-database") await runSql(datasource, "postgres", `DROP DATABASE ${name}`);
    return 0;
  } catch (error) {
    const report = {
      level: "ERROR",
      target: "schema_engine::logger", // the CLI takes an error from this target only
      fields: {
        is_panic: false,
        error_code: ERROR_CODES[error.code] ?? "P1000",
        message: error.message || String(error.code),
      },
    };
    process.stderr.write(`\n${JSON.stringify(report)}`); // the CLI skips the first line
    return 1;
  }
}
