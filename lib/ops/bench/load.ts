import autocannon from "autocannon";
import { medianRatio, median } from "./statistics";
import { HELLO_PATH } from "./targets";

const CONNECTIONS = 10;
const TURNS = 2;

export type Load = { perSecond: number; helloPerSecond: number; ratio: number };

/** Requests a second at ten connections, in turns with the hello page. */
export async function loadAgainstHello(
  port: number,
  path: string,
  cookie: string,
  seconds: number,
): Promise<Load> {
  const pairs: [number, number][] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const hello = await requestsPerSecond(port, HELLO_PATH, cookie, seconds);
    pairs.push([await requestsPerSecond(port, path, cookie, seconds), hello]);
  }
  return {
    perSecond: median(pairs.map(([page]) => page)),
    helloPerSecond: median(pairs.map(([, hello]) => hello)),
    ratio: medianRatio(pairs),
  };
}

async function requestsPerSecond(
  port: number,
  path: string,
  cookie: string,
  seconds: number,
): Promise<number> {
  const url = `http://127.0.0.1:${port}${path}`;
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0)
    throw new Error(`${path}: ${failed} of ${result.requests.total} requests failed under load.`);
  return result.requests.total / result.duration;
}
