import { type BatchItem, composeBatch, type PayableMonth } from "@/lib/domain/payment/compose";
import { compareMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { addDays } from "@/lib/domain/shared/calendar-date";
import type { MonthRow } from "../rows";
import { instant, workday } from "../timeline";
import type { Accounts } from "./accounts";
import type { Adjustments } from "./adjustments";
import { corrected } from "./corrected";
import { cancelledCourse, type Course, courseOf } from "./course";
import type { Cycle } from "./cycles";
import type { AccountRow } from "./rows";

type Due = PayableMonth & { row: MonthRow; account: AccountRow };

/** A batch before it has its number. */
export type BatchDraft = {
  cycle: Cycle;
  month: string;
  course: Course;
  items: BatchItem<Due>[];
  totalRial: bigint;
};

type Facts = {
  cycles: readonly Cycle[];
  months: readonly MonthRow[];
  accounts: Accounts;
  adjustments: Adjustments;
  current: JalaliMonth;
};

/** Every month that is confirmed is paid once, in the first payment of its province after that for which it has an account. */
export function draftBatches({ cycles, months, accounts, adjustments, current }: Facts): BatchDraft[] {
  const drafts: BatchDraft[] = [];
  const taken = new Set<MonthRow>();
  const dueAt = (at: Date, { provinceId, month: newest }: Cycle): Due[] =>
    months.flatMap((row): Due[] => {
      const isDue = row.province_id === provinceId && row.month <= newest && !taken.has(row);
      const account = isDue && isConfirmedBefore(row, at) ? accounts.of(row.center_id, at) : null;
      if (!account) return [];
      return [
        {
          row,
          account,
          payableRial: BigInt(row.payable_rial ?? 0),
          adjustments: adjustments.openFor(row, at),
        },
      ];
    });
  const draft = (cycle: Cycle, course: Course, month: string, due: Due[]): BatchDraft | null => {
    const { items, totalRial } = composeBatch(due.filter(({ row }) => row.month === month));
    return items.length > 0 ? { cycle, month, course, items, totalRial } : null;
  };
  for (const cycle of cycles) {
    const mistaken = cycle.again ? cancelledCourse(cycle) : null;
    const former = mistaken && draft(cycle, mistaken, cycle.month, dueAt(mistaken.preparedAt, cycle));
    if (former) drafts.push(former);
    const found = new Set(dueAt(cycle.at, cycle).map(({ row }) => row.month));
    // What is still on the way is one batch, of the newest month.
    const paid = [...found].sort().filter((month) => cycle.outcome === "paid" || month === cycle.month);
    for (const [nth, month] of paid.entries()) {
      const course = courseOf(cycle, nth);
      const made = draft(cycle, course, month, dueAt(cycle.at, cycle));
      if (!made) continue;
      drafts.push(made);
      for (const { month: due, settlements } of made.items) {
        taken.add(due.row);
        adjustments.settle(settlements);
      }
      if (course.paidOn) correct(made, current, adjustments);
    }
  }
  return drafts;
}

const isConfirmedBefore = ({ status, confirmed_at: on }: MonthRow, at: Date): boolean =>
  status === "confirmed" && on !== null && new Date(on) < at;

/** What is found wrong some days after the payment. */
function correct({ items, cycle, course }: BatchDraft, current: JalaliMonth, adjustments: Adjustments): void {
  for (const { month } of items) {
    const { row } = month;
    const wrong = corrected[row.center_id]?.[compareMonths(current, row.month as JalaliMonth)];
    if (!wrong || !course.paidOn) continue;
    const at = instant(workday(addDays(course.paidOn, 9)), 10, 20);
    adjustments.record({ ...wrong, month: row, at, by: cycle.hands.pay });
  }
}
