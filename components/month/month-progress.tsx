import type { MonthView } from "@/lib/domain/month/view";
import { markup } from "../ui/markup";
import { Stepper, type StepState } from "../ui/stepper";

const order = { open: 0, returned: 0, submitted: 1, officeVerified: 2, confirmed: 3, paid: 3 } as const;
const titles = ["ثبت و ارسال مرکز", "بررسی اداره", "تأیید استان"];

/** The way of a month through three hands, each with its deadline. */
export function MonthProgress({ view }: { view: MonthView }) {
  const at = order[view.status];
  const stateOf = (index: number): StepState =>
    index < at ? "done" : index > at ? "todo" : view.status === "returned" ? "returned" : "current";
  return (
    <div className="mb-8">
      <Stepper
        label="مرحله‌های ماه"
        steps={view.deadlines.map((deadline, index) => ({
          label: titles[index] ?? "",
          state: stateOf(index),
          note: markup`مهلت: ${deadline.date}<span class="block${deadline.tone === "danger" ? " text-danger" : ""}">${deadline.word}</span>`,
        }))}
      />
    </div>
  );
}
