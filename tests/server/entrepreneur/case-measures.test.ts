import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type CaseMeasure, sumOfMeasures } from "@/lib/domain/entrepreneur/measure";
import {
  addDays,
  addJalaliMonths,
  type CalendarDate,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { createEntrepreneur } from "@/tests/support/cases";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";

/** The triggers measure on the day of the database. */
const TODAY = todayInTehran(new Date());
const daysAgo = (days: number) => addDays(TODAY, -days);

let places: TestPlace[];
beforeAll(async () => {
  places = [await createCenter("IR-09"), await createCenter("IR-09"), await createCenter("IR-29")];
});

type Person = {
  id: number;
  officeId: string;
  standing: number;
  enrolledOn: CalendarDate;
  endedOn: CalendarDate | null;
  levels: { standing: number; sinceOn: CalendarDate }[] | null;
  loans:
    | {
        status: string;
        paid: string;
        nextDueOn: CalendarDate | null;
        due: { on: CalendarDate; amount: string }[] | null;
      }[]
    | null;
};

const people = () =>
  asOwner<Person>(
    `SELECT id, office_id AS "officeId", standing, enrolled_on::text AS "enrolledOn", ended_on::text AS "endedOn",
       (SELECT json_agg(json_build_object('standing', h.standing, 'sinceOn', h.since_on) ORDER BY h.id) FROM level_history h WHERE h.entrepreneur_id = e.id) AS levels,
       (SELECT json_agg(json_build_object('status', l.status, 'paid', l.paid_rial::text, 'nextDueOn', l.next_due_on, 'due',
           (SELECT json_agg(json_build_object('on', i.due_on, 'amount', i.amount_rial::text)) FROM installment i WHERE i.loan_id = l.id)))
         FROM loan l WHERE l.entrepreneur_id = e.id) AS loans
     FROM entrepreneur e`,
  );

const days = (from: CalendarDate, to: CalendarDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The measures of one person, written out plainly: those of a place are their sum. */
function measureOf(person: Person, on: CalendarDate): CaseMeasure {
  const levels = person.levels ?? [];
  const firstOn = (level: number) => levels.find(({ standing }) => standing === level)?.sinceOn ?? null;
  const firstPast = (level: number) =>
    levels.find(({ standing }, index) => standing === level + 1 && levels[index - 1]?.standing === level)
      ?.sinceOn ?? null;
  const all = [1, 2, 3].map((level) => ({ on: firstOn(level), past: firstPast(level) }));
  const cohort = (months: number) => {
    const until = addJalaliMonths(person.enrolledOn, months);
    return until > on ? [0, 0] : [1, person.endedOn === null || person.endedOn > until ? 1 : 0];
  };
  const running = (person.loans ?? []).filter(({ status }) => status === "running");
  const late = running.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn < on);
  const lateOf = ({ paid, due }: (typeof running)[number]) =>
    (due ?? []).filter((one) => one.on < on).reduce((sum, { amount }) => sum + BigInt(amount), 0n) -
    BigInt(paid);
  return {
    standings: [1, 2, 3, 4].map((level) => Number(person.endedOn === null && person.standing === level)),
    entered: all.map((one) => Number(one.on !== null)),
    promoted: all.map((one) => Number(one.past !== null)),
    daysSpent: all.map((one) => String(one.on && one.past ? days(one.on, one.past) : 0)),
    six: cohort(6),
    twelve: cohort(12),
    loans: running.length,
    lateLoans: late.length,
    lateRial: String(late.reduce((sum, loan) => sum + lateOf(loan), 0n)),
  };
}

async function kept(where = "true", values: unknown[] = []): Promise<CaseMeasure> {
  const rows = await asOwner<CaseMeasure>(
    `SELECT standings, entered, promoted, days_spent::text[] AS "daysSpent", six_months AS six, twelve_months AS twelve, loans,
       late_loans AS "lateLoans", late_rial::text AS "lateRial" FROM case_measure WHERE ${where}`,
    values,
  );
  return sumOfMeasures(rows);
}

/** Statements as commands leave them: a level and its history, a loan and its installments, in one transaction. */
const together = (statements: string) => asOwner(`BEGIN; ${statements}; COMMIT`);
const history = (id: number, standing: number, on: CalendarDate) =>
  `UPDATE entrepreneur SET standing = ${standing}, since_on = greatest(since_on, '${on}') WHERE id = ${id};
   INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES (${id}, ${standing}, '${on}', 'x', now())`;
const loan = (id: number, kind: string, grantedOn: CalendarDate) =>
  `WITH l AS (INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES (${id}, '${kind}', 300, 0, '${grantedOn}', '${addDays(grantedOn, 30)}', 1, 'x', now()) RETURNING id)
   INSERT INTO installment (loan_id, number, due_on, amount_rial) SELECT l.id, n, date '${grantedOn}' + 30 * n, 100 FROM l, generate_series(1, 3) n`;
const paid = (id: number, part: 0 | 1 | 2 | 3) =>
  `UPDATE loan SET paid_rial = ${part * 100}, status = '${part === 3 ? "settled" : "running"}', settled_on = ${part === 3 ? "now()" : "NULL"},
     next_due_on = ${part === 3 ? "NULL" : `granted_on + 30 * ${part + 1}`}
   WHERE id = (SELECT max(id) FROM loan WHERE entrepreneur_id = ${id})`; // a loan settled before the last one stays settled

type Change = {
  kind: "up" | "down" | "end" | "lend" | "pay" | "move";
  ago: number;
  part: 0 | 1 | 2 | 3;
  place: number;
};
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom<Change["kind"]>("up", "up", "down", "end", "lend", "pay", "move"),
    ago: fc.integer({ min: 0, max: 150 }),
    part: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    place: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Promoted, late with a loan and there for longer than a year: what no run goes without. */
const SOME_OF_EVERYTHING: [number, number, Change[]][] = [
  [
    0,
    600,
    [
      { kind: "up", ago: 140, part: 0, place: 0 },
      { kind: "lend", ago: 120, part: 0, place: 0 },
    ],
  ],
];

async function apply(id: number, { kind, ago, part, place }: Change, standing: { now: number }) {
  const on = daysAgo(ago);
  if (kind === "up" && standing.now < 4) await together(history(id, ++standing.now, on));
  if (kind === "down" && standing.now > 1 && standing.now < 4)
    await together(history(id, --standing.now, on));
  if (kind === "end")
    await together(
      `UPDATE entrepreneur SET ended_on = greatest(since_on, '${on}'), end_reason = 'x' WHERE id = ${id} AND ended_on IS NULL`,
    );
  if (kind === "lend") await together(loan(id, "micro", on)).catch(() => undefined); // one of a kind at a time
  if (kind === "pay") await together(paid(id, part));
  if (kind === "move")
    await together(
      `UPDATE beneficiary SET office_id = '${places[place]?.officeId}', province_id = '${places[place]?.provinceId}'
       WHERE id = (SELECT beneficiary_id FROM entrepreneur WHERE id = ${id})`,
    );
}

describe("the measures of offices", () => {
  it("kept by the transactions themselves are after any mix of writes what a plain count says, and add up over offices to the unit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 150, max: 600 }), changes), {
          minLength: 3,
          maxLength: 6,
        }),
        async (mix) => {
          for (const [place, ago, list] of mix) {
            const at = places[place];
            if (!at) throw new Error("no such place");
            const { id } = await createEntrepreneur(at, {
              enrolledOn: daysAgo(ago),
              startedOn: daysAgo(ago),
            });
            const standing = { now: 1 };
            // a history goes forward in time
            for (const change of list.toSorted((a, b) => b.ago - a.ago)) await apply(id, change, standing);
          }
          const all = await people();
          for (const { officeId } of places)
            expect(await kept("office_id = $1", [officeId])).toEqual(
              sumOfMeasures(
                all.filter((one) => one.officeId === officeId).map((one) => measureOf(one, TODAY)),
              ),
            );
        },
      ),
      { numRuns: 6, endOnFailure: true, examples: [[SOME_OF_EVERYTHING]] },
    );
    await asOwner("SELECT refresh_case_measures($1)", [TODAY]);
    const all = await people();
    expect(await kept()).toEqual(sumOfMeasures(all.map((one) => measureOf(one, TODAY))));
    const { promoted, lateLoans, twelve } = await kept();
    expect(Math.min(promoted[0] ?? 0, lateLoans, twelve[0] ?? 0)).toBeGreaterThan(0);
    const offices = await asOwner<{ id: string }>("SELECT id FROM office WHERE province_id = 'IR-09'");
    const inProvince = new Set(offices.map(({ id }) => id));
    expect(await kept("province_id = 'IR-09'")).toEqual(
      sumOfMeasures(
        all.filter(({ officeId }) => inProvince.has(officeId)).map((one) => measureOf(one, TODAY)),
      ),
    );
  });

  it("measured on any day are the same count on that day", async () => {
    for (const ago of [0, 29, 92, 185]) {
      const on = daysAgo(ago);
      await asOwner("SELECT refresh_case_measures($1)", [on]);
      expect(await kept()).toEqual(sumOfMeasures((await people()).map((one) => measureOf(one, on))));
    }
  });

  it("lose nobody when several are enrolled in an office at the same moment", async () => {
    const place = await createCenter();
    await Promise.all(Array.from({ length: 8 }, () => createEntrepreneur(place)));
    expect((await kept("office_id = $1", [place.officeId])).standings).toEqual([8, 0, 0, 0]);
  });

  it("know an office without entrepreneurs as well", async () => {
    const { officeId } = await createCenter();
    await asOwner("SELECT refresh_case_measures($1)", [TODAY]);
    expect(await kept("office_id = $1", [officeId])).toEqual(sumOfMeasures([]));
  });

  it("count Jalali months as the domain library does, day by day through two leap cycles", async () => {
    const rows = await asOwner<{ day: CalendarDate; six: CalendarDate; twelve: CalendarDate }>(
      `SELECT d::date::text AS day, (SELECT l.day::text FROM jalali_months_later(d::date, 6) l) AS six,
         (SELECT l.day::text FROM jalali_months_later(d::date, 12) l) AS twelve
       FROM generate_series(date '2019-01-01', date '2028-12-31', interval '1 day') d`,
    );
    const wrong = rows.filter(
      ({ day, six, twelve }) => six !== addJalaliMonths(day, 6) || twelve !== addJalaliMonths(day, 12),
    );
    expect(wrong).toEqual([]);
  });

  it("are out of the reach of whoever writes: no right to change them", async () => {
    const rights = await asOwner<{ may: boolean }>(
      "SELECT has_table_privilege('portal_app', 'case_measure', 'INSERT, UPDATE, DELETE') OR has_function_privilege('portal_app', 'refresh_case_measures(date, text[])', 'EXECUTE') AS may",
    );
    expect(rights).toEqual([{ may: false }]);
  });
});
