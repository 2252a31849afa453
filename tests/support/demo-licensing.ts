import { policy1400 } from "@/lib/domain/aid/policy-version";
import { type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { buildDemo } from "@/lib/ops/seed/demo/build";

/** 19 Aban 1405. */
export const DEMO_DAY = "2026-11-10" as CalendarDate;
const samples = ["a", "b", "c"].map((letter) => ({
  name: `${letter}.pdf`,
  mediaType: "application/pdf",
  size: 10,
  sha256: letter.repeat(64),
}));
/** What the demonstration is built from; with three files in the place of the real samples. */
export const demoFacts = {
  today: DEMO_DAY,
  policies: [policy1400],
  firstUserId: 1,
  firstBeneficiaryId: 1,
  samples,
};

const built = new Map<CalendarDate, ReturnType<typeof buildDemo>>();

/** The demonstration of a day, built once however many tests look at it. */
export function demoOn(today: CalendarDate) {
  const demo = built.get(today) ?? buildDemo({ ...demoFacts, today });
  built.set(today, demo);
  return demo;
}

export function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The demonstration of that day, and what belongs to each application by its number. */
export function demoOfLicensing() {
  const demo = demoOn(DEMO_DAY);
  return {
    demo,
    parts: byKey(demo.application_part, (row) => row.application_number),
    files: byKey(demo.licensing_file, (row) => row.application_number),
    revisions: byKey(demo.application_revision, (row) => row.application_number),
    events: byKey(
      demo.event.filter(({ subject }) => subject === "application"),
      (row) => row.subject_id,
    ),
  };
}
