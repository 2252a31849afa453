import { beforeEach, describe, expect, it } from "vitest";
import { CHECKLIST_ITEMS, type ChecklistItem } from "@/lib/domain/licensing/opening-checklist";
import type { RecordedItem } from "@/lib/domain/licensing/opening-rules";
import { listCenters } from "@/lib/server/center/list-query";
import { getDashboard } from "@/lib/server/dashboard/queries";
import { openCenter, recordOpeningItem } from "@/lib/server/license/opening";
import { getMonthPage } from "@/lib/server/month/queries";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, MONTH } from "@/tests/support/world";
import { day, done, eventsOf, numberOf, setState, SHEBA, stateOf } from "./license-world";

let place: LicensedPlace;
beforeEach(async () => {
  place = await createLicensed();
});

const record = (
  item: RecordedItem,
  {
    doneOn = "2026-06-05",
    reference = null as string | null,
    ctx = asRole("provinceParticipation", place),
  } = {},
) => recordOpeningItem(ctx, { number: numberOf(place), item, doneOn: day(doneOn), reference });
const rows = () =>
  asOwner<{ item: ChecklistItem; reference: string | null; by: number }>(
    `SELECT item, reference, done_by_id AS by FROM opening_item WHERE license_number = $1`,
    [place.licenseNumber],
  );
const open = (ctx = asRole("provinceParticipation", place)) =>
  stateOf(place).then(({ version }) => openCenter(ctx, { number: numberOf(place), version }));

describe("an item of the opening list", () => {
  it("is recorded once, with who, when and what it refers to", async () => {
    const ctx = asRole("provinceParticipation", place);
    expect(codeOf(await record("bankAccount", { ctx, reference: SHEBA }))).toBe("ok");
    expect(await rows()).toEqual([{ item: "bankAccount", reference: SHEBA, by: ctx.actor.userId }]);
    expect(await eventsOf(place)).toMatchObject([
      {
        kind: "opening.itemDone",
        actorId: ctx.actor.userId,
        after: { item: "bankAccount", doneOn: "2026-06-05" },
      },
    ]);
  });

  it.each([
    ["2026-05-31", "before the license was issued"],
    ["2026-11-12", "tomorrow"],
  ])("is refused on %s, %s", async (doneOn) => {
    expect(await record("seal", { doneOn })).toMatchObject({
      ok: false,
      refusal: { fields: { doneOn: expect.any(String) } },
    });
    expect(await rows()).toEqual([]);
  });

  it("sent twice by one person is told it is done; sent by another, by whom", async () => {
    const ctx = asRole("provinceParticipation", place);
    await record("seal", { ctx });
    expect(codeOf(await record("seal", { ctx }))).toBe("ok");
    expect(codeOf(await record("seal", { ctx, doneOn: "2026-06-06" }))).toBe("conflict");
    expect(await record("seal")).toMatchObject({
      refusal: { code: "conflict", params: { by: ctx.actor.name } },
    });
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("done by two people at once is one row and one event", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => record("sign")));
    expect(results.map(codeOf).sort()).toEqual([...Array<string>(7).fill("conflict"), "ok"]);
    expect(await rows()).toHaveLength(1);
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("is no obstacle to another item done at the same moment by the other department", async () => {
    const results = await Promise.all([
      record("sign"),
      record("employmentTraining", { ctx: asRole("provinceEmployment", place) }),
      record("forms"),
    ]);
    expect(results.map(codeOf)).toEqual(["ok", "ok", "ok"]);
  });
});

describe("opening a center", () => {
  it("is refused while anything is missing, and names it", async () => {
    await done(
      place,
      CHECKLIST_ITEMS.filter((item) => item !== "seal"),
    );
    expect(await open()).toMatchObject({
      ok: false,
      refusal: { fields: { form: "برای گشایش مرکز این کارها مانده است: «تحویل مهر»." } },
    });
    expect(await stateOf(place)).toMatchObject({
      status: "issued",
      center: "opening",
      startedMonth: null,
      events: 0,
    });
  });

  it("is refused when the license has run out meanwhile", async () => {
    await done(place);
    const late = asRole("provinceParticipation", place, new Date("2028-06-02T08:30:00Z"));
    expect(await open(late)).toMatchObject({ refusal: { fields: { form: expect.any(String) } } });
  });

  it("makes it active from this month on", async () => {
    await done(place);
    expect(codeOf(await open())).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "active",
      openedOn: "2026-11-11",
      center: "active",
      startedMonth: MONTH,
      endedMonth: null,
    });
    expect(await eventsOf(place)).toMatchObject([
      {
        kind: "license.opened",
        before: { status: "issued" },
        after: { status: "active", startedMonth: MONTH },
      },
    ]);
  });

  it("lets it owe a month, which it did not before", async () => {
    await done(place);
    const chair = asRole("centerChair", place);
    expect(await getMonthPage(chair, place.centerId, MONTH)).toBeNull();
    expect((await getDashboard(chair)).tasks).toEqual([]);
    await open();
    expect(await getMonthPage(chair, place.centerId, MONTH)).not.toBeNull();
    expect((await getDashboard(chair)).tasks).toMatchObject([{ centerId: place.centerId, month: MONTH }]);
    const list = await listCenters(chair, { month: MONTH });
    expect(list.rows).toMatchObject([
      { id: place.centerId, status: "active", state: { timeliness: "notDue" } },
    ]);
    const [due] = await asOwner<{ due: number }>(
      "SELECT sum(centers_delta)::integer AS due FROM month_summary WHERE area_id = $1 AND month <= $2",
      [place.officeId, MONTH],
    );
    expect(due).toEqual({ due: 1 });
  });

  it("clicked twice by one person is done once; a second person is told by whom", async () => {
    await done(place);
    const ctx = asRole("provinceParticipation", place);
    const key = { number: numberOf(place), version: (await stateOf(place)).version };
    const results = await Promise.all([openCenter(ctx, key), openCenter(ctx, key)]);
    expect(results.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await openCenter(asRole("provinceParticipation", place), key)).toMatchObject({
      refusal: { code: "conflict", params: { by: ctx.actor.name } },
    });
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("by two people at once is done by one", async () => {
    await done(place);
    const results = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("cannot be forged for a license that was revoked meanwhile", async () => {
    await done(place);
    await setState(place, "revoked");
    expect(codeOf(await open())).toBe("wrongStep");
  });
});
