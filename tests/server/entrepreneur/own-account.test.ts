import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { closeOwnAccount, openOwnAccount } from "@/lib/server/entrepreneur/own-account";
import { getOwnAccount } from "@/lib/server/entrepreneur/own-account-query";
import { type Context, inScope } from "@/lib/server/scope";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { freshMobile } from "@/tests/support/fresh";
import { createReady, giveConsent, type Ready, setMobile } from "@/tests/support/own-accounts";
import {
  asOwner,
  asRole,
  buildActor,
  codeOf,
  contextOf,
  createCenter,
  type TestPlace,
} from "@/tests/support/world";

let place: TestPlace;
let elsewhere: TestPlace;
let one: Ready;
let officer: Context;

beforeAll(async () => {
  place = await createCenter("IR-09");
  elsewhere = await createCenter("IR-29");
});
beforeEach(async () => {
  one = await createReady(place, { caseworkerId: 501 });
  officer = asRole("officeEmployment", place);
});

const open = (of: TestCase, ctx = officer) => openOwnAccount(ctx, { code: of.code });
const close = (of: TestCase, ctx = officer) => closeOwnAccount(ctx, { code: of.code });
const accountOf = async ({ code }: TestCase) =>
  (
    await asOwner<{ id: number; name: string; mobile: string | null; by_code: boolean; disabled: boolean }>(
      `SELECT u.id, u.name, u.mobile, u.by_code, u.disabled_at IS NOT NULL AS disabled FROM "user" u WHERE u.username = $1`,
      [`e${code}`],
    )
  )[0];
const eventsOf = ({ code }: TestCase) =>
  asOwner<{ kind: string; after: unknown }>(
    "SELECT kind, after FROM event WHERE subject = 'entrepreneur' AND subject_id = $1 AND kind LIKE 'ownAccount.%' ORDER BY id",
    [code],
  );
const sessionOf = async (of: TestCase) => {
  const account = await accountOf(of);
  const { rows } = await database().pool.query<{ id: string }>("SELECT auth_open_session($1, 'test') AS id", [
    account?.id,
  ]);
  return rows[0]?.id ?? "";
};
const isAlive = async (session: string) => (await findActor(database(), session)) !== null;
const said = (result: Awaited<ReturnType<typeof open | typeof close>>) =>
  result.ok ? "ok" : (result.refusal.fields?.form ?? result.refusal.code);

describe("an account", () => {
  it("has name and number of the record, the one role, no password, and belongs to the case", async () => {
    expect(await open(one)).toEqual({ ok: true, value: "opened" });
    const account = await accountOf(one);
    expect(account).toMatchObject({
      name: one.person.name,
      mobile: one.mobile,
      by_code: true,
      disabled: false,
    });
    const { officeId, provinceId } = place;
    expect(
      await asOwner("SELECT role, province_id, office_id, center_id FROM role_grant WHERE user_id = $1", [
        account?.id,
      ]),
    ).toEqual([{ role: "entrepreneur", province_id: provinceId, office_id: officeId, center_id: null }]);
    expect(await asOwner("SELECT FROM credential WHERE user_id = $1", [account?.id])).toEqual([]);
    expect(await asOwner("SELECT user_id FROM entrepreneur WHERE id = $1", [one.id])).toEqual([
      { user_id: account?.id },
    ]);
  });

  it("is recorded in the case without name and number", async () => {
    await open(one);
    await close(one);
    const events = await eventsOf(one);
    expect(events).toEqual([
      { kind: "ownAccount.opened", after: { username: `e${one.code}` } },
      { kind: "ownAccount.closed", after: { username: `e${one.code}` } },
    ]);
    expect(JSON.stringify(events)).not.toContain(one.mobile);
  });

  it("asked for twice, also at the same time, is one", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => open(one)));
    expect(answers.map((answer) => answer.ok && answer.value).sort()).toEqual([
      "opened",
      "same",
      "same",
      "same",
    ]);
    expect(await eventsOf(one)).toHaveLength(1);
  });

  it("needs a mobile number", async () => {
    await setMobile(one, null);
    expect(said(await open(one))).toMatch(/شمارهٔ همراه این شخص ثبت نشده/);
    expect(await accountOf(one)).toBeUndefined();
  });

  it("needs a consent that has not been withdrawn", async () => {
    const without = await createEntrepreneur(place);
    await setMobile(without, freshMobile());
    expect(said(await open(without))).toMatch(/رضایت این شخص ثبت نشده/);
    await giveConsent(without);
    await asOwner("UPDATE beneficiary_consent SET withdrawn_on = given_on WHERE beneficiary_id = $1", [
      without.person.id,
    ]);
    expect(said(await open(without))).toMatch(/رضایت این شخص ثبت نشده/);
  });

  it("is not opened for a number that opens another entrepreneur's, also of two at once", async () => {
    const other = await createReady(elsewhere);
    await setMobile(other, one.mobile);
    const answers = await Promise.all([open(one), open(other, asRole("officeEmployment", elsewhere))]);
    expect(answers.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused && said(refused)).toMatch(/برای کارآفرین دیگری حساب گشوده شده است/);
  });

  it("is not opened for a business that has ended", async () => {
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-10-01', end_reason = 'پایان' WHERE id = $1", [
      one.id,
    ]);
    expect(codeOf(await open(one))).toBe("wrongStep");
  });
});

describe("closing", () => {
  it("ends every session and keeps what has been recorded", async () => {
    await open(one);
    const session = await sessionOf(one);
    expect(codeOf(await close(one))).toBe("ok");
    expect(await isAlive(session)).toBe(false);
    expect(await accountOf(one)).toMatchObject({ disabled: true });
    expect(said(await close(one))).toMatch(/پیش از این بسته شده/);
  });

  it("frees the number; the account opens again only while nobody else has it", async () => {
    await open(one);
    await close(one);
    const other = await createReady(place);
    await setMobile(other, one.mobile);
    expect(codeOf(await open(other))).toBe("ok");
    expect(codeOf(await open(one))).toBe("duplicate");
    await close(other);
    expect(await open(one)).toEqual({ ok: true, value: "reopened" });
  });

  it("comes by itself with the withdrawal of the consent", async () => {
    await open(one);
    const session = await sessionOf(one);
    await asOwner("UPDATE beneficiary_consent SET withdrawn_on = '2026-11-01' WHERE beneficiary_id = $1", [
      one.person.id,
    ]);
    expect(await isAlive(session)).toBe(false);
    expect(await accountOf(one)).toMatchObject({ disabled: true });
  });

  it("comes with the forgetting of the person, whose name and number leave the account", async () => {
    await open(one);
    await asOwner(
      `UPDATE beneficiary SET deleted_at = now(), name = 'حذف‌شده', national_id = NULL, mobile = NULL, address = NULL, born_on = NULL,
         father_name = NULL, skills = NULL, disability = NULL WHERE id = $1`,
      [one.person.id],
    );
    expect(await accountOf(one)).toMatchObject({ name: `e${one.code}`, mobile: null, disabled: true });
  });
});

describe("a new number on the record", () => {
  it("moves the account only when asked, and then ends its sessions", async () => {
    await open(one);
    const session = await sessionOf(one);
    const mobile = freshMobile();
    await setMobile(one, mobile);
    expect((await getOwnAccount(officer, one.code))?.otherNumber).toBe(true);
    expect(await accountOf(one)).toMatchObject({ mobile: one.mobile });
    expect(await open(one)).toEqual({ ok: true, value: "moved" });
    expect(await accountOf(one)).toMatchObject({ mobile });
    expect(await isAlive(session)).toBe(false);
  });
});

describe("every role tries to open, to see and to close the account (domain page 0, roles)", () => {
  const codes = async (ctx: Context, of: TestCase) => {
    const seen = await getOwnAccount(ctx, of.code);
    const opened = codeOf(await open(of, ctx));
    const closed = codeOf(await close(of, ctx));
    return { seen: seen !== null, opened, closed };
  };
  const subject = (of: TestCase, caseworkerId: number) => ({
    ...place,
    centerId: null,
    caseworkerId,
    ownerId: null,
    id: of.id,
  });
  const YES = { seen: true, opened: "ok", closed: "ok" };

  it.each(ROLES)("%s of the place", async (role: Role) => {
    const ctx = contextOf(buildActor(role, place, { userId: 501 }));
    const allowed = can(ctx.actor, "entrepreneur.openAccount", subject(one, 501)).ok;
    expect(allowed).toBe(role === "officeEmployment" || role === "caseworker");
    const found = await codes(ctx, one);
    if (allowed) expect(found).toEqual(YES);
    else {
      expect(found).toMatchObject({ seen: false, opened: expect.stringMatching(/^not(Allowed|Found)$/) });
      expect(found.closed).toBe(found.opened);
      expect(await accountOf(one)).toBeUndefined();
    }
  });

  it.each(ROLES)("%s of another province", async (role: Role) => {
    const found = await codes(contextOf(buildActor(role, elsewhere, { userId: 501 })), one);
    expect(found.seen).toBe(false);
    expect(found.opened).toMatch(/^not(Allowed|Found)$/);
    expect(await accountOf(one)).toBeUndefined();
  });

  it("a colleague's caseload is out of a caseworker's reach", async () => {
    const ctx = contextOf(buildActor("caseworker", place, { userId: 502 }));
    expect(await codes(ctx, one)).toEqual({ seen: false, opened: "notFound", closed: "notFound" });
  });

  it("the functions beneath refuse too", async () => {
    for (const ctx of [
      asRole("provinceEmployment", place),
      asRole("caseworker", place),
      asRole("officeEmployment", elsewhere),
    ]) {
      const call = inScope(ctx, (tx) => tx.$queryRaw`SELECT open_own_account(${one.code}, 'e-x', now())`);
      await expect(call).rejects.toThrow(/no case of the asker/);
      const [row] = await inScope(
        ctx,
        (tx) => tx.$queryRaw<{ closed: boolean }[]>`SELECT close_own_account(${one.code}, now()) AS closed`,
      );
      expect(row?.closed).toBe(false);
      expect(await inScope(ctx, (tx) => tx.$queryRaw`SELECT * FROM own_account(${one.code})`)).toEqual([]);
    }
    const call = inScope(officer, (tx) => tx.$queryRaw`SELECT close_own_account_of(1, now())`);
    await expect(call).rejects.toThrow(/permission denied/);
  });
});

describe("what the case page is told", () => {
  it("the state, a masked number, and what is missing", async () => {
    expect(await getOwnAccount(officer, one.code)).toMatchObject({
      state: "none",
      mobile: expect.stringMatching(/^۰۹۱۵•+\S\S$/),
      otherNumber: false,
      obstacle: null,
      ended: false,
    });
    await open(one);
    expect(await getOwnAccount(officer, one.code)).toMatchObject({ state: "open", lastSeen: null });
    await sessionOf(one);
    expect((await getOwnAccount(officer, one.code))?.lastSeen).toMatch(/ساعت/);
    await close(one);
    await setMobile(one, null);
    expect(await getOwnAccount(officer, one.code)).toMatchObject({
      state: "closed",
      mobile: null,
      obstacle: "noMobile",
    });
  });
});
