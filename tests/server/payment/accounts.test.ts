import { beforeEach, describe, expect, it } from "vitest";
import { confirmAccount, enterAccount, withdrawAccount } from "@/lib/server/payment/account-commands";
import { listAccounts } from "@/lib/server/payment/accounts-query";
import { getCenter } from "@/lib/server/center/center-query";
import type { Context } from "@/lib/server/scope";
import { newSheba } from "@/tests/support/payment";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { bringBatch, confirmedMonth, freshMonth } from "./payment-world";

const PROVINCE = "IR-10";
let place: TestPlace;
let participation: Context;
let employment: Context;

beforeEach(async () => {
  place = await createCenter(PROVINCE);
  participation = asRole("provinceParticipation", place);
  employment = asRole("provinceEmployment", place);
});

const typed = (sheba = newSheba()) => ({
  centerId: place.centerId,
  sheba,
  bank: "ملی",
  holder: "مرکز آزمون",
});
const rows = () =>
  asOwner<{ id: number; version: number; status: string; sheba: string }>(
    "SELECT id, version, status, sheba FROM center_account WHERE center_id = $1 ORDER BY id",
    [place.centerId],
  );
const last = async () => {
  const row = (await rows()).at(-1);
  if (!row) throw new Error("no account");
  return { id: row.id, version: row.version };
};
const statuses = async () => (await rows()).map(({ status }) => status);

describe("the account of a center [S1 ب-3-2]", () => {
  it("is entered by one, confirmed by another, and replaces the one before it", async () => {
    expect(codeOf(await enterAccount(participation, typed()))).toBe("ok");
    expect(codeOf(await confirmAccount(employment, await last()))).toBe("ok");
    expect(codeOf(await enterAccount(participation, typed()))).toBe("ok");
    expect(await statuses()).toEqual(["confirmed", "pending"]);
    const key = await last();
    expect(codeOf(await confirmAccount(employment, key))).toBe("ok");
    expect(codeOf(await confirmAccount(employment, key)), "a double click").toBe("ok");
    expect(await statuses()).toEqual(["replaced", "confirmed"]);
  });

  it("is never confirmed by whoever entered it", async () => {
    participation.actor.grants.push(...employment.actor.grants);
    await enterAccount(participation, typed());
    expect(codeOf(await confirmAccount(participation, await last()))).toBe("sameHandsForbidden");
    expect(await statuses()).toEqual(["pending"]);
  });

  it("entered twice by the same form is one; another one waits until the first is decided", async () => {
    const form = typed();
    expect(codeOf(await enterAccount(participation, form))).toBe("ok");
    expect(codeOf(await enterAccount(participation, form))).toBe("ok");
    expect(codeOf(await enterAccount(participation, typed()))).toBe("duplicate");
    expect(await statuses()).toEqual(["pending"]);
    const withdrawn = await withdrawAccount(participation, { ...(await last()), reason: "شبا نادرست" });
    expect(codeOf(withdrawn)).toBe("ok");
    expect(codeOf(await enterAccount(participation, typed()))).toBe("ok");
  });

  it("belongs to one center in the whole country", async () => {
    const form = typed();
    await enterAccount(participation, form);
    const elsewhere = await createCenter("IR-11");
    const second = await enterAccount(asRole("provinceParticipation", elsewhere), {
      ...form,
      centerId: elsewhere.centerId,
    });
    expect(second).toMatchObject({
      refusal: { code: "invalidInput", fields: { sheba: expect.any(String) } },
    });
    await confirmAccount(employment, await last());
    expect(await enterAccount(participation, form)).toMatchObject({
      refusal: { fields: { sheba: expect.any(String) } },
    });
  });

  it("one of many confirmations at once counts, and an old page is told so", async () => {
    await enterAccount(participation, typed());
    const key = await last();
    const people = Array.from({ length: 20 }, () => asRole("provinceEmployment", place));
    const codes = (await Promise.all(people.map((ctx) => confirmAccount(ctx, key)))).map(codeOf);
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(codes.filter((code) => code === "conflict")).toHaveLength(19);
  });

  it("stays while a list that pays into it is neither paid nor cancelled", async () => {
    await enterAccount(participation, typed());
    await confirmAccount(employment, await last());
    const month = await freshMonth(PROVINCE);
    await confirmedMonth(place, month, 1_000);
    const used = await last();
    await bringBatch(place, month);
    expect(codeOf(await withdrawAccount(employment, { ...used, reason: "حساب بسته شد" }))).toBe("inUse");
    await enterAccount(participation, typed());
    expect(codeOf(await confirmAccount(employment, await last()))).toBe("inUse");
    expect(await statuses()).toEqual(["confirmed", "pending"]);
  });

  it("its events tell only the end of the number", async () => {
    const form = typed();
    await enterAccount(participation, form);
    await confirmAccount(employment, await last());
    const events = await asOwner("SELECT * FROM event WHERE center_id = $1 AND subject = 'account'", [
      place.centerId,
    ]);
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain(form.sheba.slice(4, 16));
  });
});

describe("who sees it", () => {
  it("the center sees it masked, with its payments; its office does not", async () => {
    await enterAccount(participation, typed());
    await confirmAccount(employment, await last());
    const own = await getCenter(asRole("centerMember", place), place.centerId);
    expect(own?.payments?.account?.sheba).toContain("••••");
    expect(own?.payments?.mayViewAccounts).toBe(false);
    expect((await getCenter(asRole("officeEmployment", place), place.centerId))?.payments).toBeNull();
  });

  it("the list opens the form of a center only for whoever enters accounts", async () => {
    const of = async (ctx: Context) => (await listAccounts(ctx, { center: place.centerId }))?.entering;
    expect(await of(participation)).toEqual({ centerId: place.centerId, center: "مرکز آزمون" });
    expect(await of(employment)).toBeNull();
    expect((await listAccounts(participation, { center: "x'; --" }))?.entering).toBeNull();
  });

  it.each(["none", "pending", "confirmed"] as const)("the list is sorted out by state: %s", async (state) => {
    const others = await Promise.all([createCenter(PROVINCE), createCenter(PROVINCE)]);
    for (const [index, other] of others.entries()) {
      place = other;
      await enterAccount(participation, typed());
      if (index === 1) await confirmAccount(employment, await last());
    }
    const list = await listAccounts(employment, { state, q: "مرکز" });
    for (const line of list?.lines ?? []) {
      if (state !== "none") expect(line[state]).not.toBeNull();
      else expect([line.pending, line.confirmed]).toEqual([null, null]);
    }
    expect(list?.total).toBeGreaterThan(0);
  });
});
