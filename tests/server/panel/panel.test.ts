import { beforeAll, describe, expect, it } from "vitest";
import type { CenterMonthState } from "@/lib/domain/panel/center-month";
import type { CentersSort } from "@/lib/domain/panel/centers-sort";
import type { PanelTotals } from "@/lib/domain/panel/panel-view";
import { listCenters } from "@/lib/server/center/list-query";
import { getPanel } from "@/lib/server/panel/queries";
import { asOwner, asRole, NOW, type TestPlace } from "@/tests/support/world";
import { createProvinceOfCenters } from "./panel-world";

const PAST = "1405-07"; // its center deadline, 5 Aban, has passed
const province = "IR-27";
const prefix = `panel${process.env.VITEST_POOL_ID}`;
let places: TestPlace[];

beforeAll(async () => {
  places = await createProvinceOfCenters(province, prefix, PAST);
});

/** The figures of a month straight from the rows of months and centers. */
async function liveTotals(where: string, month: string): Promise<Partial<PanelTotals>> {
  const [row] = await asOwner<Record<string, string>>(
    `SELECT (SELECT count(*) FROM center c WHERE started_month <= $1 AND coalesce(ended_month, '9999-99') > $1 AND ${where}) AS due,
       count(first_submitted_at) AS received, count(*) FILTER (WHERE submitted_late = false) AS "onTime",
       count(*) FILTER (WHERE submitted_late) AS late, count(*) FILTER (WHERE status = 'submitted') AS "withOffice",
       count(*) FILTER (WHERE status = 'officeVerified') AS "withProvince", count(*) FILTER (WHERE status = 'returned') AS returned,
       count(*) FILTER (WHERE payable_rial IS NOT NULL) AS confirmed, coalesce(sum(entry_count), 0) AS entries,
       coalesce(sum(beneficiary_count), 0) AS beneficiaries, coalesce(sum(raised_rial), 0) AS raised,
       coalesce(sum(base_aid_rial), 0) AS "baseAid", coalesce(sum(payable_rial), 0) AS payable,
       count(*) FILTER (WHERE submitted_entries > 0) AS complete, count(*) FILTER (WHERE status = 'paid') AS "paidMonths",
       coalesce(sum(payable_rial) FILTER (WHERE status = 'paid'), 0) AS paid
     FROM monthly_performance c WHERE month = $1 AND ${where}`,
    [month],
  );
  const amounts = ["raised", "baseAid", "payable", "paid"];
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([key, value]) => [key, amounts.includes(key) ? value : Number(value)]),
  );
}

const hq = () => asRole("hqEmployment", places[0]!);
const levels = () => ({
  country: { where: "true", query: {} },
  province: { where: `c.province_id = '${province}'`, query: { province } },
  office: { where: `c.office_id = '${prefix}-1'`, query: { province, office: `${prefix}-1` } },
});

describe.each(["country", "province", "office"] as const)("the figures of the %s", (level) => {
  it.each([PAST, "1405-06", "1405-08"])("are those of the rows: %s", async (month) => {
    const { where, query } = levels()[level];
    const view = await getPanel(hq(), { ...query, month });
    const live = await liveTotals(where, month);
    expect(view?.totals).toMatchObject(live);
    expect(view?.totals.cap).toBe(String(10_000_000n * BigInt(live.due ?? 0)));
    expect(view?.months.at(-1)).toMatchObject({
      month,
      due: live.due,
      received: live.received,
      payable: live.payable,
      complete: live.complete,
      paid: live.paid,
    });
  });

  it("lead to as many rows as they say, with the same sum", async () => {
    const { query } = levels()[level];
    const view = await getPanel(hq(), { ...query, month: PAST });
    const totals = view!.totals;
    const counts: [CenterMonthState, number][] = [
      ["due", totals.due],
      ["received", totals.received],
      ["onTime", totals.onTime],
      ["late", totals.late],
      ["missing", totals.outstanding],
      ["notSubmitted", totals.outstanding],
      ["submitted", totals.withOffice],
      ["officeVerified", totals.withProvince],
      ["returned", totals.returned],
      ["confirmed", totals.confirmed],
      ["complete", totals.complete],
      ["empty", totals.received - totals.complete],
      ["paid", totals.paidMonths],
    ];
    for (const [state, count] of counts) {
      const list = await listCenters(hq(), { ...query, month: PAST, state });
      expect([state, list.total], state).toEqual([state, count]);
      expect(count, state).toBeGreaterThan(0);
    }
    const sums: [CentersSort, string | number][] = [
      ["payable", totals.payable],
      ["baseAid", totals.baseAid],
      ["raised", totals.raised],
      ["beneficiaries", totals.beneficiaries],
      ["entries", totals.entries],
    ];
    for (const [sort, sum] of sums) {
      const list = await listCenters(hq(), { ...query, month: PAST, state: "confirmed", sort });
      expect([sort, list.sum]).toEqual([sort, String(sum)]);
    }
    const paid = await listCenters(hq(), { ...query, month: PAST, state: "paid", sort: "payable" });
    expect(paid.sum).toBe(totals.paid);
  });
});

it("goes down one level at a time, each part with its own figures, and their sums agree", async () => {
  const country = await getPanel(hq(), { month: PAST });
  expect(country?.parts).toHaveLength(31);
  const sum = (parts: { due: number }[] = []) => parts.reduce((all, { due }) => all + due, 0);
  expect(sum(country?.parts)).toBe(country?.totals.due);
  const ofProvince = await getPanel(hq(), { month: PAST, province });
  const part = country?.parts.find(({ id }) => id === province);
  expect(part).toMatchObject({ due: ofProvince?.totals.due, payable: ofProvince?.totals.payable });
  expect(ofProvince?.parts.map(({ id }) => id).sort()).toEqual([`${prefix}-0`, `${prefix}-1`]);
  const office = await getPanel(hq(), { month: PAST, office: `${prefix}-0` });
  expect(office?.centers.map(({ id }) => id).sort()).toEqual(
    places
      .filter(({ officeId }) => officeId === `${prefix}-0`)
      .map(({ centerId }) => centerId)
      .sort(),
  );
});

it("shows one center in the same shape: its month, its twelve months, its state", async () => {
  const view = await getPanel(hq(), { month: PAST, center: `${prefix}-center-7` });
  expect(view?.totals).toMatchObject({
    due: 1,
    received: 1,
    onTime: 1,
    confirmed: 1,
    payable: "7007",
    baseAid: "14014",
  });
  expect(view?.place).toMatchObject({ province: { id: province }, office: { id: `${prefix}-1` } });
  expect(view?.centerMonths[0]).toMatchObject({ month: PAST, payable: "7007" });
  expect(view?.centerMonths[0]?.state).toEqual({ status: "confirmed", timeliness: "onTime", empty: false });
  expect(view?.months).toHaveLength(12);
  const ended = await getPanel(hq(), { month: PAST, center: `${prefix}-center-23` });
  expect(ended?.totals.due).toBe(0);
});

it("calls nobody missing before the deadline", async () => {
  const lastMoment = new Date("2026-10-27T20:29:59Z"); // 5 Aban, one second before midnight in Tehran
  const query = { month: PAST, province };
  const before = { ...hq(), now: lastMoment };
  const view = await getPanel(before, query);
  expect(view?.deadline?.passed).toBe(false);
  expect((await listCenters(before, { ...query, state: "missing" })).total).toBe(0);
  expect((await listCenters(before, { ...query, state: "notSubmitted" })).total).toBe(
    view?.totals.outstanding,
  );
  const after = { ...hq(), now: new Date(lastMoment.getTime() + 1_000) };
  expect((await getPanel(after, query))?.deadline?.passed).toBe(true);
  expect((await listCenters(after, { ...query, state: "missing" })).total).toBe(view?.totals.outstanding);
});

it.each([
  ["2026-10-27T20:29:59Z", "1405-06"],
  ["2026-10-27T20:30:00Z", "1405-07"],
  [NOW.toISOString(), "1405-07"],
])("opens with the last month whose center deadline has passed: at %s with %s", async (at, month) => {
  const ctx = { ...hq(), now: new Date(at) };
  expect((await getPanel(ctx, {}))?.month).toBe(month);
  expect((await getPanel(ctx, { month: "nonsense" }))?.month).toBe(month);
  expect((await getPanel(ctx, { month: "1420-01" }))?.month).toBe(month);
  expect((await listCenters(ctx, {})).month).toBe(month);
});

it("reads a month in which nothing has ever happened", async () => {
  const view = await getPanel(hq(), { month: "1390-01" });
  expect(view?.totals).toMatchObject({ due: 0, received: 0, payable: "0", cap: null });
});
