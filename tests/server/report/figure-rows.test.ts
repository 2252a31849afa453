import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { figureHref } from "@/components/report/figure-links";
import { type FigureKey, type FigureLine, figureGroups } from "@/lib/domain/report/lines";
import { formatNumber } from "@/lib/domain/shared/rial";
import { type JalaliMonth, jalaliMonth, lastDay } from "@/lib/domain/shared/jalali-month";
import { listCenters } from "@/lib/server/center/list-query";
import { listEntrepreneurs } from "@/lib/server/entrepreneur/list-query";
import { liveFigures, liveValues } from "@/lib/server/report/live-figures";
import { type Context, readRow } from "@/lib/server/scope";
import { performances } from "@/tests/domain/report/build-figures";
import { setNotice } from "@/tests/server/notice/notice-world";
import { createLife, type Life, lives, notices, standingAt } from "@/tests/server/report/random-lives";
import { asProvince, createPerformances } from "@/tests/server/report/report-world";
import { createCenter } from "@/tests/support/world";

/** Nobody else has centers there. */
const PROVINCE = "IR-01";
const SEED = 14_050_800;
const months = ["1405-04", "1405-06", "1405-07", "1405-08"].map(jalaliMonth);
const employment = () => asProvince("provinceEmployment", PROVINCE);

const people = new Map<string, Life>();

beforeAll(async () => {
  const place = await createCenter(PROVINCE);
  for (const life of fc.sample(lives, { numRuns: 150, seed: SEED }))
    people.set(await createLife(place, life), life);
  const served = fc.sample(notices, { numRuns: 40, seed: SEED });
  for (const [index, made] of fc.sample(performances, { numRuns: months.length, seed: SEED }).entries())
    for (const centerId of await createPerformances(
      PROVINCE,
      months[index] ?? jalaliMonth("1405-08"),
      made,
    )) {
      const { status, ...days } = served.pop() ?? {};
      const officeId = centerId.replace(/-\d+$/, "");
      if (status) await setNotice({ provinceId: PROVINCE, officeId, centerId }, status, days);
    }
});

const addressOf = (key: FigureKey, month: JalaliMonth) =>
  figureHref(key, { month, province: { id: PROVINCE, name: "" }, may: { cases: true } }) ?? "";

/** All rows of the list behind an address, the total that it says, and the sum of its amount. */
async function rowsAt(ctx: Context, address: string) {
  const { pathname, searchParams } = new URL(address, "https://portal.test");
  const query = Object.fromEntries(searchParams);
  const rows: string[] = [];
  for (let page = 1; ; page += 1) {
    if (pathname === "/centers") {
      const view = await listCenters(ctx, { ...query, page: String(page) });
      rows.push(...view.rows.map(({ id }) => id));
      if (page >= view.pages) return { rows, total: formatNumber(view.total), sum: view.sum };
    } else {
      const view = await listEntrepreneurs(ctx, { ...query, page: String(page) });
      rows.push(...(view?.lines ?? []).map(({ code }) => code));
      if (!view || page >= view.pages) return { rows, total: view?.total.split(" ")[0], sum: null };
    }
  }
}

async function linesOf(month: JalaliMonth): Promise<FigureLine[]> {
  const row = await readRow(employment(), liveFigures, liveValues(PROVINCE, month));
  if (!row) throw new Error("no figures");
  return figureGroups(row.figures).flatMap(({ lines }) => lines);
}

const amounts = new Set<FigureKey>(["payable", "baseAid", "raised", "entries", "beneficiaries"]);

describe.each(months)("the figures of the report of %s", (month) => {
  it("are each the number of rows of the list they lead to, or the sum of its amount [S1 ط]", async () => {
    for (const { key, value } of await linesOf(month)) {
      const address = addressOf(key, month);
      // The payments have a list of their own.
      if (key === "paid") expect(address).toMatch(/^\/payments\?/);
      else if (amounts.has(key))
        expect([key, BigInt((await rowsAt(employment(), address)).sum ?? 0)]).toEqual([key, BigInt(value)]);
      else {
        const { rows, total } = await rowsAt(employment(), address);
        expect([key, rows.length, new Set(rows).size, total]).toEqual([
          ...[key, value, value],
          formatNumber(value),
        ]);
      }
    }
  });

  it("lead to exactly those who stood there at its end, and show where they stood then [S1 ط]", async () => {
    for (const [standing, name] of [1, 2, 3, "graduated"].entries()) {
      const { rows } = await rowsAt(employment(), addressOf(`levels.${name}` as FigureKey, month));
      const expected = [...people].filter(([, life]) => standingAt(life, lastDay(month)) === standing + 1);
      expect(rows.toSorted()).toEqual(expected.map(([code]) => code).sort());
    }
  });

  it("open nothing of it for another province", async () => {
    const other = asProvince("provinceEmployment", "IR-29");
    for (const { key } of await linesOf(month))
      if (key !== "paid") expect([key, (await rowsAt(other, addressOf(key, month))).rows]).toEqual([key, []]);
  });
});

it("has made somebody of every kind, so that the figures are not all nothing", async () => {
  const all = (await Promise.all(months.map(linesOf))).flat();
  for (const key of new Set(all.map((line) => line.key)))
    expect([key, all.some((line) => line.key === key && line.value > 0)]).toEqual([key, true]);
});

describe("a list of a month", () => {
  const month = jalaliMonth("1405-06");

  it("names it, keeps it, and says beside the standing of then which one is today's", async () => {
    const view = await listEntrepreneurs(employment(), { group: "stood", level: "1", month });
    expect(view).toMatchObject({ title: "کارآفرینان سطح یک در پایان شهریور ۱۴۰۵", query: { month } });
    expect(new Set(view?.lines.map(({ level }) => level))).toEqual(new Set(["سطح یک"]));
    for (const { code, levelNow } of view?.lines ?? []) {
      const { from = 0, steps = [] } = people.get(code) ?? {};
      expect([code, levelNow !== null]).toEqual([code, from + steps.length !== 1]);
    }
    expect(view?.lines.some(({ levelNow }) => levelNow !== null)).toBe(true);
  });

  it.each([undefined, "1407-01", "nonsense", "۱۴۰۵-۰۸"])(
    "is of the last one that ended for %s",
    async (text) => {
      const view = await listEntrepreneurs(employment(), { group: "reached", month: text });
      expect(view).toMatchObject({ title: "ارتقاهای آبان ۱۴۰۵", query: { month: "1405-08" } });
    },
  );

  it("is none where another group is asked for", async () => {
    const view = await listEntrepreneurs(employment(), { month });
    expect(view).toMatchObject({ title: "کارآفرینان", months: [], query: { month: null } });
  });

  it("is not for participation, which has no part in people", async () => {
    const ctx = asProvince("provinceParticipation", PROVINCE);
    expect(await listEntrepreneurs(ctx, { group: "stood", month })).toBeNull();
  });
});
