import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionOf } from "@/lib/domain/entrepreneur/attention";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import { type Evaluation, evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { Evidence, SalesInvoice } from "@/lib/domain/entrepreneur/evidence";
import { gapText } from "@/lib/domain/entrepreneur/gap";
import { monthlyIncome } from "@/lib/domain/entrepreneur/invoices";
import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import { salesFall, silentDays } from "@/lib/domain/entrepreneur/signs";
import { lastCompleteMonths } from "@/lib/domain/entrepreneur/span";
import { storedEvaluation } from "@/lib/domain/entrepreneur/stored-evaluation";
import { addDays, type CalendarDate, parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstDay, monthOf } from "@/lib/domain/shared/jalali-month";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { day } from "./build-evidence";

const ORIGIN = day("1404/12/29");
/** Days of about a year and a half, around the days on which is judged. */
const days = fc.integer({ min: -330, max: 250 }).map((count) => addDays(ORIGIN, count));
const judgedOn = fc.integer({ min: -60, max: 240 }).map((count) => addDays(ORIGIN, count));
const mostlyValid = fc.integer({ max: 9, min: 0 }).map((digit) => digit === 0);

const invoiceFacts = fc.record({
  voided: mostlyValid,
  // few numbers, so that duplicates are common
  number: fc.integer({ min: 1, max: 30 }).map(String),
  issuedOn: days,
  amountRial: fc.oneof(fc.bigInt(1n, 20n), fc.bigInt(1n, MAX_RIAL)),
  customer: fc.constantFrom(null, "الف", "ب", "پ", "ت"),
  productId: fc.constantFrom(null, 1, 2, 3),
});
const term = { startsOn: days, endsOn: fc.option(days) };

const list = <T extends object>(facts: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(facts, { maxLength }).map((items) => items.map((item, index) => ({ ...item, id: index + 1 })));

const evidences: fc.Arbitrary<Evidence> = fc.record({
  invoices: list(invoiceFacts, 40),
  courses: list(
    fc.record({ voided: mostlyValid, course: fc.constantFrom(...COURSES), completedOn: days }),
    6,
  ),
  visits: list(fc.record({ voided: mostlyValid, visitedOn: days }), 3),
  calls: list(fc.record({ voided: mostlyValid, calledOn: days, answered: fc.boolean() }), 6),
  products: list(fc.record({ voided: mostlyValid, firstOfferedOn: days }), 3),
  contracts: list(
    fc.record({
      voided: mostlyValid,
      outletId: fc.integer({ min: 1, max: 3 }),
      reputable: fc.boolean(),
      ...term,
    }),
    4,
  ),
  jobs: list(fc.record({ voided: mostlyValid, monthlyWageRial: fc.bigInt(0n, 3n), ...term }), 3),
});
const people = fc.record({
  standing: fc.constantFrom(...STANDINGS),
  sinceOn: fc.integer({ min: -330, max: 0 }).map((count) => addDays(ORIGIN, count)),
});

const metOf = ({ criteria, profile }: Evaluation) => [...criteria, ...profile].filter(({ met }) => met);
const namesOf = (evaluation: Evaluation) => metOf(evaluation).map(({ criterion }) => criterion);
/** The same change made to every kind of evidence. */
const changed = (
  evidence: Evidence,
  change: <T extends { voided: boolean }>(records: readonly T[]) => T[],
): Evidence => ({
  invoices: change(evidence.invoices),
  courses: change(evidence.courses),
  visits: change(evidence.visits),
  calls: change(evidence.calls),
  products: change(evidence.products),
  contracts: change(evidence.contracts),
  jobs: change(evidence.jobs),
});
const shuffled = (evidence: Evidence, turn: number): Evidence =>
  changed(evidence, (records) => {
    const cut = records.length > 0 ? turn % records.length : 0;
    return [...records.slice(cut), ...records.slice(0, cut)].reverse();
  });
const withInvoice = (evidence: Evidence, facts: Omit<SalesInvoice, "id">): Evidence => ({
  ...evidence,
  invoices: [...evidence.invoices, { ...facts, id: evidence.invoices.length + 1 }],
});

describe("what holds for every entrepreneur on every day", () => {
  it("adding an invoice never lowers anything but growth, and growth only by a sale of the months compared with", () => {
    fc.assert(
      fc.property(people, evidences, invoiceFacts, judgedOn, (person, evidence, added, on) => {
        const before = evaluate(person, evidence, on);
        const after = evaluate(person, withInvoice(evidence, added), on);
        const [first, , , later] = lastCompleteMonths(on, 6);
        const inBase = monthOf(added.issuedOn) >= first! && monthOf(added.issuedOn) < later!;
        const kept = namesOf(before).filter((name) => name !== "incomeGrowth" || !inBase);
        expect(namesOf(after)).toEqual(expect.arrayContaining(kept));
        for (const [index, line] of before.criteria.entries()) {
          const then = after.criteria[index]!;
          if (line.unit !== "rial") expect(then.counted as number).toBeGreaterThanOrEqual(line.counted);
          else expect(BigInt(then.counted) >= BigInt(line.counted)).toBe(true);
        }
        if (!inBase && before.conditionMet) expect(after.supports).toBe(before.supports);
      }),
      { numRuns: 500 },
    );
  });

  it("a sale recorded on its own day never lowers an evaluation", () => {
    fc.assert(
      fc.property(people, evidences, invoiceFacts, judgedOn, (person, evidence, added, on) => {
        const before = evaluate(person, evidence, on);
        const after = evaluate(person, withInvoice(evidence, { ...added, issuedOn: on }), on);
        expect(namesOf(after)).toEqual(expect.arrayContaining(namesOf(before)));
        expect(!before.conditionMet || after.conditionMet).toBe(true);
        expect(!before.profileMet || after.profileMet).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the evidence", () => {
    fc.assert(
      fc.property(people, evidences, judgedOn, fc.nat(40), (person, evidence, on, turn) => {
        const other = shuffled(evidence, turn);
        expect(evaluate(person, other, on)).toEqual(evaluate(person, evidence, on));
        expect(monthlyIncome(other.invoices, on)).toEqual(monthlyIncome(evidence.invoices, on));
        expect(salesFall(other, on)).toBe(salesFall(evidence, on));
        expect(silentDays(other, person.sinceOn, on)).toBe(silentDays(evidence, person.sinceOn, on));
      }),
      { numRuns: 400 },
    );
  });

  it("voided evidence counts nowhere: it may as well not be there", () => {
    fc.assert(
      fc.property(people, evidences, judgedOn, (person, evidence, on) => {
        const without = changed(evidence, (records) => records.filter(({ voided }) => !voided));
        expect(evaluate(person, without, on)).toEqual(evaluate(person, evidence, on));
        expect(monthlyIncome(without.invoices, on)).toEqual(monthlyIncome(evidence.invoices, on));
        expect(salesFall(without, on)).toBe(salesFall(evidence, on));
        expect(silentDays(without, person.sinceOn, on)).toBe(silentDays(evidence, person.sinceOn, on));
      }),
    );
  });

  it("what lies after the day changes nothing", () => {
    fc.assert(
      fc.property(
        people,
        evidences,
        invoiceFacts,
        judgedOn,
        fc.nat(99),
        (person, evidence, added, on, later) => {
          const future = { ...added, issuedOn: addDays(on, later + 1) };
          expect(evaluate(person, withInvoice(evidence, future), on)).toEqual(evaluate(person, evidence, on));
        },
      ),
    );
  });
});

describe("income", () => {
  const unique = list(invoiceFacts, 40).map((invoices) =>
    invoices.map((invoice) => ({ ...invoice, number: String(invoice.id) })),
  );
  const incomes = (invoices: readonly SalesInvoice[], on: CalendarDate) =>
    monthlyIncome(invoices, on).map(({ incomeRial }) => incomeRial);

  it("splitting a month never changes it: its parts sum to the whole, to the rial", () => {
    fc.assert(
      fc.property(unique, judgedOn, fc.integer({ min: 1, max: 31 }), (invoices, on, cut) => {
        const early = (invoice: SalesInvoice) =>
          invoice.issuedOn < addDays(firstDay(monthOf(invoice.issuedOn)), cut);
        const parts = [invoices.filter(early), invoices.filter((invoice) => !early(invoice))];
        const [first, second] = parts.map((part) => incomes(part, on));
        expect(first!.map((income, index) => income + second![index]!)).toEqual(incomes(invoices, on));
      }),
    );
  });

  it("splitting an invoice over days of its month never changes it, nor the growth judged by it", () => {
    fc.assert(
      fc.property(unique, judgedOn, fc.bigInt(1n, MAX_RIAL), (invoices, on, some) => {
        const split = invoices.flatMap((invoice) => {
          const part = invoice.amountRial > some ? some : 0n;
          if (part === 0n || monthOf(invoice.issuedOn) === monthOf(on)) return [invoice];
          const half = { ...invoice, id: invoice.id + 1000, number: `${invoice.number}-2`, amountRial: part };
          const issuedOn = firstDay(monthOf(invoice.issuedOn));
          return [
            { ...invoice, amountRial: invoice.amountRial - part },
            { ...half, issuedOn },
          ];
        });
        expect(incomes(split, on)).toEqual(incomes(invoices, on));
        const growth = (given: SalesInvoice[]) => {
          const person = { standing: 2, sinceOn: ORIGIN } as const;
          const evidence = { invoices: given, courses: [], products: [], contracts: [], jobs: [] };
          const { met, counted, needed } = evaluate(person, evidence, on).criteria[1]!;
          return { met, counted, needed };
        };
        expect(growth(split)).toEqual(growth(invoices));
      }),
    );
  });
});

describe("an evaluation is stored as it is", () => {
  const anyDay = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => parseCalendarDate(date.toISOString().slice(0, 10))!);

  it("never throws, on no day there is, and comes back out of JSON the same", () => {
    fc.assert(
      fc.property(people, evidences, fc.oneof(judgedOn, anyDay), anyDay, (person, evidence, on, sinceOn) => {
        const evaluation = evaluate({ ...person, sinceOn }, evidence, on);
        expect(storedEvaluation.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
        expect(gapText(evaluation) === null).toBe(evaluation.standing === "graduated");
        const facts = { overdueDays: 0, planDaysLeft: null, proposed: false, evaluation };
        const salesFallPercent = salesFall(evidence, on);
        const attention = attentionOf({
          ...facts,
          salesFallPercent,
          silentDays: silentDays(evidence, sinceOn, on),
        });
        expect(Number.isInteger(attention.order)).toBe(true);
      }),
    );
  });

  it("supports the present standing or the next, the next exactly when its condition is met", () => {
    fc.assert(
      fc.property(people, evidences, judgedOn, (person, evidence, on) => {
        const { supports, next, conditionMet, criteria, takes } = evaluate(person, evidence, on);
        expect(supports).toBe(conditionMet ? next : person.standing);
        const met = criteria.filter((line) => line.met).length;
        if (next !== null) expect(conditionMet).toBe(takes === "all" ? met === criteria.length : met > 0);
      }),
    );
  });

  it("damaged JSON is told, not read", () => {
    const empty = { invoices: [], courses: [], products: [], contracts: [], jobs: [] };
    const good = evaluate({ standing: 2, sinceOn: ORIGIN }, empty, ORIGIN);
    expect(storedEvaluation.safeParse(good).success).toBe(true);
    const damaged = [
      null,
      {},
      { ...good, on: "1405-08-20x" },
      { ...good, standing: 4 },
      { ...good, criteria: [{ ...good.criteria[0], counted: "1" }] },
      { ...good, criteria: [{ ...good.criteria[1], counted: 1 }] },
      { ...good, extra: 1 },
    ];
    for (const json of damaged) expect(storedEvaluation.safeParse(json).success).toBe(false);
  });
});
