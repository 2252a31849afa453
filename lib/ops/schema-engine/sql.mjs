import pg from "pg";

/**
 * One statement (or only the attempt to connect) on a connection of its own.
 * @param {import("pg").ClientConfig} datasource
 * @param {string} database
 * @param {string} [statement]
 */
export async function runSql(datasource, database, statement) {
  const client = new pg.Client({ ...datasource, database });
  await client.connect();
  try {
    if (statement) await client.query(statement);
  } finally {
    await client.end();
  }
}
