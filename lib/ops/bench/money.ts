import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Actor } from "@/lib/domain/access/actor";
import { splitByLargestRemainder } from "@/lib/domain/shared/rial";
import { addMonths, jalaliMonth, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { type Database, openDatabase } from "@/lib/server/db";
import { getPolicyDraft } from "@/lib/server/policy/draft-query";
import { getNationalReport } from "@/lib/server/report/national-query";
import type { Context } from "@/lib/server/scope";
import type { Country } from "./country";
import type { RawStatement } from "./raw-statement";
import { milliseconds, type Row } from "./report";
import { median, medianRatio } from "./statistics";

const ROUNDS = 40;
const WARM_UP = 10;
const GOAL = 3;
const USERNAME = "national.hq";

/** What a version would have paid for the computed months: the formula written out by hand. */
const previewSums = (months: readonly string[], ceilings: readonly bigint[]): RawStatement => ({
  text: `SELECT province_id, month, count(*), sum(payable_rial), sum(${ceilings
    .map((ceiling, index) => {
      const [done, target] = [`confirmed_counts[${index + 1}]`, `targets[${index + 1}]`];
      return `${ceiling} * least(${done}, ${target}) / ${target}`;
    })
    .join(" + ")})
    FROM monthly_performance WHERE policy_version_id IS NOT NULL AND month BETWEEN $1 AND $2 GROUP BY 1, 2`,
  values: [months[0], months.at(-1)],
});

/** The latest report of each province with its figures, and what its centers add up to. */
const nationalFigures: string = `
  SELECT DISTINCT ON (province_id) province_id, revision, status, number, sent_at, sent_late, open_months, figures - 'items' AS figures,
    (SELECT sum((i ->> 'payableRial')::bigint) FROM jsonb_array_elements(figures -> 'items') i) AS centers
  FROM monthly_report WHERE month = $1 AND status <> 'draft' ORDER BY province_id, revision DESC`;

/** The preview of a version and the national report, from the question to what a page shows, beside the statements they need. */
export async function measureMoney(country: Country, say: (line: string) => void): Promise<Row[]> {
  const db = openDatabase(country.appUrl, 2);
  const client = new pg.Client({ connectionString: country.ownerUrl });
  await client.connect();
  try {
    const ctx = await headquarters(client, db);
    const last = addMonths(monthAt(ctx.now), -1);
    const [draft] = (await client.query<Draft>("SELECT id, cap_rial, shares FROM policy_draft LIMIT 1")).rows;
    if (!draft) throw new Error("no version of the share table waits");
    const ceilings = splitByLargestRemainder(BigInt(draft.cap_rial), draft.shares);
    say(`Preview of a policy: ${ROUNDS} rounds …`);
    const preview = await compare(client, async () => (await getPolicyDraft(ctx, draft.id))?.preview, [
      previewSums(lastMonths(last, 12), ceilings),
    ]);
    const reported = jalaliMonth(addMonths(last, -1));
    say(`National report: ${ROUNDS} rounds …`);
    const national = await compare(client, () => getNationalReport(ctx, reported), [
      { text: nationalFigures, values: [reported] },
    ]);
    return [
      rowOf("preview of a policy: × raw SQL", "12 months", preview),
      rowOf("national report: × raw SQL", "31 provinces", national),
    ];
  } finally {
    await client.end();
    await db.prisma.$disconnect();
    await db.pool.end();
  }
}

type Draft = { id: number; cap_rial: string; shares: number[] };

async function headquarters(client: pg.Client, db: Database): Promise<Context> {
  const { rows } = await client.query<{ id: number; name: string }>(
    `SELECT id, name FROM "user" WHERE username = $1`,
    [USERNAME],
  );
  if (!rows[0]) throw new Error(`${USERNAME} is missing`);
  const actor: Actor = {
    userId: rows[0].id,
    username: USERNAME,
    name: rows[0].name,
    sessionId: "bench",
    mustChangePassword: false,
    grants: [{ role: "hqEmployment", provinceId: null, officeId: null, centerId: null }],
  };
  return { actor, db, now: new Date(), requestId: randomUUID() };
}

/** In turns; what gives nothing was not measured. */
async function compare(client: pg.Client, ours: () => Promise<unknown>, raw: RawStatement[]) {
  const pairs: [number, number][] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const begun = performance.now();
    if (!(await ours())) throw new Error("nothing was found to measure");
    const between = performance.now();
    for (const { text, values } of raw) await client.query(text, values);
    if (round >= 0) pairs.push([between - begun, performance.now() - between]);
  }
  return pairs;
}

const rowOf = (section: string, name: string, pairs: [number, number][]): Row => ({
  section,
  name,
  measured: `${milliseconds(median(pairs.map(([ms]) => ms)))}, raw ${milliseconds(median(pairs.map(([, ms]) => ms)))}`,
  value: medianRatio(pairs),
  goal: GOAL,
  must: "at most",
});
