import { beforeAll, describe, expect, it } from "vitest";
import { listCenters } from "@/lib/server/center/list-query";
import type { Context } from "@/lib/server/scope";
import { setNotice } from "@/tests/server/notice/notice-world";
import {
  asOwner,
  asRole,
  buildActor,
  contextOf,
  createCenter,
  NOW,
  type TestPlace,
} from "@/tests/support/world";
import { setMonth } from "@/tests/server/panel/panel-world";
import { withClient } from "@/lib/ops/system/sql";

const MONTH = "1405-07";
const province = "IR-14";
let place: TestPlace;
let other: TestPlace;

/** An office with 120 centers named by number, and one center with letters people type in several ways. */
beforeAll(async () => {
  place = await createCenter(province);
  other = await createCenter("IR-15");
  await asOwner(
    `INSERT INTO center (id, office_id, province_id, name, started_month)
     SELECT $1 || '-n' || n, $1, $2, 'مرکز شمارهٔ ' || lpad(n::text, 3, '0'), '1404-01' FROM generate_series(1, 120) n`,
    [place.officeId, province],
  );
  await asOwner("UPDATE center SET name = 'کانون خیّرین نیک‌اندیشان' WHERE id = $1", [place.centerId]);
});

const employment = () => asRole("provinceEmployment", place);
/** What the province is shown of this office: other tests have centers in the province too. */
const list = (query: Parameters<typeof listCenters>[1] = {}) =>
  listCenters(employment(), { office: place.officeId, ...query });

it("gives 50 a page, in order, with the count of all; the pages do not overlap", async () => {
  const pages = await Promise.all(["1", "2", "3", "4"].map((page) => list({ page })));
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 21, 0]);
  expect(pages.map(({ total, pages: count }) => [total, count])).toEqual(
    Array.from({ length: 4 }, () => [121, 3]),
  );
  const names = pages.flatMap(({ rows }) => rows.map(({ name }) => name));
  expect(new Set(names).size).toBe(121);
  expect(names).toEqual([...names].sort(new Intl.Collator("fa").compare));
});

it.each(["خیرین", "خیّرین نیک اندیشان", "نيك‌انديشان", "کانونخیرین"])(
  "finds the center by «%s»",
  async (q) => {
    const { rows } = await list({ q });
    expect(rows.map(({ id }) => id)).toEqual([place.centerId]);
  },
);

it("finds by code and by number in any digits, and takes nothing for a pattern", async () => {
  expect((await list({ q: place.centerId.toUpperCase() })).rows.map(({ id }) => id)).toContain(
    place.centerId,
  );
  expect((await list({ q: "شماره ۰۴۲" })).total).toBe(1);
  for (const q of ["%", "_", "\\", "'", "\0\0%", "a".repeat(10_000)])
    expect([q.slice(0, 3), (await list({ q })).total]).toEqual([q.slice(0, 3), 0]);
});

it("takes nonsense in the address for nothing asked", async () => {
  const query = {
    ...{ page: "-1", sort: "toString", state: "constructor", month: "1405-77" },
    status: "toString",
  };
  const view = await list(query);
  expect([view.page, view.query.sort, view.query.state, view.total, view.rows.length]).toEqual([
    1,
    "name",
    null,
    121,
    50,
  ]);
  expect((await list({ office: "\0", page: "99999" })).rows).toEqual([]);
});

it("orders by an amount, largest first, and adds up that amount of all rows, not of the page", async () => {
  await withClient(String(process.env.DATABASE_URL), async (client) => {
    for (let number = 1; number <= 60; number += 1)
      await setMonth(client, { ...place, centerId: `${place.officeId}-n${number}` }, MONTH, {
        status: "confirmed",
        late: false,
        amount: number * 1_000,
        rows: Array.from({ length: 10 }, () => 1),
      });
  });
  const view = await list({ month: MONTH, sort: "payable", state: "confirmed" });
  expect(view.total).toBe(60);
  expect(view.rows.slice(0, 2).map(({ amount }) => amount)).toEqual(["60000", "59000"]);
  expect(view.sum).toBe("1830000");
  expect(view.rows[0]?.state).toEqual({ status: "confirmed", timeliness: "onTime", empty: false });
  expect(view.rows[0]?.submittedOn).toBe("۱۴۰۵/۰۸/۰۳");
});

it("shows only the scope, whatever place is asked for", async () => {
  for (const query of [
    {},
    { province: "IR-15" },
    { office: other.officeId },
    { province: "IR-15", state: "due" },
  ]) {
    const seen = (await listCenters(employment(), query)).rows.map(({ id }) => id);
    expect(seen).not.toContain(other.centerId);
  }
  expect((await listCenters(asRole("centerMember", place), {})).rows.map(({ id }) => id)).toEqual([
    place.centerId,
  ]);
  expect((await listCenters(asRole("officeEmployment", other), {})).rows.map(({ id }) => id)).toEqual([
    other.centerId,
  ]);
});

it("offers offices of one's own province, and provinces only to those who see several", async () => {
  const own = await listCenters(employment(), {});
  expect(own.provinces).toEqual([]);
  expect(own.offices.map(({ id }) => id)).toContain(place.officeId);
  const hq = await listCenters(asRole("hqEmployment", place), { province });
  expect(hq.provinces).toHaveLength(31);
  expect(hq.offices.map(({ id }) => id)).toContain(place.officeId);
});

it.each(["caseworker", "administrator"] as const)(
  "%s sees centers but nothing of their months",
  async (role) => {
    const view = await listCenters(asRole(role, place), {
      office: place.officeId,
      month: MONTH,
      state: "confirmed",
      sort: "payable",
    });
    expect(view.monthsSeen).toBe(false);
    expect([view.total, view.sum, view.query.state]).toEqual([121, null, null]);
    expect(new Set(view.rows.map(({ amount, submittedOn }) => `${amount} ${submittedOn}`))).toEqual(
      new Set(["null null"]),
    );
  },
);

it("filters by the status of the center, with every other filter and for whoever lists centers", async () => {
  const closed = `${place.officeId}-n7`;
  await asOwner("UPDATE center SET status = 'inactive' WHERE id = $1", [closed]);
  const query = { office: place.officeId, status: "inactive" };
  for (const ctx of [employment(), asRole("caseworker", place), asRole("administrator", place)])
    expect((await listCenters(ctx, query)).rows.map(({ id }) => id)).toEqual([closed]);
  expect((await list({ status: "inactive", state: "confirmed", month: MONTH, q: "شماره" })).total).toBe(1);
  expect((await list({ status: "opening" })).total).toBe(0);
  await asOwner("UPDATE center SET status = 'active' WHERE id = $1", [closed]);
});

describe("the list of those with a notice [S1 ب-2-5، ب-3-5]", () => {
  const noticed = (ctx: Context, month?: string) =>
    listCenters(ctx, { office: place.officeId, state: "noticed", month });

  beforeAll(async () => {
    // in Mehr and Aban, so that it ran at the end of Mehr alone
    await setNotice(place, "lifted", {
      ...{ servedOn: "2026-09-25", replyBy: "2026-10-10", decidedOn: "2026-10-30" },
    });
  });

  it.each([
    ["1405-06", 0],
    ["1405-07", 1],
    ["1405-08", 0],
  ])("has those whose notice ran when %s ended", async (month, total) => {
    const view = await noticed(employment(), month);
    expect(view.rows.map(({ id, noticedOn }) => [id, noticedOn])).toEqual(
      total === 1 ? [[place.centerId, "۱۴۰۵/۰۷/۰۳"]] : [],
    );
    expect(view.total).toBe(total);
  });

  it.each([
    ["the last month whose deadline has passed", NOW, 1],
    ["the one before, until then", new Date("2026-10-24T08:30:00Z"), 0],
  ])("without a month is of %s", async (_which, now, total) => {
    const view = await noticed(asRole("provinceEmployment", place, now));
    expect([view.total, view.noticesSeen]).toEqual([total, true]);
  });

  it.each(["caseworker", "administrator"] as const)("is no filter for %s", async (role) => {
    const view = await noticed(asRole(role, place), "1405-07");
    expect([view.noticesSeen, view.query.state, view.total]).toEqual([false, null, 121]);
    expect(view.rows.every(({ noticedOn }) => noticedOn === null)).toBe(true);
  });

  it("has nothing of another office", async () => {
    expect((await noticed(asRole("officeEmployment", other), "1405-07")).rows).toEqual([]);
  });
});

it("shows who is a caseworker here and a board member there the months of the own center alone", async () => {
  const actor = buildActor("caseworker", place);
  const own = `${place.officeId}-n60`;
  actor.grants.push({ role: "centerMember", ...place, centerId: own });
  const ctx = contextOf(actor);
  const view = await listCenters(ctx, { month: MONTH, sort: "payable" });
  expect(view.total).toBe(121);
  expect(view.rows.filter(({ amount }) => amount !== null).map(({ id }) => id)).toEqual([own]);
  expect((await listCenters(ctx, { month: MONTH, state: "confirmed" })).rows.map(({ id }) => id)).toEqual([
    own,
  ]);
});
