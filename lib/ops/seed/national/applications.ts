import { PARTS } from "@/lib/domain/licensing/feasibility/parts";
import type { Form } from "@/lib/ops/seed/demo/licensing/content/form";
import { type CalendarDate, fromJalali, toJalali } from "@/lib/domain/shared/calendar-date";
import { formOf } from "@/lib/ops/seed/demo/licensing/content/form";
import { proposed } from "@/lib/ops/seed/demo/licensing/content/members";
import { declineNotes, rejectionNotes, returnNotes } from "@/lib/ops/seed/demo/licensing/content/notes";
import { withFaults } from "@/lib/ops/seed/demo/licensing/content/mending";
import { richOffices } from "@/lib/ops/seed/demo/offices";
import { randomOf } from "@/lib/ops/seed/demo/random";

const VARIANTS = 14;
/** Applications reach further back than the months do. */
const YEARS_BEFORE = 7;
/** What the parts of every form speak of lies before all applications. */
const LONG_AGO = "2018-05-01" as CalendarDate;

/** Complete forms to choose from, with the documents that lie with the members. */
export const formRows = () =>
  Array.from({ length: VARIANTS }, (_, variant) => {
    const random = randomOf(`national form ${variant}`);
    const office = richOffices[variant % richOffices.length] as (typeof richOffices)[number];
    const form = formOf(office, proposed(variant, office, [], random), LONG_AGO, random);
    const { form: first, reasons } = withFaults(form, random);
    return { variant, form: revision(form), first: revision(first), returned: Object.fromEntries(reasons) };
  });

const revision = (form: Form) =>
  Object.fromEntries(
    PARTS.map((part) => [
      part,
      { ...form[part], documents: part.startsWith("member-") ? [DOCUMENT_NAME] : [] },
    ]),
  );

export const DOCUMENT_NAME = "گواهی کسب‌وکار.pdf";

/** What was said with the steps that ask for a reason. */
export const noteRows = () => [
  { status: "returned", note: returnNotes[0] },
  { status: "rejected", note: rejectionNotes[0] },
  { status: "councilDeclined", note: declineNotes[0] },
];

/** The first day of each Jalali year that an application can have been begun in, and of the year after it. */
export function yearRows(today: CalendarDate, months: number) {
  const { year: last } = toJalali(today);
  const first = last - YEARS_BEFORE - Math.ceil(months / 12);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    first_day: newYear(first + index),
    next_day: newYear(first + index + 1),
  }));
}

function newYear(year: number): CalendarDate {
  const day = fromJalali(year, 1, 1);
  if (!day.ok) throw new RangeError(`no year ${year}`);
  return day.value;
}
