import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { dayOfEvaluation, evaluateCases } from "@/lib/ops/nightly/evaluate-cases";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, createCenter } from "@/tests/support/world";

const DAY = "2026-11-11" as CalendarDate;
const ownerUrl = () => String(process.env.DATABASE_URL);
let one: TestCase;

beforeAll(async () => {
  one = await createEntrepreneur(await createCenter(), { caseworkerId: 541 });
});

const stateOf = async ({ id }: TestCase) => {
  const [state] = await asOwner<Record<string, unknown>>(
    "SELECT *, evaluated_on::text FROM entrepreneur_state WHERE entrepreneur_id = $1",
    [id],
  );
  return state;
};

describe("the night", () => {
  it("writes what it finds, and the measures of the offices", async () => {
    await evaluateCases(ownerUrl(), DAY);
    expect(await stateOf(one)).toMatchObject({
      caseworker_id: 541,
      evaluated_on: DAY,
      condition_met: false,
      gap: "۱۰ فاکتور و ۲ دوره پایه تا سطح دو",
      reasons: ["silence"],
      silent_days: 235,
    });
    const [measure] = await asOwner("SELECT standings FROM case_measure WHERE office_id = $1", [
      one.officeId,
    ]);
    expect(measure).toEqual({ standings: [1, 0, 0, 0] });
  });

  it("comes once a day: of several that begin together one does it, and another time does nothing", async () => {
    const next = addDays(DAY, 1);
    const made = await Promise.all(Array.from({ length: 4 }, () => evaluateCases(ownerUrl(), next)));
    expect(made.filter((changed) => changed !== null)).toHaveLength(1);
    expect(await evaluateCases(ownerUrl(), next)).toBeNull();
  });

  it("asked for again, writes only what has changed", async () => {
    const day = addDays(DAY, 2);
    await evaluateCases(ownerUrl(), day);
    expect(await evaluateCases(ownerUrl(), day, { again: true })).toBe(0);
    await asOwner("UPDATE entrepreneur SET caseworker_id = 542 WHERE id = $1", [one.id]);
    expect(await evaluateCases(ownerUrl(), day, { again: true })).toBe(1);
    expect(await stateOf(one)).toMatchObject({ caseworker_id: 542 });
  });

  it("leaves the state of an ended business as it was", async () => {
    const gone = await createEntrepreneur(one);
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-10-01', end_reason = 'x' WHERE id = $1", [
      gone.id,
    ]);
    await evaluateCases(ownerUrl(), addDays(DAY, 3));
    expect(await stateOf(gone)).toBeUndefined();
  });

  it.each([
    ["2026-11-10T21:29:00Z", "2026-11-10", "one minute to one o'clock in Tehran"],
    ["2026-11-10T21:30:00Z", "2026-11-11", "one o'clock"],
    ["2026-11-11T20:00:00Z", "2026-11-11", "late in the evening"],
  ])("at %s the evaluation of %s should be there (%s)", (now, day) => {
    expect(dayOfEvaluation(new Date(now))).toBe(day);
  });
});
