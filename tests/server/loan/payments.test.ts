import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { INSTALLMENT_COUNT } from "@/lib/domain/loan/kinds";
import { addDays, formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { getLoansPage } from "@/lib/server/loan/page-query";
import { day, MILLION_TOMAN } from "@/tests/domain/loan/day";
import { aroundLoan, grant, keptBy, loansOf, pay, reverse } from "@/tests/server/loan/loan-world";
import { CASEWORKER, personOf } from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, codeOf, createCenter } from "@/tests/support/world";

let own: TestCase;
let loanId: number;
const caseworker = () => personOf(own, "caseworker");
const officer = () => personOf(own, "officeEmployment");
const stored = async () => {
  const [loan] = await loansOf(own);
  if (!loan) throw new Error("no loan");
  return loan;
};
const MILLION = MILLION_TOMAN;

/** Twelve million toman in twelve installments, the first on 10 Khordad 1405. */
beforeEach(async () => {
  own = await createEntrepreneur(await createCenter(), { caseworkerId: CASEWORKER });
  const granted = await grant(caseworker(), own);
  if (!granted.ok) throw new Error(codeOf(granted));
  loanId = granted.value.id;
});

it("takes parts, installments, advances and all that is left; the columns of lists follow", async () => {
  const steps: [bigint, string, string, string | null][] = [
    [MILLION / 2n, "1405/03/09", "50", "2026-05-31"],
    [MILLION / 2n, "1405/03/12", "100", "2026-07-01"],
    [5n * MILLION, "1405/04/01", "600", "2026-12-01"],
    [6n * MILLION, "1405/05/01", "1200", null],
  ];
  for (const [rial, on, paid, nextDue] of steps) {
    expect(codeOf(await pay(caseworker(), own, loanId, { rial, on }))).toBe("ok");
    const loan = await stored();
    expect([Number(loan.paid) / 100_000, loan.nextDue]).toEqual([Number(paid), nextDue]);
    expect(keptBy(loan)).toMatchObject({ paid: loan.paid, nextDue: loan.nextDue });
  }
  expect(await stored()).toMatchObject({ status: "settled", settledOn: "2026-07-23" });
  expect(await aroundLoan(own)).toMatchObject({
    overdue: 0,
    events: ["loan.granted", "loan.paid", "loan.paid", "loan.paid", "loan.settled"],
  });
});

describe("is refused", () => {
  it.each([
    ["more than is owed", { rial: 12n * MILLION + 10n }, "amountRial", "۱۲٬۰۰۰٬۰۰۰ تومان"],
    ["nothing", { rial: 0n }, "amountRial", "بیش از صفر"],
    ["before the loan", { on: "1405/02/09" }, "paidOn", "۱۰ اردیبهشت ۱۴۰۵"],
    ["in the future", { on: "1405/08/21" }, "paidOn", "آینده"],
  ])("%s", async (_case, paid, field, text) => {
    const before = await stored();
    expect(await pay(caseworker(), own, loanId, paid)).toMatchObject({
      refusal: { fields: { [field]: expect.stringContaining(text) } },
    });
    expect(await stored()).toEqual(before);
  });

  it("for a settled loan", async () => {
    await pay(caseworker(), own, loanId, { rial: 12n * MILLION });
    expect(codeOf(await pay(caseworker(), own, loanId))).toBe("wrongStep");
  });

  it("with the key of another form", async () => {
    const key = randomUUID();
    await pay(caseworker(), own, loanId, { key });
    const other = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
    expect(codeOf(await grant(caseworker(), other, { key }))).toBe("duplicate");
    expect(codeOf(await grant(caseworker(), own, { key }))).toBe("duplicate");
  });
});

describe("at once", () => {
  it("the same form counts once, and everybody is told it is done", async () => {
    const paid = { key: randomUUID(), rial: 2n * MILLION };
    const results = await Promise.all([1, 2, 3].map(() => pay(caseworker(), own, loanId, paid)));
    expect(results.map(codeOf)).toEqual(["ok", "ok", "ok"]);
    expect(await stored()).toMatchObject({ paid: "20000000" });
    expect((await stored()).payments).toHaveLength(1);
  });

  it("two people settle once", async () => {
    const all = { rial: 12n * MILLION };
    const results = await Promise.all([
      pay(caseworker(), own, loanId, all),
      pay(officer(), own, loanId, all),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["ok", "wrongStep"]);
    expect(await stored()).toMatchObject({ status: "settled", paid: "120000000" });
  });

  it("many parts are all counted, none beyond what is owed", async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, () => pay(caseworker(), own, loanId, { rial: 2n * MILLION })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(6);
    expect(await stored()).toMatchObject({ status: "settled", paid: "120000000" });
  });
});

describe("a debt may always shrink", () => {
  it("after the end of the business; the case comes back into nobody's list", async () => {
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'مهاجرت' WHERE id = $1", [
      own.id,
    ]);
    expect(codeOf(await pay(caseworker(), own, loanId))).toBe("ok");
    expect((await aroundLoan(own))?.caseworker).toBeNull();
  });

  it("while it is suspended, which it stays until all is paid", async () => {
    await asOwner("UPDATE loan SET status = 'suspended', suspended_on = '2026-08-01' WHERE id = $1", [
      loanId,
    ]);
    expect(codeOf(await pay(caseworker(), own, loanId))).toBe("ok");
    expect(await stored()).toMatchObject({ status: "suspended", settledOn: null });
    expect(codeOf(await pay(caseworker(), own, loanId, { rial: 11n * MILLION }))).toBe("ok");
    expect(await stored()).toMatchObject({ status: "settled" });
  });
});

describe("a payment recorded by mistake", () => {
  it("is taken back by the office with a reason: it stays to be seen, and is owed again", async () => {
    const paid = await pay(caseworker(), own, loanId, { rial: 5n * MILLION });
    const paymentId = paid.ok ? paid.value.id : 0;
    expect(codeOf(await reverse(officer(), own, loanId, paymentId))).toBe("ok");
    const loan = await stored();
    expect(loan).toMatchObject({ paid: "0", nextDue: "2026-05-31", payments: [{ voided: true }] });
    expect(keptBy(loan)).toMatchObject({ paid: loan.paid, nextDue: loan.nextDue });
    const around = await aroundLoan(own);
    expect(around?.overdue).toBeGreaterThan(0);
    expect(around?.events.at(-1)).toBe("loan.paymentReversed");
    const view = await getLoansPage(caseworker(), own.code);
    expect(view?.loans[0]?.payments[0]?.voided).toContain("مبلغ اشتباه نوشته شده بود.");
    expect(view?.loans[0]?.paid).toBe("۰ تومان");
  });

  it("once: the same person again is told it is done, another who was faster", async () => {
    const paid = await pay(caseworker(), own, loanId);
    const paymentId = paid.ok ? paid.value.id : 0;
    const [one, other] = [officer(), officer()];
    expect(
      (await Promise.all([reverse(one, own, loanId, paymentId), reverse(one, own, loanId, paymentId)])).map(
        codeOf,
      ),
    ).toEqual(["ok", "ok"]);
    expect(await reverse(other, own, loanId, paymentId)).toMatchObject({
      refusal: { code: "conflict", params: { by: one.actor.name } },
    });
    expect((await aroundLoan(own))?.events.filter((kind) => kind === "loan.paymentReversed")).toHaveLength(1);
  });

  it("of a settled loan stays (decision)", async () => {
    const paid = await pay(caseworker(), own, loanId, { rial: 12n * MILLION });
    expect(codeOf(await reverse(officer(), own, loanId, paid.ok ? paid.value.id : 0))).toBe("wrongStep");
    expect(await stored()).toMatchObject({ status: "settled" });
  });

  it("of a suspended loan is taken back, and the loan stays suspended", async () => {
    const paid = await pay(caseworker(), own, loanId);
    await asOwner("UPDATE loan SET status = 'suspended', suspended_on = '2026-08-01' WHERE id = $1", [
      loanId,
    ]);
    expect(codeOf(await reverse(officer(), own, loanId, paid.ok ? paid.value.id : 0))).toBe("ok");
    expect(await stored()).toMatchObject({ status: "suspended", paid: "0" });
  });

  it("is never taken back without a reason, nor changed otherwise, also for the database", async () => {
    await pay(caseworker(), own, loanId);
    const bare = asOwner("UPDATE loan_payment SET voided_at = now() WHERE loan_id = $1", [loanId]);
    await expect(bare).rejects.toThrow(/loan_payment_voided/);
  });
});

it("the page shows what is late with its days, the next payment and the sum that settles", async () => {
  await pay(caseworker(), own, loanId, { rial: MILLION / 2n });
  const view = await getLoansPage(caseworker(), own.code);
  const [loan] = view?.loans ?? [];
  expect(loan).toMatchObject({
    tag: { label: "دارای قسط عقب‌افتاده" },
    remaining: "۱۱٬۵۰۰٬۰۰۰ تومان",
    remainingWords: "یازده میلیون و پانصد هزار تومان",
    settlement: { typed: "۱۱٬۵۰۰٬۰۰۰", shown: "۱۱٬۵۰۰٬۰۰۰ تومان" },
    next: { amount: "۵٬۵۰۰٬۰۰۰" },
  });
  expect(loan?.installments[0]?.tag.label).toBe("۱۶۴ روز عقب‌افتاده");
  expect(loan?.late).toContain("۱۶۴ روز تأخیر");
});

const payment = fc.record({
  rial: fc.bigInt({ min: 1n, max: 3_000_000n }).map((toman) => toman * 10n),
  daysAgo: fc.integer({ min: 0, max: 160 }),
  reversed: fc.boolean(),
});

it("for random loans and payments the columns agree with the domain, and the installments add up (property)", async () => {
  const asked = fc.record({
    toman: fc.bigInt({ min: 10_000_000n, max: 20_000_000n }),
    count: fc.integer({ min: INSTALLMENT_COUNT.least, max: INSTALLMENT_COUNT.most }),
    payments: fc.array(payment, { maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ toman, count, payments }) => {
      own = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
      const granted = await grant(caseworker(), own, { principalRial: toman * 10n, count });
      if (!granted.ok) throw new Error(codeOf(granted));
      for (const { rial, daysAgo, reversed } of payments) {
        const on = formatJalaliDateShort(addDays(day("1405/08/20"), -daysAgo));
        const paid = await pay(caseworker(), own, granted.value.id, { rial, on });
        if (paid.ok && reversed) await reverse(officer(), own, granted.value.id, paid.value.id);
        const loan = await stored();
        const kept = keptBy(loan);
        expect([loan.paid, loan.nextDue, loan.status === "settled"]).toEqual([
          kept.paid,
          kept.nextDue,
          kept.settled,
        ]);
      }
      const loan = await stored();
      const sum = loan.installments.reduce((all, { amount }) => all + BigInt(amount), 0n);
      expect(sum).toBe(BigInt(loan.principal) + BigInt(loan.fee));
    }),
    { numRuns: 12 },
  );
});
