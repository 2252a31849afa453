import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { codeRule } from "@/lib/domain/account/one-time-code";
import { ok, refuse } from "@/lib/domain/shared/result";
import { requestCode, signInWithCode } from "@/lib/server/account/one-time-code";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { closeOwnAccount } from "@/lib/server/entrepreneur/own-account";
import { isSendingTroubled, noteSending } from "@/lib/server/sms/health";
import { eventsOf } from "@/tests/support/accounts";
import { fastest } from "@/tests/support/fastest";
import { freshMobile } from "@/tests/support/fresh";
import { createWithAccount, type Ready } from "@/tests/support/own-accounts";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let known: Ready & { userId: number };
const sent: { mobile: string; text: string }[] = [];
const gateway = {
  send: (mobile: string, text: string) => {
    sent.push({ mobile, text });
    return Promise.resolve(ok(null));
  },
};

beforeAll(async () => {
  place = await createCenter();
});
beforeEach(async () => {
  sent.length = 0;
  known = await createWithAccount(place);
});

const ask = (mobile: string, address: string = randomUUID()) =>
  requestCode({ db: database(), address }, { mobile }, gateway);
/** The code that was asked for; also where none is sent. */
async function asked(mobile: string): Promise<string> {
  const result = await ask(mobile);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.code;
}
const use = (mobile: string, code: string, address: string = randomUUID()) =>
  signInWithCode(database(), { mobile, code, address, device: "test" });
const otherThan = (code: string) => String((Number(code) + 1) % 1e6).padStart(6, "0");
const said = (result: Awaited<ReturnType<typeof use>>) => (result.ok ? "ok" : result.refusal.fields?.code);
const letTimePass = (mobile: string, minutes: number) =>
  asOwner(
    `UPDATE sms_code SET sent_at = sent_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2) WHERE mobile = $1`,
    [mobile, minutes],
  );
const WRONG = /درست نیست/;
const OVER = /دیگر پذیرفته نیست/;

describe("a code", () => {
  it("of six digits goes to the phone and opens the entrepreneur's session", async () => {
    const code = await asked(known.mobile);
    expect(code).toMatch(/^\d{6}$/);
    expect(sent).toEqual([{ mobile: known.mobile, text: expect.stringContaining(code) }]);
    const session = await use(known.mobile, code);
    const actor = session.ok ? await findActor(database(), session.value) : null;
    expect(actor).toMatchObject({
      userId: known.userId,
      username: `e${known.code}`,
      mustChangePassword: false,
      grants: [
        { role: "entrepreneur", officeId: place.officeId, provinceId: place.provinceId, centerId: null },
      ],
    });
    expect((await eventsOf(`e${known.code}`)).map(({ kind }) => kind)).toEqual(["session.opened"]);
  });

  it("is kept only as a keyed hash", async () => {
    const code = await asked(known.mobile);
    const [row] = await asOwner<{ code_hash: string }>("SELECT code_hash FROM sms_code WHERE mobile = $1", [
      known.mobile,
    ]);
    expect(row?.code_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(code);
  });

  it("that is wrong opens nothing, and the right one still does", async () => {
    const code = await asked(known.mobile);
    expect(said(await use(known.mobile, otherThan(code)))).toMatch(WRONG);
    expect(said(await use(known.mobile, code))).toBe("ok");
  });

  it("is used once", async () => {
    const code = await asked(known.mobile);
    await use(known.mobile, code);
    expect(said(await use(known.mobile, code))).toMatch(OVER);
  });

  it("is used once also by ten at the same time", async () => {
    const code = await asked(known.mobile);
    const results = await Promise.all(Array.from({ length: 10 }, () => use(known.mobile, code)));
    expect(results.filter(({ ok: opened }) => opened)).toHaveLength(1);
    const [row] = await asOwner<{ count: number }>(
      "SELECT count(*)::integer AS count FROM session WHERE user_id = $1",
      [known.userId],
    );
    expect(row?.count).toBe(1);
  });

  it("is accepted for five minutes, not longer", async () => {
    const code = await asked(known.mobile);
    await letTimePass(known.mobile, codeRule.lifeMinutes);
    expect(said(await use(known.mobile, code))).toMatch(OVER);
  });

  it("bears five tries, also at the same time", async () => {
    const code = await asked(known.mobile);
    const tries = await Promise.all(Array.from({ length: 9 }, () => use(known.mobile, otherThan(code))));
    expect(tries.filter((result) => WRONG.test(said(result) ?? ""))).toHaveLength(codeRule.attempts);
    expect(said(await use(known.mobile, code))).toMatch(OVER);
  });

  it("gives way to the next one", async () => {
    const first = await asked(known.mobile);
    await letTimePass(known.mobile, 1);
    const second = await asked(known.mobile);
    if (first !== second) expect(said(await use(known.mobile, first))).toMatch(WRONG);
    expect(said(await use(known.mobile, second))).toBe("ok");
  });

  it("belongs to its number", async () => {
    const other = await createWithAccount(place);
    const code = await asked(known.mobile);
    await asked(other.mobile);
    expect(said(await use(other.mobile, code))).toMatch(WRONG);
  });
});

describe("a number without an account", () => {
  it("is answered in the same time", async () => {
    const known = await Promise.all([1, 2, 3].map(() => createWithAccount(place)));
    const [one, two] = [known.map(({ mobile }) => mobile), known.map(() => freshMobile())].map((mobiles) =>
      fastest(async () => expect(codeOf(await ask(mobiles.pop() ?? ""))).toBe("ok"), known.length),
    );
    expect(Math.abs(((await one) ?? 0) - ((await two) ?? 0))).toBeLessThan(150);
  });

  it("is answered in the same words, and nothing is sent", async () => {
    const stranger = freshMobile();
    expect(codeOf(await ask(known.mobile))).toBe("ok");
    expect(codeOf(await ask(stranger))).toBe("ok");
    expect(sent.map(({ mobile }) => mobile)).toEqual([known.mobile]);
    expect(codeOf(await ask(stranger))).toBe("rateLimited");
    expect(codeOf(await ask(known.mobile))).toBe("rateLimited");
  });

  it("refuses any code alike, the very one too, with tries that run out", async () => {
    const stranger = freshMobile();
    const code = await asked(stranger);
    for (let tried = 0; tried < codeRule.attempts; tried++)
      expect(said(await use(stranger, tried ? otherThan(code) : code))).toMatch(WRONG);
    expect(said(await use(stranger, code))).toMatch(OVER);
    expect(said(await use(freshMobile(), "123456"))).toMatch(OVER);
  });

  it("of staff opens nothing: a code is no way around a password", async () => {
    const mobile = freshMobile();
    await asOwner(
      `WITH u AS (INSERT INTO "user" (username, name, mobile, must_change_password) VALUES ($1, 'کارشناس', $2, false) RETURNING id)
       INSERT INTO role_grant (user_id, role, province_id, office_id) SELECT id, 'officeEmployment', $3, $4 FROM u`,
      [`t-${randomUUID().slice(0, 8)}`, mobile, place.provinceId, place.officeId],
    );
    expect(said(await use(mobile, await asked(mobile)))).toMatch(WRONG);
    expect(sent).toEqual([]);
  });
});

describe("an account", () => {
  it("that has been closed signs in no more, not even with a code sent before", async () => {
    const code = await asked(known.mobile);
    await closeOwnAccount(asRole("officeEmployment", place), { code: known.code });
    expect(said(await use(known.mobile, code))).toMatch(WRONG);
    await letTimePass(known.mobile, 1);
    sent.length = 0;
    await asked(known.mobile);
    expect(sent).toEqual([]);
  });

  it("with another role beside it is not opened by a code", async () => {
    await asOwner("INSERT INTO role_grant (user_id, role) VALUES ($1, 'hqEmployment')", [known.userId]);
    expect(said(await use(known.mobile, await asked(known.mobile)))).toMatch(WRONG);
    expect(sent).toEqual([]);
  });
});

describe("limits", () => {
  it("one code a minute for a number, also of several asked for at once", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(known.mobile)));
    expect(answers.map(codeOf).sort()).toEqual(["ok", ...Array<string>(4).fill("rateLimited")]);
    expect(sent).toHaveLength(1);
  });

  it("a few codes an hour for a number, wherever they are asked from", async () => {
    await asked(known.mobile);
    await asOwner("UPDATE sign_in_throttle SET failures = $2 WHERE key = $1", [
      `public:code-to:${known.mobile}`,
      codeRule.codesAnHour,
    ]);
    await letTimePass(known.mobile, 1);
    expect(await ask(known.mobile)).toMatchObject({
      refusal: { code: "rateLimited", params: { minutes: 60 } },
    });
    await asOwner("UPDATE sign_in_throttle SET window_at = now() - interval '61 minutes' WHERE key = $1", [
      `public:code-to:${known.mobile}`,
    ]);
    expect(codeOf(await ask(known.mobile))).toBe("ok");
  });

  it("so many from an address, whatever the numbers", async () => {
    const address = randomUUID();
    await ask(freshMobile(), address);
    await asOwner("UPDATE sign_in_throttle SET failures = $2 WHERE key = $1", [
      `public:code:${address}`,
      codeRule.askedFromAddress,
    ]);
    expect(codeOf(await ask(known.mobile, address))).toBe("rateLimited");
    expect(codeOf(await ask(known.mobile))).toBe("ok");
  });

  it("wrong codes count for the address like wrong passwords, and lock it", async () => {
    const address = randomUUID();
    const code = await asked(known.mobile);
    await use(known.mobile, otherThan(code), address);
    await asOwner("UPDATE sign_in_throttle SET failures = 49 WHERE key = $1", [`address:${address}`]);
    await use(known.mobile, otherThan(code), address);
    expect(codeOf(await use(known.mobile, code, address))).toBe("accountLocked");
    expect(said(await use(known.mobile, code))).toBe("ok");
  });
});

describe("a gateway", () => {
  it("that fails is remembered, so that everybody is warned, until a message goes out again", async () => {
    const failing = { send: vi.fn(() => Promise.resolve(refuse("messageNotSent"))) };
    noteSending(ok(null));
    const address = randomUUID();
    expect(codeOf(await requestCode({ db: database(), address }, { mobile: known.mobile }, failing))).toBe(
      "ok",
    );
    expect(failing.send).toHaveBeenCalledOnce();
    expect(isSendingTroubled()).toBe(true);
    await letTimePass(known.mobile, 1);
    await asked(known.mobile);
    expect(isSendingTroubled()).toBe(false);
  });

  it("that is slow keeps nobody waiting", async () => {
    const slow = { send: () => new Promise<never>(() => {}) };
    const asked = requestCode({ db: database(), address: randomUUID() }, { mobile: known.mobile }, slow);
    expect(codeOf(await asked)).toBe("ok");
  });

  it("that has not been set up is said at once, to everybody", async () => {
    const context = { db: database(), address: randomUUID() };
    for (const mobile of [known.mobile, freshMobile()])
      expect(codeOf(await requestCode(context, { mobile }, null))).toBe("messageNotSent");
  });
});
