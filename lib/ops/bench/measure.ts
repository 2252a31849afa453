import type { Country } from "./country";
import { firstLoadJavaScript } from "./javascript";
import { loadAgainstHello } from "./load";
import { rawStatements } from "./raw-sql";
import { milliseconds, type Row } from "./report";
import { signInAll, type Visitors } from "./sign-in";
import { sqlCost, throughProxy } from "./sql-cost";
import { submitEntry } from "./submission";
import { HELLO_PATH, type Target, targetsOf } from "./targets";
import { pageWorks, timeAgainstHello, timePage } from "./timing";
import { startBenchWeb } from "./web";
import { startWireProxy } from "./wire-proxy";

export const SUBMISSION = "submission";
const SQL_ROUNDS = 60;
const KB = 1_000;

type Say = (line: string) => void;

const accountsOf = (targets: Target[]) => targets.map(({ account }) => account);

/** Times, load and scripts of the pages of one country, on a server that talks to the database directly. */
export async function measurePages(
  country: Country,
  options: { rounds: number; bursts: number },
  say: Say,
): Promise<Row[]> {
  const web = await startBenchWeb(country.appUrl);
  try {
    const targets = targetsOf(country);
    const visitors = await signInAll(web.port, accountsOf(targets));
    const times = await timeRows(country, targets, visitors, options.rounds, say);
    const load: Row[] = [];
    for (const { name, path, account } of targets) {
      say(`Load: ${name} …`);
      const { cookie } = visitors.of(account);
      const { perSecond, helloPerSecond, ratio } = await loadAgainstHello(
        web.port,
        path,
        cookie,
        options.bursts,
      );
      const measured = `${perSecond.toFixed(0)} of ${helloPerSecond.toFixed(0)} a second`;
      load.push({
        section: "requests a second, 10 connections: × hello",
        name,
        measured,
        value: ratio,
        goal: 0.55,
        must: "at least",
      });
    }
    const scripts = await scriptRows(targets, visitors);
    visitors.close();
    return [...times, ...load, ...scripts];
  } finally {
    await web.stop();
  }
}

async function timeRows(
  country: Country,
  targets: Target[],
  visitors: Visitors,
  rounds: number,
  say: Say,
): Promise<Row[]> {
  say(`Times: ${rounds} rounds …`);
  const visitor = visitors.of("national.executive");
  const submission = { name: SUBMISSION, visitor, run: () => submitEntry(visitor, country) };
  const timings = await timeAgainstHello([...pageWorks(targets, visitors), submission], rounds);
  return [...timings].map(([name, { ms, helloMs, ratio }]) => ({
    section: "server time: × hello",
    name,
    measured: `${milliseconds(ms)}, hello ${milliseconds(helloMs)}`,
    value: ratio,
    goal: targets.find((target) => target.name === name)?.timeGoal ?? null,
    must: "at most",
  }));
}

async function scriptRows(targets: Target[], visitors: Visitors): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, path, account } of [
    { name: "hello", path: HELLO_PATH, account: "national.hq" as const },
    { name: "dashboard", path: "/", account: "national.executive" as const },
    ...targets,
  ]) {
    const bytes = await firstLoadJavaScript(visitors.of(account), path);
    const measured = `${bytes} bytes gzip`;
    rows.push({
      section: "first-load JavaScript, kB gzip",
      name,
      measured,
      value: bytes / KB,
      goal: 150,
      must: "at most",
    });
  }
  return rows;
}

/** What the pages ask of the database, on a server whose database connections pass through the counting proxy. */
export async function measureSql(country: Country, say: Say): Promise<Row[]> {
  const proxy = await startWireProxy(Number(new URL(country.appUrl).port));
  const web = await startBenchWeb(throughProxy(country.appUrl, proxy)).catch(async (error: unknown) => {
    await proxy.stop();
    throw error;
  });
  try {
    const targets = targetsOf(country);
    const visitors = await signInAll(web.port, accountsOf(targets));
    const works = targets.map((target) => ({
      name: target.name,
      page: true,
      run: () => timePage(visitors.of(target.account), target),
    }));
    works.push({
      name: SUBMISSION,
      page: false,
      run: () => submitEntry(visitors.of("national.executive"), country),
    });
    const raw = rawStatements(country);
    const counts: Row[] = [];
    const times: Row[] = [];
    for (const { name, page, run } of works) {
      say(`SQL: ${name} …`);
      const { statements, ms, rawMs, ratio } = await sqlCost(
        proxy,
        country.ownerUrl,
        run,
        raw[name] ?? [],
        SQL_ROUNDS,
      );
      const measured = `${milliseconds(ms)}, raw ${milliseconds(rawMs)}`;
      counts.push({
        section: "SQL statements besides begin, scope, commit",
        name,
        measured: "",
        value: statements,
        goal: page ? 3 : null,
        must: "at most",
      });
      times.push({
        section: "time of these statements: × raw SQL",
        name,
        measured,
        value: ratio,
        goal: page ? 3 : null,
        must: "at most",
      });
    }
    visitors.close();
    return [...counts, ...times];
  } finally {
    await web.stop();
    await proxy.stop();
  }
}
