import type { Country } from "./country";
import { milliseconds, type Row } from "./report";
import { signInAll } from "./sign-in";
import { median, medianRatio } from "./statistics";
import { targetsOf } from "./targets";
import { pageWorks } from "./timing";
import { startBenchWeb } from "./web";

const WARM_UP = 100;
/** Times may grow by a fifth from 1,000 to 10,000 centers. */
const GOAL = 1.2;

/** The same pages of a small and a large country, each on a server of its own, in turns. */
export async function measureFlatness(
  small: Country,
  large: Country,
  rounds: number,
  say: (line: string) => void,
): Promise<Row[]> {
  say(`Flatness: ${small.centers} and ${large.centers} centers, ${rounds} rounds …`);
  const webs = [await startBenchWeb(small.appUrl)];
  try {
    webs.push(await startBenchWeb(large.appUrl));
    const sides = await Promise.all(
      [small, large].map(async (country, index) => {
        const targets = targetsOf(country);
        const accounts = targets.map(({ account }) => account);
        const visitors = await signInAll(webs[index]?.port ?? 0, accounts);
        return { works: pageWorks(targets, visitors), close: visitors.close };
      }),
    );
    const [first, second] = sides.map(({ works }) => works);
    const pairs = new Map<string, [number, number][]>();
    for (let round = -Math.min(WARM_UP, rounds); round < rounds; round++) {
      for (const [index, work] of (first ?? []).entries()) {
        const smallMs = await work.run();
        const largeMs = (await second?.[index]?.run()) ?? 0;
        if (round >= 0) pairs.set(work.name, [...(pairs.get(work.name) ?? []), [largeMs, smallMs]]);
      }
    }
    sides.forEach(({ close }) => close());
    return [...pairs].map(([name, all]) => ({
      section: `${large.centers} centers: × ${small.centers} centers`,
      name,
      measured: `${milliseconds(median(all.map(([ms]) => ms)))}, ${milliseconds(median(all.map(([, ms]) => ms)))}`,
      value: medianRatio(all),
      goal: GOAL,
      must: "at most",
    }));
  } finally {
    for (const web of webs) await web.stop();
  }
}
