import { expect, it } from "vitest";
import type { Service } from "@/lib/domain/aid/service-number";
import { detailsInput } from "@/lib/domain/service-entry/details-input";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isInMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { parseNationalId } from "@/lib/domain/shared/national-id";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { buildDemo } from "@/lib/ops/seed/demo/build";
import { DEMO_DAY, demoFacts, demoOn } from "@/tests/support/demo-licensing";

const demo = demoOn(DEMO_DAY);

it("gives the same rows for the same day", () => {
  // As text: comparing so many rows one by one takes longer than building them.
  expect(JSON.stringify(buildDemo(demoFacts)) === JSON.stringify(demo)).toBe(true);
});

it.each(["2026-03-21", "2026-11-21", "2027-03-20"])(
  "ends in the current month, nothing in the future: %s",
  (day) => {
    const today = day as CalendarDate;
    const rows = demoOn(today);
    const latest = rows.monthly_performance.reduce((max, { month }) => (month > max ? month : max), "");
    expect(isInMonth(today, jalaliMonth(latest))).toBe(true);
    const midnight = Date.parse(`${day}T00:00:00+03:30`);
    const afterwards = rows.event.filter((event) => Date.parse(event.at) > midnight);
    expect(afterwards).toEqual([]);
    expect(rows.service_entry.filter((entry) => entry.delivered_on > today)).toEqual([]);
    expect(rows.payment_batch.filter((batch) => (batch.paid_on ?? "") > today)).toEqual([]);
    const laid = [
      ...rows.annual_plan.map((plan) => plan.agreed_at),
      ...rows.notification.map((row) => row.created_at),
    ];
    expect(laid.filter((at) => Date.parse(at) > midnight)).toEqual([]);
  },
);

it("has filled eight seats of every board [S1 ج] and numbers beneficiaries with valid national ids", () => {
  for (const { id } of demo.center) {
    const seats = demo.board_member.filter((member) => member.center_id === id).map(({ seat }) => seat);
    expect([...new Set(seats)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  }
  const ids = demo.beneficiary.map(({ national_id: id }) => id);
  expect(new Set(ids).size).toBe(280);
  expect(ids.filter((id) => !parseNationalId(id).ok)).toEqual([]);
});

it("writes entries as the form would: in their month, in clean Persian, with the details of their row", () => {
  for (const entry of demo.service_entry) {
    const words = { title: entry.title, description: entry.description, ...entry.details };
    expect(JSON.stringify(words)).not.toMatch(/[{}]\w|undefined|null/);
    expect(entry.title).not.toMatch(/(فروش|عرضه|بسته‌بندی|غرفه) خدمات/);
    expect([normalizeText(entry.title), normalizeText(entry.description)]).toEqual([
      entry.title,
      entry.description,
    ]);
    expect(isInMonth(entry.delivered_on as CalendarDate, jalaliMonth(entry.month))).toBe(true);
    const typed = Object.fromEntries(
      Object.entries(entry.details).map(([key, value]) => [key, String(value)]),
    );
    expect(detailsInput[entry.service as Service].parse(typed)).toEqual(entry.details);
  }
});
