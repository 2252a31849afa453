import { beforeEach, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { appointBoardMember } from "@/lib/server/organisation/board-commands";
import { getCenterSettings } from "@/lib/server/organisation/center-query";
import { NOWHERE } from "@/tests/support/accounts";
import { freshNationalId } from "@/tests/support/fresh";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE); // today is 2026-11-11, 20 Aban 1405
let place: TestPlace;

beforeEach(async () => {
  place = await createCenter();
});

const appoint = (name: string, fromOn: string, holderId = 0, seat = 1) =>
  appointBoardMember(administrator, {
    centerId: place.centerId,
    seat,
    holderId,
    name,
    nationalId: freshNationalId(),
    mobile: null,
    business: null,
    fromOn: fromOn as CalendarDate,
    untilOn: addDays(fromOn as CalendarDate, 700),
    reason: holderId ? "پایان همکاری" : null,
  });
const seatOf = async (seat = 1) => (await getCenterSettings(administrator, place.centerId))?.seats[seat - 1];
const holderOf = async (seat = 1) => (await seatOf(seat))?.holder?.id ?? 0;

it("seats a person, and the successor ends that term the day before [S1 ج]", async () => {
  expect(codeOf(await appoint("نخستین دارنده", "2026-03-21"))).toBe("ok");
  expect(codeOf(await appoint("جانشین او", "2026-09-23", await holderOf()))).toBe("ok");
  expect(await seatOf()).toMatchObject({
    label: "رئیس هیئت عامل",
    holder: { name: "جانشین او", from: "۱ مهر ۱۴۰۵", until: "۲ شهریور ۱۴۰۷", to: null },
    former: [
      { name: "نخستین دارنده", from: "۱ فروردین ۱۴۰۵", to: "۳۱ شهریور ۱۴۰۵", endReason: "پایان همکاری" },
    ],
  });
  const events = await asOwner("SELECT kind, before, after FROM event WHERE center_id = $1 ORDER BY id", [
    place.centerId,
  ]);
  expect(events).toMatchObject([
    { kind: "board.appointed", before: null, after: { seat: 1, name: "نخستین دارنده" } },
    {
      kind: "board.appointed",
      before: { name: "نخستین دارنده", toOn: "2026-09-22" },
      after: { name: "جانشین او" },
    },
  ]);
});

it("knows the eight seats, each with a holder of its own", async () => {
  await appoint("دارنده سمت هشتم", "2026-03-21", 0, 8);
  const seats = (await getCenterSettings(administrator, place.centerId))?.seats ?? [];
  expect(seats).toHaveLength(8);
  expect(seats.map(({ holder }) => holder?.name ?? null)).toEqual([
    ...Array.from({ length: 7 }, () => null),
    "دارنده سمت هشتم",
  ]);
});

it("lets one of several simultaneous appointments win and tells the others", async () => {
  const results = await Promise.all(
    ["الف الفی", "ب بایی", "پ پایی"].map((name) => appoint(name, "2026-03-21")),
  );
  expect(results.map(codeOf).sort()).toEqual(["conflict", "conflict", "ok"]);
  expect(await asOwner("SELECT id FROM board_member WHERE center_id = $1", [place.centerId])).toHaveLength(1);
});

it("replaces nobody whom the form did not show", async () => {
  await appoint("نخستین دارنده", "2026-03-21");
  expect(codeOf(await appoint("دیگری", "2026-04-21"))).toBe("conflict");
  expect((await seatOf())?.holder?.name).toBe("نخستین دارنده");
});

it.each([
  ["on the day the present term began", "2026-03-21"],
  ["before the present term", "2026-03-01"],
  ["in the future", "2026-11-12"],
])("refuses a term that begins %s", async (_case, fromOn) => {
  await appoint("نخستین دارنده", "2026-03-21");
  expect(await appoint("دیگری", fromOn, await holderOf())).toMatchObject({
    refusal: { fields: { fromOn: expect.any(String) } },
  });
});

it("refuses a term that begins within one that has ended", async () => {
  await appoint("نخستین دارنده", "2026-03-21");
  await asOwner("UPDATE board_member SET to_on = '2026-06-01' WHERE center_id = $1", [place.centerId]);
  expect(codeOf(await appoint("دیگری", "2026-06-01"))).toBe("invalidInput");
  expect(codeOf(await appoint("دیگری", "2026-06-02"))).toBe("ok");
});
