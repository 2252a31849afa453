import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { getLoansPage } from "@/lib/server/loan/page-query";
import { aroundLoan, grant, loansOf, pay } from "@/tests/server/loan/loan-world";
import { MILLION_TOMAN } from "@/tests/domain/loan/day";
import { CASEWORKER, personOf } from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, buildActor, codeOf, contextOf, createCenter } from "@/tests/support/world";

let own: TestCase;
const caseworker = () => personOf(own, "caseworker");

beforeEach(async () => {
  own = await createEntrepreneur(await createCenter(), { caseworkerId: CASEWORKER });
});

it("stores the loan with its whole schedule, and lists know what falls due next [S5 خدمات و حمایت‌ها]", async () => {
  const result = await grant(caseworker(), own, { millions: 10n, count: 3, on: "1405/06/31" });
  expect(codeOf(result)).toBe("ok");
  const [loan] = await loansOf(own);
  expect(loan).toMatchObject({
    ...{ kind: "micro", status: "running", principal: "100000000", fee: "0", paid: "0", settledOn: null },
    nextDue: "2026-10-22",
    installments: [
      { number: 1, dueOn: "2026-10-22", amount: "33333330" },
      { number: 2, dueOn: "2026-11-21", amount: "33333330" },
      { number: 3, dueOn: "2026-12-21", amount: "33333340" },
    ],
  });
  expect(await aroundLoan(own)).toMatchObject({ overdue: 20, events: ["loan.granted"] });
});

it("charges the small fee of level 2 once, and principal and fee add up in the installments", async () => {
  await asOwner("UPDATE entrepreneur SET standing = 2 WHERE id = $1", [own.id]);
  await grant(caseworker(), own, { principalRial: 30n * MILLION_TOMAN + 70n, count: 7 });
  const [loan] = await loansOf(own);
  expect(loan).toMatchObject({ kind: "development", fee: "12000000" });
  const sum = (loan?.installments ?? []).reduce((all, { amount }) => all + BigInt(amount), 0n);
  expect(sum).toBe(312_000_070n);
});

describe("is refused with the range in the message", () => {
  it.each([
    [1, 9n],
    [1, 21n],
    [2, 20n],
    [2, 51n],
    [3, 50n],
    [3, 101n],
  ])("on level %i, %i million toman", async (level, millions) => {
    await asOwner("UPDATE entrepreneur SET standing = $2 WHERE id = $1", [own.id, level]);
    const result = await grant(caseworker(), own, { millions });
    const range = {
      1: "۱۰٬۰۰۰٬۰۰۰ تا ۲۰٬۰۰۰٬۰۰۰",
      2: "۳۰٬۰۰۰٬۰۰۰ تا ۵۰٬۰۰۰٬۰۰۰",
      3: "۷۰٬۰۰۰٬۰۰۰ تا ۱۰۰٬۰۰۰٬۰۰۰",
    };
    expect(result).toMatchObject({
      refusal: { fields: { principalRial: expect.stringContaining(range[level as 1]) } },
    });
    expect(await loansOf(own)).toEqual([]);
  });

  it.each([
    ["in the future", { on: "1405/08/21" }, "grantedOn"],
    ["before the level began", { on: "1404/12/29" }, "grantedOn"],
    ["in one installment", { count: 1 }, "installmentCount"],
    ["in sixty-one", { count: 61 }, "installmentCount"],
  ])("%s", async (_case, asked, field) => {
    expect(await grant(caseworker(), own, asked)).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });

  it("a graduate borrows nothing, nor does anybody whose business has ended", async () => {
    await asOwner("UPDATE entrepreneur SET standing = 4 WHERE id = $1", [own.id]);
    expect(codeOf(await grant(caseworker(), own))).toBe("invalidInput");
    await asOwner(
      "UPDATE entrepreneur SET standing = 1, ended_on = '2026-11-01', end_reason = 'مهاجرت' WHERE id = $1",
      [own.id],
    );
    expect(codeOf(await grant(caseworker(), own))).toBe("wrongStep");
  });
});

describe("one unsettled loan of a kind", () => {
  it("also when two are granted at once; the same form again is told it is done", async () => {
    const key = randomUUID();
    const results = await Promise.all([
      grant(caseworker(), own, { key }),
      grant(caseworker(), own, { key }),
      grant(personOf(own, "officeEmployment"), own, { millions: 20n }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(results[2]?.ok ? 1 : 2);
    expect(results.filter((result) => !result.ok).map(codeOf)).toEqual(
      results[2]?.ok ? ["duplicate", "duplicate"] : ["duplicate"],
    );
    expect(await loansOf(own)).toHaveLength(1);
  });

  it("a suspended one stands in the way, a settled one does not", async () => {
    const granted = await grant(caseworker(), own);
    const loanId = granted.ok ? granted.value.id : 0;
    await asOwner("UPDATE loan SET status = 'suspended', suspended_on = '2026-08-01' WHERE id = $1", [
      loanId,
    ]);
    expect(codeOf(await grant(caseworker(), own))).toBe("duplicate");
    await pay(caseworker(), own, loanId, { rial: 12n * MILLION_TOMAN });
    expect(codeOf(await grant(caseworker(), own))).toBe("ok");
  });

  it("of the person: one owed from an earlier business counts, though its caseload is another's", async () => {
    const earlier = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
    expect(codeOf(await grant(caseworker(), earlier))).toBe("ok");
    await asOwner(
      "UPDATE entrepreneur SET ended_on = '2026-10-01', end_reason = 'مهاجرت', caseworker_id = 999, beneficiary_id = $2 WHERE id = $1",
      [earlier.id, own.person.id],
    );
    expect(codeOf(await grant(caseworker(), own))).toBe("duplicate");
    const view = await getLoansPage(caseworker(), own.code);
    expect(view?.loans).toEqual([]);
    expect(view?.grant?.obstacle).toContain("هنوز تسویه نشده است");
  });

  it("also for the database", async () => {
    await grant(caseworker(), own);
    const second = asOwner(
      `INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES ($1, 'micro', 100, 0, '2026-05-01', '2026-06-01', 1, 'x', now())`,
      [own.id],
    );
    await expect(second).rejects.toThrow(/loan_once/);
  });
});

describe("before it is granted", () => {
  const typed = { principalRial: "۱۵٬۰۰۰٬۰۰۰", installmentCount: "20", grantedOn: "1405-08-10" };

  it("its schedule and its sum are shown, and nothing is stored", async () => {
    const view = await getLoansPage(caseworker(), own.code, typed);
    expect(view?.grant?.preview).toMatchObject({
      label: "وام خرد",
      principal: "۱۵٬۰۰۰٬۰۰۰ تومان",
      principalWords: "پانزده میلیون تومان",
      totalWords: "پانزده میلیون تومان",
      fee: null,
    });
    expect(view?.grant?.preview?.installments).toHaveLength(20);
    expect(view?.grant?.preview?.installments[0]).toEqual({
      number: "۱",
      dueOn: "۱۰ آذر ۱۴۰۵",
      amount: "۷۵۰٬۰۰۰",
    });
    expect(await loansOf(own)).toEqual([]);
  });

  it.each([
    ["an amount outside the range", { principalRial: "5000000" }, "از ۱۰٬۰۰۰٬۰۰۰ تا ۲۰٬۰۰۰٬۰۰۰ تومان"],
    ["nonsense", { principalRial: "<script>" }, "مبلغ"],
    ["no such day", { grantedOn: "1405-07-31" }, "روز"],
    ["half an address", { installmentCount: "" }, "شمار اقساط"],
  ])("an address with %s shows why there is none", async (_case, wrong, text) => {
    const view = await getLoansPage(caseworker(), own.code, { ...typed, ...wrong });
    expect(view?.grant?.preview).toBeNull();
    expect(view?.grant?.refused).toContain(text);
  });

  it("nobody is shown one who may not grant", async () => {
    const view = await getLoansPage(personOf(own, "provinceManager"), own.code, typed);
    expect(view?.grant).toBeNull();
  });
});

it("a grant needs the role where the entrepreneur is, not elsewhere", async () => {
  const elsewhere = await createCenter(own.provinceId);
  const actor = buildActor("provinceManager", own);
  const grants = [...actor.grants, ...buildActor("officeEmployment", elsewhere).grants];
  expect(codeOf(await grant(contextOf({ ...actor, grants }), own))).toBe("notAllowed");
});
