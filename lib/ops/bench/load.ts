import autocannon from "autocannon";
import { medianRatio, median } from "./statistics";
import { HELLO_PATH } from "./targets";

const CONNECTIONS = 10;
const BURST = 200;
const WARM_UP = 2;

export type Load = { perSecond: number; helloPerSecond: number; ratio: number };

/** Requests a second at ten connections, in short bursts in turns with the hello page. */
export async function loadAgainstHello(
  port: number,
  path: string,
  cookie: string,
  bursts: number,
): Promise<Load> {
  const pairs: [number, number][] = [];
  for (let turn = -WARM_UP; turn < bursts; turn++) {
    const hello = await requestsPerSecond(port, HELLO_PATH, cookie);
    const page = await requestsPerSecond(port, path, cookie);
    if (turn >= 0) pairs.push([page, hello]);
  }
  return {
    perSecond: median(pairs.map(([page]) => page)),
    helloPerSecond: median(pairs.map(([, hello]) => hello)),
    ratio: medianRatio(pairs),
  };
}

async function requestsPerSecond(port: number, path: string, cookie: string): Promise<number> {
  const url = `http://127.0.0.1:${port}${path}`;
  const start = performance.now();
  let last = start;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon(
      { url, connections: CONNECTIONS, amount: BURST, headers: { cookie } },
      (error: Error | null, done) => (error ? reject(error) : resolve(done)),
    );
    // Its own clock runs on to the next full second.
    load.on("response", () => (last = performance.now()));
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0)
    throw new Error(`${path}: ${failed} of ${result.requests.total} requests failed under load.`);
  return result.requests.total / ((last - start) / 1_000);
}
