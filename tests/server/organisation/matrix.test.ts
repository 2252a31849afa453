import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role, scopeKindOf } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { appointBoardMember, resignBoardMember } from "@/lib/server/organisation/board-commands";
import { addCenter, changeCenter, endCenter } from "@/lib/server/organisation/center-commands";
import { getCenterSettings } from "@/lib/server/organisation/center-query";
import { addOffice, renameOffice } from "@/lib/server/organisation/office-commands";
import { getOfficeCenters, getProvinceOffices, listProvinces } from "@/lib/server/organisation/queries";
import { inScope } from "@/lib/server/scope";
import { buildAppointment } from "@/tests/server/center-board/build-appointment";
import { freshName, NOWHERE } from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let elsewhere: TestPlace;

beforeAll(async () => {
  place = await createCenter();
  elsewhere = await createCenter("IR-29");
});

describe.each(ROLES.filter((role) => role !== "administrator"))("%s", (role: Role) => {
  it("may neither see the settings nor change the organisation", async () => {
    const ctx = asRole(role, place);
    const { officeId, centerId } = place;
    const views = [
      listProvinces(ctx),
      getProvinceOffices(ctx, "IR-09"),
      getOfficeCenters(ctx, officeId),
      getCenterSettings(ctx, centerId),
    ];
    expect(await Promise.all(views)).toEqual([null, null, null, null]);
    const named = { name: "دیگری", address: null, phone: null };
    const results = await Promise.all([
      addOffice(ctx, { provinceId: "IR-09", id: freshName(), name: "دیگری" }),
      renameOffice(ctx, { id: officeId, version: 1, name: "دیگری" }),
      addCenter(ctx, {
        ...named,
        officeId,
        id: freshName(),
        kind: "regular",
        startedMonth: jalaliMonth("1405-01"),
      }),
      changeCenter(ctx, { ...named, id: centerId, version: 1 }),
      endCenter(ctx, { id: centerId, version: 1, lastMonth: jalaliMonth("1405-07") }),
    ]);
    expect(results.map(codeOf)).toEqual(results.map(() => "notAllowed"));
    expect(await asOwner("SELECT id FROM event WHERE office_id = $1", [officeId])).toEqual([]);
  });

  // A province changes its own centers with their licenses; those of another one are beyond its wall too.
  it("is stopped by the database even without the commands", async () => {
    const ctx = asRole(role, place);
    const { centerId, officeId, provinceId } = scopeKindOf(role) === "province" ? elsewhere : place;
    const office = await inScope(ctx, (tx) =>
      tx.office.updateMany({ where: { id: officeId }, data: { name: "دیگری" } }),
    );
    const center = await inScope(ctx, (tx) =>
      tx.center.updateMany({ where: { id: centerId }, data: { name: "دیگری" } }),
    );
    expect([office.count, center.count]).toEqual([0, 0]);
    const addOfficeRow = inScope(ctx, (tx) =>
      tx.office.createMany({ data: [{ id: freshName(), provinceId, name: "دیگری" }] }),
    );
    await expect(addOfficeRow).rejects.toThrow(/row-level security/);
    const addCenterRow = inScope(ctx, (tx) =>
      tx.center.createMany({
        data: [{ id: freshName(), officeId, provinceId, name: "دیگری", startedMonth: "1405-01" }],
      }),
    );
    await expect(addCenterRow).rejects.toThrow(/row-level security/);
  });
});

it("finds nothing for an administrator under a code that nobody has", async () => {
  const ctx = asRole("administrator", NOWHERE);
  const id = freshName();
  const named = { name: "دیگری", address: null, phone: null };
  const results = await Promise.all([
    renameOffice(ctx, { id, version: 1, name: "دیگری" }),
    addCenter(ctx, { ...named, officeId: id, id, kind: "regular", startedMonth: jalaliMonth("1405-01") }),
    changeCenter(ctx, { ...named, id, version: 1 }),
    endCenter(ctx, { id, version: 1, lastMonth: jalaliMonth("1405-07") }),
    appointBoardMember(ctx, buildAppointment(id)),
    resignBoardMember(ctx, {
      centerId: id,
      holderId: 1,
      toOn: "2026-03-21" as CalendarDate,
      reason: "دلیل آزمون",
    }),
  ]);
  expect(results.map(codeOf)).toEqual(results.map(() => "notFound"));
  expect(await getCenterSettings(ctx, "a\u0000b")).toBeNull();
});
