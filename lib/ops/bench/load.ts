import http from "node:http";
import { medianRatio, median } from "./statistics";
import { HELLO_PATH } from "./targets";

const CONNECTIONS = 10;
const BURST = 200;
/** Bursts before the count begins: what runs first would otherwise pay for compiling what all pages share. */
const WARM_UP = 8;

export type Load = { perSecond: number; helloPerSecond: number; ratio: number };

/**
 * Requests a second at ten connections, in short bursts in turns with the hello page. The client only counts what
 * comes: one that works on the answers would take from the server's processor what it measures.
 */
export async function loadAgainstHello(
  port: number,
  path: string,
  cookie: string,
  bursts: number,
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const burst = (each: string) =>
    requestsPerSecond({ agent, host: "127.0.0.1", port, path: each, headers: { cookie } });
  const pairs: [number, number][] = [];
  try {
    for (let turn = -WARM_UP; turn < bursts; turn++) {
      const hello = await burst(HELLO_PATH);
      const page = await burst(path);
      if (turn >= 0) pairs.push([page, hello]);
    }
  } finally {
    agent.destroy();
  }
  return {
    perSecond: median(pairs.map(([page]) => page)),
    helloPerSecond: median(pairs.map(([, hello]) => hello)),
    ratio: medianRatio(pairs),
  };
}

async function requestsPerSecond(request: http.RequestOptions): Promise<number> {
  let left = BURST;
  const connection = async () => {
    while (left-- > 0) await answered(request);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return BURST / ((performance.now() - start) / 1_000);
}

const answered = (request: http.RequestOptions) =>
  new Promise<void>((resolve, reject) => {
    http
      .get(request, (answer) => {
        if (answer.statusCode === 200) answer.resume().on("end", resolve).on("error", reject);
        else reject(new Error(`${request.path}: status ${answer.statusCode} under load.`));
      })
      .on("error", reject);
  });
