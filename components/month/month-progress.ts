import type { MonthView } from "@/lib/domain/month/view";
import { type Markup, markup } from "../ui/markup";
import { stepper, type StepState } from "../ui/stepper";

const order = { open: 0, returned: 0, submitted: 1, officeVerified: 2, confirmed: 3, paid: 3 } as const;
const titles = ["ثبت و ارسال مرکز", "بررسی اداره", "تأیید استان"];

/** The way of a month through three hands, each with its deadline. */
export function monthProgress({ status, deadlines }: MonthView): Markup {
  const at = order[status];
  const stateOf = (index: number): StepState =>
    index < at ? "done" : index > at ? "todo" : status === "returned" ? "returned" : "current";
  const steps = deadlines.map(({ date, word, tone }, index) => ({
    label: titles[index] ?? "",
    state: stateOf(index),
    note: markup`مهلت: ${date}<span class="block${tone === "danger" ? " text-danger" : ""}">${word}</span>`,
  }));
  return markup`<div class="mb-8">${stepper("مرحله‌های ماه", steps)}</div>`;
}
