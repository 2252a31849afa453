import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNation, checkProvince, openMonthsOf } from "@/lib/domain/report/checks";
import { differencesBetween } from "@/lib/domain/report/differences";
import { addFigures, rialOf } from "@/lib/domain/report/sums";
import { figuresOf, type Performance, performances } from "@/tests/domain/report/build-figures";

const work = { entries: 1, quantity: 2, people: [], costRial: 70n, payableRial: 100n };
const performance = (override: Partial<Performance> = {}): Performance => ({
  name: "مرکز",
  office: "اداره",
  status: "active",
  due: true,
  month: "confirmed",
  late: false,
  baseAidRial: 5n,
  rows: Array.from({ length: 10 }, () => work),
  ...override,
});

const holds = (checks: readonly { holds: boolean }[]) => checks.every((check) => check.holds);
const broken = (checks: readonly { statement: string; holds: boolean }[]) =>
  checks.filter((check) => !check.holds).map(({ statement }) => statement);

describe("a report adds up", () => {
  it("for random performances: the country = Σ provinces = Σ centers = Σ rows, to the last rial [S1 ط]", () => {
    fc.assert(
      fc.property(fc.array(performances, { maxLength: 5 }), (provinces) => {
        const parts = provinces.map(figuresOf);
        for (const part of parts) expect(broken(checkProvince(part))).toEqual([]);
        const nation = addFigures(parts);
        const centers = parts.flatMap(({ items }) => items);
        expect(nation.payableRial).toBe(rialOf(parts, (part) => part.payableRial));
        expect(nation.payableRial).toBe(rialOf(centers, (center) => center.payableRial));
        expect(nation.payableRial).toBe(rialOf(nation.services, (row) => row.payableRial));
        const sums = parts.map((part) => ({
          payableRial: part.payableRial,
          centersPayableRial: rialOf(part.items, (item) => item.payableRial),
        }));
        expect(holds(checkNation(nation, sums))).toBe(true);
        // adding up once is adding up all performances at once
        const { items: _items, ...whole } = figuresOf(provinces.flat());
        const { levels: _l, promotions: _p, ...others } = whole;
        expect(nation).toMatchObject(others);
      }),
    );
  });

  it("of nothing is nothing, and holds", () => {
    const nation = addFigures([]);
    expect(nation.payableRial).toBe(0n);
    expect(nation.services).toHaveLength(10);
    expect(holds(checkNation(nation, []))).toBe(true);
  });
});

describe("a report that does not agree with itself says which figure it is", () => {
  const right = figuresOf([performance(), performance({ month: "submitted" })]);
  it.each([
    ["one rial too much in the total", { payableRial: right.payableRial + 1n }, 2],
    ["an entry too many", { entries: right.entries + 1 }, 1],
    ["somebody served in no group", { beneficiaries: right.beneficiaries + 1 }, 1],
    ["more paid than payable", { paidRial: right.payableRial + 1n }, 1],
    ["more on time than received", { months: { ...right.months, onTime: 9 } }, 1],
    ["another number of open months", { months: { ...right.months, open: 0 } }, 1],
    ["base aid of nobody", { baseAidRial: 99n }, 1],
    ["a center in no state", { centers: { ...right.centers, active: 9 } }, 1],
  ])("%s", (_what, wrong, count) => {
    expect(broken(checkProvince(right))).toEqual([]);
    expect(broken(checkProvince({ ...right, ...wrong }))).toHaveLength(count);
  });

  it("also the country, where a province brings another sum than its centers", () => {
    const nation = addFigures([right]);
    const sums = [{ payableRial: right.payableRial, centersPayableRial: right.payableRial - 1n }];
    expect(broken(checkNation(nation, sums))).toHaveLength(1);
  });
});

describe("open months", () => {
  it.each([
    ["owed and not begun", performance({ month: null, late: null }), 1],
    ["submitted", performance({ month: "submitted" }), 1],
    ["returned", performance({ month: "returned" }), 1],
    ["with the province", performance({ month: "officeVerified" }), 1],
    ["confirmed", performance(), 0],
    ["paid", performance({ month: "paid" }), 0],
    ["given though not owed, and not confirmed", performance({ due: false, month: "submitted" }), 1],
    ["neither owed nor given", performance({ due: false, month: null, late: null }), 0],
  ])("%s", (_what, one, open) => {
    expect(openMonthsOf(figuresOf([one]).items)).toBe(open);
  });
});

describe("what was sent is held against what is there now", () => {
  const sent = figuresOf([performance(), performance()]);
  it("tells nothing where nothing of the month has changed, even if months have been paid since", () => {
    const paid = figuresOf([performance({ month: "paid" }), performance()]);
    expect(differencesBetween(sent, paid)).toEqual([]);
  });

  it("tells that a center has another status at the end of the month than was sent", () => {
    const suspended = figuresOf([performance({ status: "suspended" }), performance()]);
    expect(differencesBetween(sent, suspended)).toEqual([
      { figure: "مراکز فعال", before: "۲", after: "۱" },
      { figure: "مراکز تعلیق‌شده", before: "۰", after: "۱" },
    ]);
  });

  it("tells every figure of a month that was reopened", () => {
    const reopened = figuresOf([performance(), performance({ month: "officeVerified" })]);
    const told = differencesBetween(sent, reopened);
    expect(told).toContainEqual({ figure: "قابل پرداخت (ریال)", before: "۲٬۰۰۰", after: "۱٬۰۰۰" });
    expect(told).toContainEqual({ figure: "کارکردهای تأییدشده", before: "۲", after: "۱" });
  });
});
