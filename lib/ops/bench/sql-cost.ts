import pg from "pg";
import type { RawStatement } from "./raw-statement";
import { median, medianRatio } from "./statistics";
import { ownStatements, totalMs } from "./statements";
import type { WireProxy } from "./wire-proxy";

const WARM_UP = 12;

export type SqlCost = { statements: number; ms: number; rawMs: number; ratio: number };

/** Through the same proxy and in turns: what the page asks of the database, and a bare client with the plain statements. */
export async function sqlCost(
  proxy: WireProxy,
  ownerUrl: string,
  visit: () => Promise<unknown>,
  raw: RawStatement[],
  rounds: number,
): Promise<SqlCost> {
  const client = new pg.Client({ connectionString: throughProxy(ownerUrl, proxy) });
  await client.connect();
  const pairs: [number, number][] = [];
  const counts: number[] = [];
  try {
    for (let round = -WARM_UP; round < rounds; round++) {
      proxy.take();
      await visit();
      const own = ownStatements(proxy.take());
      const rawMs = await runRaw(client, proxy, raw);
      if (round < 0) continue;
      counts.push(own.length);
      pairs.push([totalMs(own), rawMs]);
    }
  } finally {
    await client.end();
  }
  return {
    statements: Math.max(...counts),
    ms: median(pairs.map(([ms]) => ms)),
    rawMs: median(pairs.map(([, ms]) => ms)),
    ratio: medianRatio(pairs),
  };
}

/** In a transaction that is rolled back: the statements of a submission leave nothing behind. */
async function runRaw(client: pg.Client, proxy: WireProxy, raw: RawStatement[]): Promise<number> {
  await client.query("BEGIN");
  for (const [index, { text, values }] of raw.entries()) {
    await client.query({ name: `raw-${index}`, text, values });
  }
  await client.query("ROLLBACK");
  return totalMs(ownStatements(proxy.take()));
}

export const throughProxy = (url: string, { port }: WireProxy): string =>
  Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href;
