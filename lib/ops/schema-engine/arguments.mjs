import { parse } from "pg-connection-string";

/**
 * Every value of a repeatable option; one value may itself be a comma-separated list.
 * @param {string[]} argv
 * @param {string} name
 * @returns {string[]}
 */
export function optionValues(argv, name) {
  return argv.flatMap((argument, index) => (argument === name ? (argv[index + 1] ?? "").split(",") : []));
}

/**
 * The connection as single fields. A connection string must not be passed on: the driver lets it win over
 * `database`, and the shadow database would then silently be the real one.
 * @param {string[]} argv
 * @returns {import("pg").PoolConfig & { database: string }}
 */
export function datasourceFrom(argv) {
  const position = argv.indexOf("--datasource");
  const { url = "" } = JSON.parse((position >= 0 && argv[position + 1]) || "{}");
  const { user, password, host, port, database, ssl } = parse(url);
  return {
    user,
    password,
    host: host ?? undefined,
    port: port ? Number(port) : undefined,
    database: database ?? "postgres",
    ssl: typeof ssl === "string" ? ssl === "true" : ssl || undefined,
    max: 1,
  };
}
