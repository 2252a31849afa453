import type { Visitors } from "./sign-in";
import { medianRatio, median } from "./statistics";
import { HELLO_PATH, type Target } from "./targets";
import type { Visitor } from "./visitor";

/** Rounds before the first that counts: the compiler learns the hot paths meanwhile. */
const WARM_UP = 100;

export type Timing = { ms: number; helloMs: number; ratio: number };

/** A page's time to the last byte; a page that is not the one meant is an error, not a measurement. */
export async function timePage(visitor: Visitor, { name, path, shows, times }: Target): Promise<number> {
  const { status, body, location, ms } = await visitor.get(path);
  const found = body.match(shows)?.length ?? 0;
  if (status === 200 && found >= times) return ms;
  throw new Error(
    `${name}, ${path}: ${status} ${location ?? ""}, shows ${String(shows)} ${found} times, not ${times}.`,
  );
}

export async function timeHello(visitor: Visitor): Promise<number> {
  const { status, ms } = await visitor.get(HELLO_PATH);
  if (status !== 200)
    throw new Error(`${HELLO_PATH} answers ${status}: the server must run with PORTAL_HELLO=1.`);
  return ms;
}

/**
 * Each round measures every work once, and right before each the hello page over the same connection.
 * So nothing that slows the machine for a while falls on one work alone.
 */
export async function timeAgainstHello(
  works: { name: string; visitor: Visitor; run: () => Promise<number> }[],
  rounds: number,
): Promise<Map<string, Timing>> {
  const pairs = new Map(works.map(({ name }) => [name, [] as [number, number][]]));
  for (let round = -Math.min(WARM_UP, rounds); round < rounds; round++) {
    for (const { name, visitor, run } of works) {
      const hello = await timeHello(visitor);
      const ms = await run();
      if (round >= 0) pairs.get(name)?.push([ms, hello]);
    }
  }
  return new Map(
    [...pairs].map(([name, all]) => [
      name,
      {
        ms: median(all.map(([ms]) => ms)),
        helloMs: median(all.map(([, hello]) => hello)),
        ratio: medianRatio(all),
      },
    ]),
  );
}

export const pageWorks = (targets: Target[], visitors: Visitors) =>
  targets.map((target) => {
    const visitor = visitors.of(target.account);
    return { name: target.name, visitor, run: () => timePage(visitor, target) };
  });
