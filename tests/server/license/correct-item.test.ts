import { beforeEach, describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { checklistItems } from "@/lib/domain/licensing/opening-checklist";
import { ROLES } from "@/lib/domain/organisation/role";
import type { CorrectOpeningItemInput } from "@/lib/domain/licensing/license-input";
import { correctOpeningItem } from "@/lib/server/license/correct-item";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";
import { day, done, eventsOf, numberOf, setState, SHEBA } from "./license-world";

const RIGHT = "IR062960000000100324200001";
let place: LicensedPlace;
beforeEach(async () => {
  place = await createLicensed();
  await done(place, ["bankAccount", "seal", "networkRegistration"]);
});

const own = () => asRole("provinceParticipation", place);
const correct = (change: Partial<CorrectOpeningItemInput> = {}, ctx = own()) =>
  correctOpeningItem(ctx, {
    number: numberOf(place),
    item: "bankAccount",
    wasOn: day("2026-06-05"),
    wasReference: SHEBA,
    doneOn: day("2026-06-08"),
    reference: RIGHT,
    reason: "شماره حساب دیگری نوشته شده بود",
    ...change,
  });
const rowOf = async (item: string) =>
  (
    await asOwner<{ on: string; reference: string | null; by: string }>(
      `SELECT done_on::text AS "on", reference, done_by_name AS by FROM opening_item WHERE license_number = $1 AND item = $2`,
      [place.licenseNumber, item],
    )
  )[0];
const AS_DONE = { on: "2026-06-05", reference: SHEBA, by: "همکار" };

describe("a correction of an opening item", () => {
  it("changes day and reference, and keeps in an event what they were and why", async () => {
    const ctx = own();
    expect(codeOf(await correct({}, ctx))).toBe("ok");
    expect(await rowOf("bankAccount")).toEqual({ on: "2026-06-08", reference: RIGHT, by: ctx.actor.name });
    expect(await rowOf("seal")).toMatchObject({ on: "2026-06-05", by: "همکار" });
    expect(await eventsOf(place)).toEqual([
      {
        kind: "opening.itemCorrected",
        actorId: ctx.actor.userId,
        before: { item: "bankAccount", doneOn: "2026-06-05", reference: SHEBA },
        after: { item: "bankAccount", doneOn: "2026-06-08", reference: RIGHT },
        note: "شماره حساب دیگری نوشته شده بود",
      },
    ]);
  });

  it("of an item without a reference is one of its day", async () => {
    const seal = { item: "seal", wasReference: null, reference: null } as const;
    expect(codeOf(await correct(seal))).toBe("ok");
    expect(await rowOf("seal")).toMatchObject({ on: "2026-06-08", reference: null });
  });

  it.each([
    ["before the license", { doneOn: day("2026-05-31") }, "doneOn"],
    ["to tomorrow", { doneOn: day("2026-11-12") }, "doneOn"],
    ["to what it already is", { doneOn: day("2026-06-05"), reference: SHEBA }, "form"],
  ])("%s is refused, and nothing is written", async (_case, change, field) => {
    expect(await correct(change)).toMatchObject({
      refusal: { code: "invalidInput", fields: { [field]: expect.any(String) } },
    });
    expect(await rowOf("bankAccount")).toEqual(AS_DONE);
    expect(await eventsOf(place)).toEqual([]);
  });

  it("of something not yet done is none", async () => {
    const sign = { item: "sign", wasReference: null, reference: null } as const;
    expect(codeOf(await correct(sign))).toBe("wrongStep");
  });
});

describe("two people at once", () => {
  it("whoever saw something else is told who has changed it", async () => {
    const first = own();
    await correct({}, first);
    expect(await correct({ doneOn: day("2026-06-09") })).toMatchObject({
      refusal: { code: "conflict", params: { by: first.actor.name } },
    });
    expect(await correct({ doneOn: day("2026-06-09") }, first)).toMatchObject({
      refusal: { code: "conflict", params: { by: "خود شما" } },
    });
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it.each([{ wasOn: day("2026-06-04") }, { wasReference: RIGHT }, { wasReference: null }])(
    "%j was not what is recorded",
    async (seen) => {
      expect(await correct(seen)).toMatchObject({
        refusal: { code: "conflict", params: { by: "همکار" } },
      });
      expect(await rowOf("bankAccount")).toEqual(AS_DONE);
    },
  );

  it("one of six wins; one person clicking twice is told it is done", async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => correct()));
    expect(results.map(codeOf).sort()).toEqual([...Array<string>(5).fill("conflict"), "ok"]);
    const ctx = own();
    const seal = { item: "seal", wasReference: null, reference: "صورت‌جلسه ۱۲" } as const;
    const twice = await Promise.all([correct(seal, ctx), correct(seal, ctx)]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await eventsOf(place)).toHaveLength(2);
  });
});

describe("who may correct, and when", () => {
  const given = {
    bankAccount: { item: "bankAccount" },
    networkRegistration: { item: "networkRegistration", wasReference: null, reference: "۱۲" },
  } as const;

  it.each(ROLES)("%s: the items of its own department, while the center opens", async (role) => {
    const ctx = asRole(role, place);
    const sees = !["administrator", "caseworker", "entrepreneur"].includes(role);
    for (const status of LICENSE_STATUSES)
      for (const item of ["bankAccount", "networkRegistration"] as const) {
        await setState(place, status);
        const before = await rowOf(item);
        const allowed = can(ctx.actor, `opening.${checklistItems[item].owner}`, place).ok;
        const mayNow = status === "issued" ? "ok" : "wrongStep";
        const expected = !sees ? "notFound" : allowed ? mayNow : "notAllowed";
        expect(codeOf(await correct(given[item], ctx)), `${item} ${status}`).toBe(expected);
        if (expected !== "ok") expect(await rowOf(item)).toEqual(before);
      }
  });

  it.each(["provinceParticipation", "provinceEmployment", "provinceManager"] as const)(
    "%s of another province finds no such license",
    async (role) => {
      const ctx = asRole(role, await createCenter("IR-29"));
      for (const item of ["bankAccount", "networkRegistration"] as const)
        expect(codeOf(await correct(given[item], ctx))).toBe("notFound");
      expect(await rowOf("bankAccount")).toEqual(AS_DONE);
    },
  );
});
