import { beforeEach, describe, expect, it } from "vitest";
import type { DelegableDuty } from "@/lib/domain/licensing/delegable-duties";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { markDuties } from "@/lib/server/duty/commands";
import { getCenterDuties } from "@/lib/server/duty/queries";
import type { Context } from "@/lib/server/scope";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let employment: Context;

beforeEach(async () => {
  place = await createLicensed("active");
  employment = asRole("provinceEmployment", place);
});

const shownTo = async (ctx = employment) => (await getCenterDuties(ctx, place.centerId))?.shown ?? "";
const mark = async (duties: DelegableDuty[], on = "2026-11-01", shown?: string, ctx = employment) =>
  markDuties(ctx, {
    centerId: place.centerId,
    shown: shown ?? (await shownTo()),
    duties,
    on: on as CalendarDate,
  });
const rows = () =>
  asOwner<{ duty: string; from_on: string; to_on: string | null }>(
    "SELECT duty, from_on::text, to_on::text FROM center_duty WHERE center_id = $1 ORDER BY id",
    [place.centerId],
  );
const events = () =>
  asOwner<{ before: unknown; after: unknown }>(
    "SELECT before, after FROM event WHERE center_id = $1 AND kind = 'duty.marked' ORDER BY id",
    [place.centerId],
  );

describe.each(ROLES)("%s", (role: Role) => {
  it("marks duties only as the province's employment department [S1 ب-2-3]", async () => {
    const result = await mark(["1", "12-3"], "2026-11-01", "", asRole(role, place));
    expect(codeOf(result)).toBe(
      role === "provinceEmployment" ? "ok" : role === "entrepreneur" ? "notFound" : "notAllowed",
    );
    expect(await rows()).toHaveLength(role === "provinceEmployment" ? 2 : 0);
    expect(await events()).toHaveLength(role === "provinceEmployment" ? 1 : 0);
  });

  it("reads them where licenses are its business", async () => {
    const view = await getCenterDuties(asRole(role, place), place.centerId);
    if (["caseworker", "administrator", "entrepreneur"].includes(role)) return expect(view).toBeNull();
    expect(view?.duties).toHaveLength(19);
    expect(view?.mayMark).toBe(role === "provinceEmployment");
  });
});

it.each(
  ROLES.filter((role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role)),
)("%s of another province finds no such center", async (role) => {
  const ctx = asRole(role, await createLicensed("active", "IR-29"));
  expect(codeOf(await mark(["1"], "2026-11-01", "", ctx))).toBe("notFound");
  expect(await getCenterDuties(ctx, place.centerId)).toBeNull();
  expect(await rows()).toEqual([]);
});

it("begins what is newly marked, ends what is not marked any more, and leaves the rest as it was [S1 د]", async () => {
  expect(codeOf(await mark(["1", "12-3"], "2026-10-01"))).toBe("ok");
  expect(codeOf(await mark(["12-3", "15"], "2026-11-01"))).toBe("ok");
  expect(await rows()).toEqual([
    { duty: "1", from_on: "2026-10-01", to_on: "2026-11-01" },
    { duty: "12-3", from_on: "2026-10-01", to_on: null },
    { duty: "15", from_on: "2026-11-01", to_on: null },
  ]);
  expect(await events()).toEqual([
    { before: { duties: [] }, after: { duties: ["1", "12-3"], on: "2026-10-01" } },
    { before: { duties: ["1", "12-3"] }, after: { duties: ["12-3", "15"], on: "2026-11-01" } },
  ]);
  const view = await getCenterDuties(asRole("centerMember", place), place.centerId);
  expect(view?.duties.flatMap(({ duty, since }) => (since ? [`${duty}: ${since}`] : []))).toEqual([
    "12-3: ۹ مهر ۱۴۰۵",
    "15: ۱۰ آبان ۱۴۰۵",
  ]);
  expect(view?.ended).toMatchObject([{ from: "۹ مهر ۱۴۰۵", to: "۱۰ آبان ۱۴۰۵", by: employment.actor.name }]);
});

it("writes nothing when nothing changes", async () => {
  await mark(["1"]);
  expect(codeOf(await mark(["1"], "2026-11-05"))).toBe("ok");
  expect(await rows()).toHaveLength(1);
  expect(await events()).toHaveLength(1);
});

describe("two people at once", () => {
  it("the second is told who was faster, and nothing is overwritten", async () => {
    const shown = await shownTo();
    expect(codeOf(await mark(["1"], "2026-11-01", shown))).toBe("ok");
    const second = await mark(["2"], "2026-11-01", shown, asRole("provinceEmployment", place));
    expect(second).toMatchObject({ refusal: { code: "conflict", params: { by: employment.actor.name } } });
    expect((await rows()).map(({ duty }) => duty)).toEqual(["1"]);
  });

  it("one of several simultaneous markings wins", async () => {
    const results = await Promise.all(
      (["1", "2", "3"] as const).map((duty) => mark([duty], "2026-11-01", "")),
    );
    expect(results.map(codeOf).sort()).toEqual(["conflict", "conflict", "ok"]);
    expect(await rows()).toHaveLength(1);
  });
});

it.each([
  ["tomorrow", "2026-11-12"],
  ["before the center's first day", "2026-05-21"],
])("delegates nothing from %s", async (_case, on) => {
  expect(await mark(["1"], on)).toMatchObject({ refusal: { fields: { on: expect.any(String) } } });
  expect(await rows()).toEqual([]);
});

it("delegates nothing to a center that has ended, but plans for one that is opening", async () => {
  place = await createLicensed("revoked");
  employment = asRole("provinceEmployment", place);
  expect(codeOf(await mark(["1"], "2026-11-01", ""))).toBe("wrongStep");
  place = await createLicensed("issued");
  employment = asRole("provinceEmployment", place);
  expect(codeOf(await mark(["1"], "2026-11-01", ""))).toBe("ok");
});
