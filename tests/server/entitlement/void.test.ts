import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { giveEntitlement } from "@/lib/server/entitlement/give";
import { getServicesPage } from "@/lib/server/entitlement/page-query";
import { getOwnPage } from "@/lib/server/entrepreneur/own-page";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { getRecorded } from "@/lib/server/entrepreneur/record-query";
import { voidRecord } from "@/lib/server/entrepreneur/void";
import type { Context } from "@/lib/server/scope";
import { day } from "@/tests/domain/loan/day";
import {
  CASEWORKER,
  createOwnCase,
  personOf,
  refusedAs,
  SEEING,
  strangersTo,
} from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, codeOf, createCenter } from "@/tests/support/world";

let own: TestCase;
const caseworker = () => personOf(own, "caseworker");
const officer = () => personOf(own, "officeEmployment");
const reason = "سبد به دیگری رسیده بود.";

beforeEach(async () => {
  own = await createOwnCase(await createCenter());
});

const give = (ctx: Context = caseworker(), of = own) =>
  giveEntitlement(ctx, {
    code: of.code,
    key: randomUUID(),
    entitlement: "foodBasket",
    givenOn: day("1405/08/20"),
    amountRial: 0n,
  });
const given = async (of = own): Promise<number> => {
  const result = await give(caseworker(), of);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const takeBack = (ctx: Context, id: number, why = reason, of = own) =>
  voidRecord(ctx, { code: of.code, kind: "entitlement", id, reason: why });

const rowsOf = ({ id }: TestCase) =>
  asOwner<{ by: string | null; why: string | null }>(
    "SELECT voided_by_name AS by, void_reason AS why FROM entitlement_given WHERE entrepreneur_id = $1 ORDER BY id",
    [id],
  );
const eventsOf = async ({ code }: TestCase) =>
  (await asOwner<{ kind: string }>("SELECT kind FROM event WHERE subject_id = $1 ORDER BY id", [code])).map(
    ({ kind }) => kind,
  );

describe("who takes back what was given by mistake: whoever voids the other records of the case", () => {
  it.each(ROLES)("%s", async (role) => {
    const ctx = personOf(own, role);
    const id = await given();
    const may = role === "caseworker" || role === "officeEmployment";
    const sees = SEEING.includes(role);
    expect((await getServicesPage(ctx, own.code))?.mayVoid).toBe(sees ? may : undefined);
    const recorded = await getRecorded(ctx, { code: own.code, kind: "entitlement", id: String(id) });
    expect(recorded?.mayCorrect).toBe(sees ? may : undefined);
    expect(codeOf(await takeBack(ctx, id))).toBe(may ? "ok" : refusedAs(role));
    expect(await rowsOf(own)).toEqual(
      may ? [{ by: ctx.actor.name, why: reason }] : [{ by: null, why: null }],
    );
    expect(await eventsOf(own)).toEqual(["entitlement.given", ...(may ? ["evidence.voided"] : [])]);
  });

  it("strangers find nothing, also not through a case of their own", async () => {
    const id = await given();
    for (const { who, ctx } of await strangersTo(own, own))
      expect(codeOf(await takeBack(ctx, id)), who).toBe("notFound");
    const another = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
    expect(codeOf(await takeBack(caseworker(), id, reason, another))).toBe("notFound");
    expect(await rowsOf(own)).toEqual([{ by: null, why: null }]);
  });
});

describe("what was voided", () => {
  it("stays in the list and in the history, struck through with its reason", async () => {
    const id = await given();
    await takeBack(officer(), id);
    const voided = expect.stringContaining(reason) as string;
    expect((await getServicesPage(caseworker(), own.code))?.given).toMatchObject([{ id, voided }]);
    const view = await getEntrepreneur(caseworker(), { code: own.code });
    expect(view?.timeline.find(({ kind }) => kind === "entitlement")).toMatchObject({
      id,
      voided,
      open: false,
    });
    const recorded = await getRecorded(caseworker(), { code: own.code, kind: "entitlement", id: String(id) });
    expect(recorded).toMatchObject({ line: { voided }, mayCorrect: false });
  });

  it("counts nowhere: not among what was given, not on the entrepreneur's own page, and its period is due again", async () => {
    await takeBack(officer(), await given());
    expect((await getEntrepreneur(caseworker(), { code: own.code }))?.given).toEqual([]);
    expect((await getOwnPage(personOf(own, "entrepreneur")))?.given).toEqual([]);
    const services = (await getServicesPage(caseworker(), own.code))?.services;
    expect(services?.find(({ entitlement }) => entitlement === "foodBasket")?.tag.label).toBe(
      "در این نوبت داده نشده",
    );
  });

  it("frees its period once, and may be voided and given again any number of times", async () => {
    for (let time = 0; time < 3; time += 1) await takeBack(officer(), await given());
    await given();
    expect(codeOf(await give())).toBe("duplicate");
    expect((await rowsOf(own)).map(({ why }) => why)).toEqual([reason, reason, reason, null]);
  });

  it("is voided also after the end of the business, since its period is the person's (decision)", async () => {
    const id = await given();
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-11', end_reason = 'مهاجرت' WHERE id = $1", [
      own.id,
    ]);
    expect(codeOf(await takeBack(caseworker(), id))).toBe("ok");
  });

  it("has a reason and a name, also for the database", async () => {
    const id = await given();
    for (const change of ["voided_at = now()", "voided_at = now(), void_reason = 'x'", "void_reason = 'x'"])
      await expect(asOwner(`UPDATE entitlement_given SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        /entitlement_given_voided/,
      );
  });
});

describe("at once", () => {
  const standing = async () => {
    const text = "SELECT id FROM entitlement_given WHERE beneficiary_id = $1 AND voided_at IS NULL";
    return (await asOwner<{ id: number }>(text, [own.person.id])).map(({ id }) => id);
  };

  it("two people void it: one does, the other is told so; pressing twice is once", async () => {
    const [id, ctx] = [await given(), caseworker()];
    const results = await Promise.all([
      takeBack(ctx, id),
      takeBack(ctx, id),
      takeBack(officer(), id, "دلیل دیگر"),
    ]);
    expect([
      ["ok", "ok", "wrongStep"],
      ["wrongStep", "wrongStep", "ok"],
    ]).toContainEqual(results.map(codeOf));
    expect((await eventsOf(own)).filter((kind) => kind === "evidence.voided")).toHaveLength(1);
  });

  it("voiding while it is given again: one stands where giving was told so, none where it was refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [id = await given()] = await standing();
      const [voiding, ...giving] = await Promise.all([takeBack(officer(), id), give(), give(officer())]);
      expect(codeOf(voiding)).toBe("ok");
      expect(await standing()).toHaveLength(giving.filter((result) => result.ok).length);
    }
  });

  it("voiding in an earlier business while it is given in the present one: the same", async () => {
    const earlier = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
    await asOwner(
      "UPDATE entrepreneur SET beneficiary_id = $2, ended_on = '2026-11-11', end_reason = 'مهاجرت' WHERE id = $1",
      [earlier.id, own.person.id],
    );
    for (let round = 0; round < 5; round += 1) {
      const [id = await given()] = await standing();
      await asOwner("UPDATE entitlement_given SET entrepreneur_id = $2 WHERE id = $1", [id, earlier.id]);
      const [voiding, giving] = await Promise.all([takeBack(officer(), id, reason, earlier), give()]);
      expect(codeOf(voiding)).toBe("ok");
      expect(["ok", "duplicate"]).toContain(codeOf(giving));
      expect(await standing()).toHaveLength(giving.ok ? 1 : 0);
    }
  });
});
