import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { grantLoan } from "@/lib/server/loan/grant";
import { getPromotionPage } from "@/lib/server/promotion/page-query";
import {
  approve,
  createReady,
  decline,
  keyOf,
  propose,
  storedOf,
  voidInvoices,
  withdraw,
} from "@/tests/server/promotion/promotion-world";
import { CASEWORKER, personOf } from "@/tests/support/case-people";
import type { TestCase } from "@/tests/support/cases";
import { day } from "@/tests/domain/loan/day";
import { asOwner, asRole, buildActor, codeOf, contextOf } from "@/tests/support/world";

let ready: TestCase;
const caseworker = () => personOf(ready, "caseworker");
const officer = () => personOf(ready, "officeEmployment");
const manager = () => personOf(ready, "provinceManager");

beforeEach(async () => {
  ready = await createReady();
});

it("goes from the caseworker through the office to the next level, which holds from the same day [domain page 3]", async () => {
  expect(codeOf(await propose(caseworker(), ready))).toBe("ok");
  const proposed = await storedOf(ready);
  expect(proposed.promotion).toMatchObject({
    ...{ status: "proposed", from: 1, to: 2 },
    evaluation: { on: "2026-11-11", conditionMet: true },
  });
  expect(proposed.promotion?.evaluation.criteria[0]?.evidence).toHaveLength(10);
  expect(proposed).toMatchObject({ standing: 1, levels: [1], reasons: [] });

  expect(codeOf(await approve(officer(), await keyOf(ready)))).toBe("ok");
  expect(await storedOf(ready)).toMatchObject({
    ...{ standing: 2, since: "2026-11-11", levels: [1, 2] },
    promotion: { status: "approved", decided: { on: "2026-11-11", conditionMet: true } },
    events: ["promotion.proposed", "promotion.approved"],
  });
  const asked = { code: ready.code, installmentCount: 20, grantedOn: day("1405/08/20") };
  const grant = (million: bigint) =>
    grantLoan(caseworker(), { ...asked, key: randomUUID(), principalRial: million * 10_000_000n });
  expect(await grant(15n)).toMatchObject({ refusal: { fields: { principalRial: expect.any(String) } } });
  expect(codeOf(await grant(30n))).toBe("ok");
});

describe("a proposal is refused", () => {
  it("without the condition, with what is left in words", async () => {
    await voidInvoices(ready);
    const result = await propose(caseworker(), ready);
    expect(result).toMatchObject({
      refusal: {
        code: "conditionMissing",
        fields: { form: expect.stringContaining("۱۰ فاکتور تا سطح دو") },
      },
    });
    expect((await storedOf(ready)).promotion).toBeNull();
  });

  it("without the profile of the next level, until a reason is written", async () => {
    ready = await createReady({ profile: false });
    expect(codeOf(await propose(caseworker(), ready))).toBe("reasonRequired");
    expect(codeOf(await propose(caseworker(), ready, "سفارش ثابت یک فروشگاه"))).toBe("ok");
    expect((await storedOf(ready)).promotion?.profileReason).toBe("سفارش ثابت یک فروشگاه");
    expect(codeOf(await approve(officer(), await keyOf(ready)))).toBe("ok");
  });

  it("while another waits, and after the end of the business", async () => {
    await propose(caseworker(), ready);
    expect(codeOf(await propose(caseworker(), ready))).toBe("duplicate");
    await withdraw(caseworker(), await keyOf(ready));
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'مهاجرت' WHERE id = $1", [
      ready.id,
    ]);
    expect(codeOf(await propose(caseworker(), ready))).toBe("wrongStep");
  });

  it("twice at once: one is stored; the same form again is told it is done", async () => {
    const key = randomUUID();
    const results = await Promise.all([
      propose(caseworker(), ready, "", key),
      propose(caseworker(), ready, "", key),
      propose(caseworker(), ready),
    ]);
    expect(results.map(codeOf).sort()).toEqual(
      results[2]?.ok ? ["duplicate", "duplicate", "ok"] : ["duplicate", "ok", "ok"],
    );
    const rows = await asOwner("SELECT FROM promotion WHERE entrepreneur_id = $1", [ready.id]);
    expect(rows).toHaveLength(1);
  });

  it("also by the database, if it is the second that waits", async () => {
    await propose(caseworker(), ready);
    const second = asOwner(
      `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at)
       VALUES ($1, 1, 2, '{}', '', 1, 'x', now())`,
      [ready.id],
    );
    await expect(second).rejects.toThrow(/promotion_once/);
  });
});

describe("nobody decides on their own (separation of duties)", () => {
  const both = (userId: number) =>
    contextOf({
      ...buildActor("officeEmployment", ready, { userId }),
      grants: [
        ...buildActor("officeEmployment", ready).grants,
        ...buildActor("provinceManager", ready).grants,
        ...buildActor("caseworker", ready).grants,
      ],
    });

  it("not the proposer, who also holds the deciding role", async () => {
    const ctx = both(CASEWORKER);
    await propose(ctx, ready);
    for (const step of [approve, decline])
      expect(codeOf(await step(ctx, await keyOf(ready)))).toBe("sameHandsForbidden");
    expect((await getPromotionPage(ctx, ready.code))?.hands).toContain("همکار دیگری");
  });

  it("not whoever had the entrepreneur in the caseload at the proposal, nor whoever has now", async () => {
    await propose(caseworker(), ready);
    await asOwner("UPDATE promotion SET proposed_by_id = 999 WHERE entrepreneur_id = $1", [ready.id]);
    await asOwner("UPDATE entrepreneur SET caseworker_id = 777 WHERE id = $1", [ready.id]);
    const key = await keyOf(ready);
    expect(codeOf(await approve(both(CASEWORKER), key))).toBe("sameHandsForbidden");
    expect(codeOf(await approve(both(777), key))).toBe("sameHandsForbidden");
    expect(codeOf(await approve(both(778), key))).toBe("ok");
  });

  it("nor does the database take such a decision", async () => {
    await propose(caseworker(), ready);
    const own = asOwner(
      "UPDATE promotion SET status = 'approved', decided_by_id = proposed_by_id WHERE entrepreneur_id = $1",
      [ready.id],
    );
    await expect(own).rejects.toThrow(/promotion_decided/);
  });
});

describe("a decision rests on the day it is made", () => {
  it("what was fulfilled when proposed must be fulfilled still; declining is possible", async () => {
    await propose(caseworker(), ready);
    await voidInvoices(ready);
    expect(codeOf(await approve(manager(), await keyOf(ready)))).toBe("conditionMissing");
    const view = await getPromotionPage(manager(), ready.code);
    expect(view?.decide?.obstacle).toContain("۱۰ فاکتور");
    expect(view?.waiting?.evaluation.criteria[0]?.on.map((found) => found?.met)).toEqual([true, false]);
    expect(codeOf(await decline(manager(), await keyOf(ready)))).toBe("ok");
    expect(await storedOf(ready)).toMatchObject({
      standing: 1,
      promotion: { status: "declined", decided: { conditionMet: false } },
    });
  });

  it("a profile lost since the proposal needs the decider's own reason", async () => {
    await propose(caseworker(), ready);
    await asOwner("UPDATE sales_invoice SET customer = NULL WHERE entrepreneur_id = $1", [ready.id]);
    const result = await approve(officer(), await keyOf(ready));
    expect(result).toMatchObject({ refusal: { fields: { profileReason: expect.any(String) } } });
    expect(codeOf(await approve(officer(), await keyOf(ready), "قرارداد تازه دارد"))).toBe("ok");
    expect((await storedOf(ready)).promotion?.reason).toBe("قرارداد تازه دارد");
  });

  it("a level changed by a review since then stands in the way", async () => {
    await propose(caseworker(), ready);
    await asOwner("UPDATE entrepreneur SET standing = 2 WHERE id = $1", [ready.id]);
    expect(codeOf(await approve(officer(), await keyOf(ready)))).toBe("wrongStep");
  });

  it("a refusal needs its reason", async () => {
    await propose(caseworker(), ready);
    expect(await decline(officer(), await keyOf(ready), " ")).toMatchObject({
      refusal: { code: "reasonRequired", fields: { reason: expect.any(String) } },
    });
  });

  it("nobody rises after the end of the business", async () => {
    await propose(caseworker(), ready);
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'مهاجرت' WHERE id = $1", [
      ready.id,
    ]);
    expect(codeOf(await approve(officer(), await keyOf(ready)))).toBe("wrongStep");
    expect(codeOf(await decline(officer(), await keyOf(ready)))).toBe("ok");
  });
});

describe("two at once", () => {
  it("decide once, and the second learns who was faster", async () => {
    await propose(caseworker(), ready);
    const key = await keyOf(ready);
    const [office, province] = [officer(), manager()];
    const results = await Promise.all([approve(office, key), decline(province, key)]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    const winner = results[0]?.ok ? office : province;
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { params: { by: winner.actor.name } },
    });
    const { levels, standing } = await storedOf(ready);
    expect([levels, standing]).toEqual(results[0]?.ok ? [[1, 2], 2] : [[1], 1]);
  });

  it("the same person twice is told it is done, and rises once", async () => {
    await propose(caseworker(), ready);
    const key = await keyOf(ready);
    const ctx = officer();
    expect((await Promise.all([approve(ctx, key), approve(ctx, key)])).map(codeOf)).toEqual(["ok", "ok"]);
    expect(await storedOf(ready)).toMatchObject({ levels: [1, 2], standing: 2 });
    expect(codeOf(await approve(officer(), key))).toBe("conflict");
    expect(codeOf(await decline(ctx, key))).toBe("conflict");
  });

  it("withdrawn while it is decided: one of the two", async () => {
    const [own, office] = [caseworker(), officer()];
    await propose(own, ready);
    const key = await keyOf(ready);
    const results = await Promise.all([withdraw(own, key), approve(office, key)]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    if (results[0]?.ok) expect(results[1]).toMatchObject({ refusal: { params: { by: own.actor.name } } });
    expect(codeOf(await withdraw(own, key))).toBe(results[0]?.ok ? "ok" : "conflict");
  });

  it("a stale form decides on nothing", async () => {
    await propose(caseworker(), ready);
    expect(codeOf(await approve(officer(), { ...(await keyOf(ready)), version: 7 }))).toBe("conflict");
  });
});

it("a withdrawn proposal makes room for another, and only its proposer withdraws it", async () => {
  await propose(caseworker(), ready);
  expect(codeOf(await withdraw(officer(), await keyOf(ready)))).toBe("notAllowed");
  expect(codeOf(await withdraw(caseworker(), await keyOf(ready)))).toBe("ok");
  expect(codeOf(await propose(caseworker(), ready))).toBe("ok");
});

it("nobody skips a level, and a graduate rises no further", async () => {
  await asOwner("UPDATE entrepreneur SET standing = 4 WHERE id = $1", [ready.id]);
  expect(codeOf(await propose(caseworker(), ready))).toBe("wrongStep");
  const view = await getPromotionPage(caseworker(), ready.code);
  expect(view?.today).toBeNull();
  expect(view?.propose?.obstacle).toContain("فارغ‌التحصیل");
});

it("the page keeps what each decision rested on, with evidence counted and clauses", async () => {
  await propose(caseworker(), ready);
  await decline(officer(), await keyOf(ready));
  const view = await getPromotionPage(asRole("auditor", ready), ready.code);
  expect(view?.earlier[0]).toMatchObject({
    title: "ارتقا به سطح دو",
    status: { label: "ردشده" },
    reason: "فروش هنوز پراکنده است.",
  });
  const [line] = view?.earlier[0]?.evaluation.criteria ?? [];
  expect(line).toMatchObject({ text: "۱۰ فاکتور فروش در ۳ ماه", clause: expect.stringContaining("سطح یک") });
  expect(line?.on).toEqual([
    { met: true, found: "۱۰ از ۱۰ فاکتور", evidence: "۱۰ فاکتور فروش" },
    { met: true, found: "۱۰ از ۱۰ فاکتور", evidence: "۱۰ فاکتور فروش" },
  ]);
  expect(view?.levels.map(({ label }) => label)).toEqual(["سطح یک (معیشتی)"]);
});

it.each(["", "nonsense", "\0", "09-000001-0", "99-999999-9"])("there is no page for %j", async (code) => {
  expect(await getPromotionPage(caseworker(), code)).toBeNull();
});
