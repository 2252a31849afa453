import fc from "fast-check";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { openMonthsOf } from "@/lib/domain/report/checks";
import type { CenterFigures, ProvinceFigures } from "@/lib/domain/report/figures";
import { addPeople, peopleIn } from "@/lib/domain/report/sums";
import { GENDERS, type PeopleCount, TARGET_GROUPS } from "@/lib/domain/service-entry/model";

/** What one center did in a row in a month. */
type Work = {
  entries: number;
  quantity: number;
  people: PeopleCount[];
  costRial: bigint;
  payableRial: bigint;
};
export type Performance = Omit<
  CenterFigures,
  "id" | "logged" | "entries" | "beneficiaries" | "payableRial"
> & {
  rows: Work[];
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
const total = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

const isConfirmed = ({ month }: Pick<Performance, "month">) => month === "confirmed" || month === "paid";

/** The figures of a province made of its centers' performances, added up here in another way than the database does. */
export function figuresOf(performances: readonly Performance[]): ProvinceFigures {
  const items = performances.map(({ rows, ...center }, index): CenterFigures => {
    const counted = isConfirmed(center) ? rows : [];
    return {
      ...center,
      id: `center-${index}`,
      logged: center.late === null ? 0 : sum(rows.map((row) => row.entries)),
      entries: sum(counted.map((row) => row.entries)),
      beneficiaries: sum(counted.map((row) => peopleIn(row.people))),
      payableRial: total(counted.map((row) => row.payableRial)),
      baseAidRial: isConfirmed(center) ? center.baseAidRial : 0n,
    };
  });
  const confirmed = performances.filter(isConfirmed);
  const row = (index: number) => confirmed.flatMap(({ rows }) => rows[index] ?? []);
  const having = (condition: (item: CenterFigures) => boolean) => items.filter(condition).length;
  return {
    items,
    centers: Object.fromEntries(
      centerStatuses.map((status) => [status, having((item) => item.status === status)]),
    ) as ProvinceFigures["centers"],
    months: {
      due: having(({ due }) => due),
      received: having(({ late }) => late !== null),
      onTime: having(({ late }) => late === false),
      complete: having(({ late, logged }) => late !== null && logged > 0),
      confirmed: having(isConfirmed),
      open: openMonthsOf(items),
    },
    services: SERVICE_NUMBERS.map((service) => ({
      service,
      entries: sum(row(service - 1).map(({ entries }) => entries)),
      quantity: sum(row(service - 1).map(({ quantity }) => quantity)),
      people: addPeople(row(service - 1).map(({ people }) => people)),
      costRial: total(row(service - 1).map(({ costRial }) => costRial)),
      payableRial: total(row(service - 1).map(({ payableRial }) => payableRial)),
    })),
    entries: sum(items.map(({ entries }) => entries)),
    beneficiaries: sum(items.map(({ beneficiaries }) => beneficiaries)),
    raisedRial: total([6, 7].flatMap((index) => row(index).map(({ costRial }) => costRial))),
    payableRial: total(items.map(({ payableRial }) => payableRial)),
    paidRial: total(items.map((item) => (item.month === "paid" ? item.payableRial : 0n))),
    paidMonths: having(({ month }) => month === "paid"),
    baseAidRial: total(items.map(({ baseAidRial }) => baseAidRial)),
    levels: { 1: 3, 2: 2, 3: 1, graduated: 0 },
    promotions: { 2: 1, 3: 0, graduated: 0 },
    openNotices: 0,
  };
}

const people = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...TARGET_GROUPS), fc.constantFrom(...GENDERS)), {
    selector: ([group, gender]) => `${group}-${gender}`,
    maxLength: 4,
  })
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map(([targetGroup, gender]) =>
        fc.integer({ min: 1, max: 40 }).map((count) => ({ targetGroup, gender, count })),
      ),
    ),
  );
const rial = fc.bigInt({ min: 0n, max: 10_000_000n });
const nothing: Work = { entries: 0, quantity: 0, people: [], costRial: 0n, payableRial: 0n };
const work: fc.Arbitrary<Work> = fc
  .record({
    entries: fc.nat(3),
    quantity: fc.integer({ min: 1, max: 50 }),
    people,
    costRial: rial,
    payableRial: rial,
  })
  .map((row) => (row.entries === 0 ? nothing : row));

export const performances: fc.Arbitrary<Performance[]> = fc.array(
  fc
    .record({
      name: fc.constant("مرکز"),
      office: fc.constant("اداره"),
      status: fc.constantFrom(...centerStatuses),
      due: fc.boolean(),
      month: fc.option(fc.constantFrom(...MONTH_STATUSES), { nil: null }),
      onTime: fc.boolean(),
      baseAidRial: rial,
      rows: fc.array(work, { minLength: 10, maxLength: 10 }),
    })
    .map(({ onTime, ...performance }) => ({
      ...performance,
      late: performance.month === null || performance.month === "open" ? null : !onTime,
    })),
  { maxLength: 8 },
);
