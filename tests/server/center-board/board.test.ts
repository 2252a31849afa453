import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { appointBoardMember, resignBoardMember } from "@/lib/server/organisation/board-commands";
import { getCenterBoard } from "@/lib/server/organisation/board-query";
import { buildAppointment } from "@/tests/server/center-board/build-appointment";
import { freshNationalId } from "@/tests/support/fresh";
import { createLicensed, seat } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";

const day = (text: string) => text as CalendarDate;
let place: TestPlace;

beforeEach(async () => {
  place = await createLicensed("active", "IR-09");
});

const asParticipation = (at: TestPlace = place) => asRole("provinceParticipation", at);
const holderOf = async (number: number, { centerId }: TestPlace = place) => {
  const [row] = await asOwner<{
    id: number;
    name: string;
    national_id: string | null;
    end_reason: string | null;
  }>("SELECT * FROM board_member WHERE center_id = $1 AND seat = $2 AND to_on IS NULL", [centerId, number]);
  return row ?? null;
};
const resignation = (holderId: number, override: object = {}) => ({
  centerId: place.centerId,
  holderId,
  toOn: day("2026-11-01"),
  reason: "به خواست خود",
  ...override,
});
const boardOf = (at: TestPlace = place) => getCenterBoard(asParticipation(at), at.centerId);

describe.each(ROLES)("%s", (role: Role) => {
  const manages = role === "provinceParticipation" || role === "administrator";

  it("changes a board only as the province's participation department or as administrator", async () => {
    await seat(place, 2, { nationalId: freshNationalId() });
    const ctx = asRole(role, place);
    const holder = await holderOf(2);
    const results = [
      await appointBoardMember(ctx, buildAppointment(place.centerId)),
      await resignBoardMember(ctx, resignation(holder?.id ?? 0)),
    ];
    const expected = manages ? "ok" : role === "entrepreneur" ? "notFound" : "notAllowed";
    expect(results.map(codeOf)).toEqual([expected, expected]);
    const events = await asOwner<{ kind: string }>(
      "SELECT kind FROM event WHERE center_id = $1 ORDER BY id",
      [place.centerId],
    );
    expect(events.map(({ kind }) => kind)).toEqual(manages ? ["board.appointed", "board.resigned"] : []);
  });

  it("opens the page where licenses are its business, with the forms it may use", async () => {
    const view = await getCenterBoard(asRole(role, place), place.centerId);
    expect(view === null).toBe(["caseworker", "entrepreneur"].includes(role));
    if (view) expect([view.mayAppoint, view.mayResign]).toEqual([manages, manages]);
  });
});

it.each(
  ROLES.filter((role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role)),
)("%s of another province finds no such board", async (role) => {
  await seat(place, 2);
  const ctx = asRole(role, await createLicensed("active", "IR-29"));
  const holder = await holderOf(2);
  const results = [
    await appointBoardMember(ctx, buildAppointment(place.centerId)),
    await resignBoardMember(ctx, resignation(holder?.id ?? 0)),
  ];
  expect(results.map(codeOf)).toEqual(["notFound", "notFound"]);
  expect(await getCenterBoard(ctx, place.centerId)).toBeNull();
  expect(await holderOf(2)).toEqual(holder);
});

describe("one person, one seat [S1 ج]", () => {
  const nationalIdError = (result: Awaited<ReturnType<typeof appointBoardMember>>) =>
    result.ok ? null : result.refusal.fields?.["nationalId"];

  it("refuses whoever holds another seat of the same center, and names it", async () => {
    const nationalId = freshNationalId();
    await seat(place, 2, { nationalId });
    const result = await appointBoardMember(
      asParticipation(),
      buildAppointment(place.centerId, { nationalId }),
    );
    expect(nationalIdError(result)).toContain("نایب‌رئیس یا مسئول امور اجرایی");
    expect(await holderOf(1)).toBeNull();
  });

  it.each([
    ["names the center inside the scope", "IR-09", true],
    ["tells no more than that outside it", "IR-29", false],
  ])("refuses whoever sits on another board: %s", async (_case, provinceId, named) => {
    const other = await createLicensed("active", provinceId);
    await asOwner("UPDATE center SET name = 'مرکز نام‌دار' WHERE id = $1", [other.centerId]);
    const nationalId = freshNationalId();
    await seat(other, 5, { nationalId });
    const result = await appointBoardMember(
      asParticipation(),
      buildAppointment(place.centerId, { nationalId }),
    );
    const text = nationalIdError(result);
    expect(text).toContain("عضو هیئت عامل");
    expect(text?.includes("مرکز نام‌دار")).toBe(named);
    expect(JSON.stringify(result).includes(other.centerId)).toBe(false);
    expect(await holderOf(1)).toBeNull();
  });

  it("takes whoever has resigned elsewhere", async () => {
    const other = await createLicensed("active", "IR-29");
    const nationalId = freshNationalId();
    await seat(other, 5, { nationalId });
    const holder = await holderOf(5, other);
    const leaves = resignation(holder?.id ?? 0, { centerId: other.centerId });
    expect(codeOf(await resignBoardMember(asParticipation(other), leaves))).toBe("ok");
    const appointed = buildAppointment(place.centerId, { nationalId });
    expect(codeOf(await appointBoardMember(asParticipation(), appointed))).toBe("ok");
  });

  it("seats a person once when several centers ask at the same time", async () => {
    const places = [place, await createLicensed("active", "IR-29"), await createLicensed("active", "IR-16")];
    const nationalId = freshNationalId();
    const results = await Promise.all(
      places.map((at) =>
        appointBoardMember(asParticipation(at), buildAppointment(at.centerId, { nationalId })),
      ),
    );
    expect(results.map(codeOf).sort()).toEqual(["invalidInput", "invalidInput", "ok"]);
    expect(
      await asOwner("SELECT id FROM board_member WHERE national_id = $1 AND to_on IS NULL", [nationalId]),
    ).toHaveLength(1);
  });

  it("renews the term of the holder itself", async () => {
    const nationalId = freshNationalId();
    await seat(place, 1, { nationalId, untilOn: "2026-11-01" });
    const holder = await holderOf(1);
    const renewal = buildAppointment(place.centerId, {
      nationalId,
      holderId: holder?.id ?? 0,
      fromOn: day("2026-11-02"),
      reason: "تمدید دوره",
    });
    expect(codeOf(await appointBoardMember(asParticipation(), renewal))).toBe("ok");
    expect((await boardOf())?.seats[0]).toMatchObject({ tag: null, former: [{ endReason: "تمدید دوره" }] });
  });
});

it("needs a reason for a successor and a last day within five years", async () => {
  await seat(place, 1, { nationalId: freshNationalId() });
  const holder = await holderOf(1);
  const wrong = buildAppointment(place.centerId, { holderId: holder?.id ?? 0, untilOn: day("2032-01-01") });
  const result = await appointBoardMember(asParticipation(), wrong);
  expect(result.ok ? null : Object.keys(result.refusal.fields ?? {}).sort()).toEqual(["reason", "untilOn"]);
  expect(await holderOf(1)).toEqual(holder);
});

describe("a resignation", () => {
  it("leaves the seat vacant and the term as history, with day and reason", async () => {
    await seat(place, 3, { name: "عضو پیشین", nationalId: freshNationalId() });
    const holder = await holderOf(3);
    expect(codeOf(await resignBoardMember(asParticipation(), resignation(holder?.id ?? 0)))).toBe("ok");
    expect((await boardOf())?.seats[2]).toMatchObject({
      holder: null,
      tag: { label: "جای خالی" },
      former: [{ name: "عضو پیشین", to: "۱۰ آبان ۱۴۰۵", endReason: "به خواست خود" }],
    });
    const again = await resignBoardMember(asParticipation(), resignation(holder?.id ?? 0));
    expect(codeOf(again)).toBe("conflict");
  });

  it.each([
    ["before the term", "2026-05-31"],
    ["in the future", "2026-11-12"],
  ])("%s is refused", async (_case, toOn) => {
    await seat(place, 3);
    const holder = await holderOf(3);
    const result = await resignBoardMember(asParticipation(), resignation(holder?.id ?? 0, { toOn }));
    expect(result).toMatchObject({ refusal: { fields: { toOn: expect.any(String) } } });
    expect(await holderOf(3)).toEqual(holder);
  });

  it("happens once when asked for twice at the same time, and to nobody of another center", async () => {
    await seat(place, 3);
    const holder = await holderOf(3);
    const ask = () => resignBoardMember(asParticipation(), resignation(holder?.id ?? 0));
    expect((await Promise.all([ask(), ask()])).map(codeOf).sort()).toEqual(["conflict", "ok"]);
    const other = await createLicensed("active", "IR-09");
    await seat(other, 3);
    const theirs = await holderOf(3, other);
    const crossed = await resignBoardMember(asParticipation(), resignation(theirs?.id ?? 0));
    expect(codeOf(crossed)).toBe("conflict");
    expect(await holderOf(3, other)).toEqual(theirs);
  });
});

it("appoints nobody in a center that has ended, but lets people go", async () => {
  const ended = await createLicensed("revoked");
  await seat(ended, 1);
  const holder = await holderOf(1, ended);
  expect(
    codeOf(await appointBoardMember(asParticipation(ended), buildAppointment(ended.centerId, { seat: 2 }))),
  ).toBe("wrongStep");
  const leaves = resignation(holder?.id ?? 0, { centerId: ended.centerId });
  expect(codeOf(await resignBoardMember(asParticipation(ended), leaves))).toBe("ok");
});

it("shows the state of each seat, and people in part only", async () => {
  const nationalId = freshNationalId();
  await seat(place, 1, { nationalId, untilOn: "2026-11-10" });
  await seat(place, 2, { untilOn: "2026-12-31" });
  await seat(place, 3, { untilOn: "2027-12-31" });
  const view = await boardOf();
  expect(view?.seats.map(({ tag }) => tag?.label ?? null)).toEqual([
    "پایان‌یافته",
    "رو به پایان",
    null,
    ...Array.from({ length: 5 }, () => "جای خالی"),
  ]);
  expect(view?.seats[0]?.holder?.nationalId).toMatch(/^[۰-۹]{3}•{5}[۰-۹]{2}$/);
  expect(JSON.stringify(view)).not.toContain(nationalId);
});
