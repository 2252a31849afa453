import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { getCaseload } from "@/lib/server/caseload/query";
import type { TestCase } from "@/tests/support/cases";
import { asOwner, asRole, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";
import { createListed, lend } from "./caseload-world";

const OWN = 511;
let place: TestPlace;
let debtor: TestCase;
let silent: TestCase;
let near: TestCase;
let calm: TestCase;
const ctx = () => contextOf(buildActor("caseworker", place, { userId: OWN }));
const codesOf = async (query = {}, own = ctx()) =>
  (await getCaseload(own, query))?.lines.map(({ code }) => code);

beforeAll(async () => {
  place = await createCenter();
  const own = { caseworkerId: OWN };
  calm = await createListed(place, { ...own, name: "پروین آرام", standing: 3 });
  near = await createListed(place, {
    ...own,
    name: "علی‌رضا کریمی",
    reasons: ["nearPromotion"],
    attention: 4_000_001,
    steps: 2,
    gap: "۲ فاکتور تا سطح دو",
  });
  silent = await createListed(place, {
    ...own,
    reasons: ["fallingSales", "silence"],
    attention: 1_000_001,
    salesFall: 45,
    silentDays: 70,
    standing: 2,
    business: "کیک خانگی",
  });
  debtor = await createListed(place, {
    ...own,
    reasons: ["overdueInstallment"],
    attention: 499_990,
    overdueDays: 11,
  });
  await lend(debtor.id, 2);
  await createListed(place, { caseworkerId: 512, reasons: ["silence"], attention: 1 });
  await createListed(place, { ...own, ended: true, attention: 1 });
});

describe("the caseload", () => {
  it("puts first who needs attention most, and shows nobody else's people nor whose business has ended", async () => {
    expect(await codesOf()).toEqual([debtor.code, silent.code, near.code, calm.code]);
  });

  it("says with figures why somebody stands there, and how far the next level is", async () => {
    const lines = (await getCaseload(ctx(), {}))?.lines ?? [];
    expect(lines.map(({ tags }) => tags.map(({ text }) => text))).toEqual([
      ["۲ قسط عقب‌افتاده"],
      ["۴۵٪ کاهش فروش", "۷۰ روز بی‌خبری"],
      ["نزدیک به ارتقا"],
      [],
    ]);
    expect(lines[2]).toMatchObject({ gap: "۲ فاکتور تا سطح دو", level: "سطح یک" });
  });

  it.each([
    [{ reason: "silence" }, () => [silent]],
    [{ reason: "nearPromotion" }, () => [near]],
    [{ reason: "nonsense" }, () => [debtor, silent, near, calm]],
    [{ level: "2" }, () => [silent]],
    [{ level: "7" }, () => [debtor, silent, near, calm]],
    [{ level: "1", reason: "silence" }, () => []],
    [{ q: "عليرضا كريمي" }, () => [near]],
    [{ q: "علی رضا" }, () => [near]],
    [{ q: "کیک" }, () => [silent]],
    [{ q: "%" }, () => []],
  ])("filters by %o, whatever letters were typed", async (query, wanted) => {
    expect(await codesOf(query)).toEqual(wanted().map(({ code }) => code));
  });

  it("finds somebody by the code", async () => {
    expect(await codesOf({ q: calm.code })).toEqual([calm.code]);
  });

  it("counts for the whole caseload, whatever is filtered", async () => {
    const view = await getCaseload(ctx(), { level: "3" });
    expect(view).toMatchObject({ all: 4, total: 1, page: 1, pages: 1 });
    expect(view?.reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ["overdueInstallment", 1],
      ["fallingSales", 1],
      ["silence", 1],
      ["nearPromotion", 1],
    ]);
    expect(view?.levels.map(({ count }) => count)).toEqual([2, 1, 1, 0]);
  });

  it("tells how many duties of the month are still open [S5 نقش مددکار]", async () => {
    const before = await getCaseload(ctx(), {});
    await asOwner(
      `INSERT INTO road_map_tick (entrepreneur_id, item, period, done_on, recorded_by_name, recorded_at)
       VALUES ($1, 'feedback', '1405-08', '2026-11-01', 'x', now()), ($1, 'closeSupport', '1405-07', '2026-10-10', 'x', now()),
         ($1, 'mentoring', 'once', '2026-11-01', 'x', now()), ($1, 'figures', '1405-08', '2026-11-01', 'x', now())`,
      [near.id],
    );
    const after = await getCaseload(ctx(), {});
    expect(before?.duties).toEqual({ month: "آبان ۱۴۰۵", open: 15, all: 15 });
    expect(after?.duties).toEqual({ month: "آبان ۱۴۰۵", open: 14, all: 15 });
    expect(after?.lines.map(({ duties }) => duties)).toEqual(["۰ از ۴", "۰ از ۴", "۱ از ۴", "۰ از ۳"]);
  });

  it("goes on page by page", async () => {
    const many = contextOf(buildActor("caseworker", place, { userId: 513 }));
    for (let index = 0; index < 32; index += 1)
      await createListed(place, { caseworkerId: 513, attention: index });
    expect(await getCaseload(many, {})).toMatchObject({ total: 32, pages: 2 });
    expect(await codesOf({ page: "1" }, many)).toHaveLength(30);
    expect(await codesOf({ page: "2" }, many)).toHaveLength(2);
    expect(await codesOf({ page: "9" }, many)).toEqual([]);
    expect(await codesOf({ page: "-1" }, many)).toHaveLength(30);
  });
});

it.each(ROLES)("%s: only a caseworker has a caseload, and another one's is empty", async (role) => {
  const view = await getCaseload(asRole(role, place), {});
  if (role === "caseworker") expect(view).toMatchObject({ all: 0, lines: [] });
  else expect(view).toBeNull();
});

it("who has moved to another office no longer sees the caseload of the former one", async () => {
  const elsewhere = await createCenter();
  const moved = contextOf(buildActor("caseworker", elsewhere, { userId: OWN }));
  expect(await getCaseload(moved, {})).toMatchObject({ all: 0 });
});
