import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { currentMonth, ownerRows } from "./place";

/** Months that no other test of versions uses: each test takes its own, so that they may run at once and again. */
export async function freeMonth(from: number, to: number): Promise<JalaliMonth> {
  const rows = await ownerRows<{ month: string }>(
    "SELECT effective_month AS month FROM policy_version UNION SELECT effective_month FROM policy_draft",
    [],
  );
  const used = new Set(rows.map(({ month }) => month));
  for (let ahead = from; ahead <= to; ahead += 1) {
    const month = addMonths(currentMonth, ahead);
    if (!used.has(month)) return month;
  }
  throw new Error("the tests have used up the months that may be chosen");
}

/** A version that waits for a decision, made on first need; pages only look at it. */
export async function waitingPolicy(): Promise<number> {
  const month = addMonths(currentMonth, 24);
  const known = () =>
    ownerRows<{ id: number }>(
      "SELECT id FROM policy_draft WHERE effective_month = $1 AND status = 'prepared'",
      [month],
    );
  const [found] = await known();
  if (found) return found.id;
  await ownerRows(
    `INSERT INTO policy_draft (form_key, effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
       province_deadline_day, report_deadline_day, prepared_by_id, prepared_by_name, prepared_at)
     VALUES (gen_random_uuid(), $1, 'بخشنامه آزمون', 15000000, '{10,10,10,10,10,10,10,10,10,10}', true, 5, 10, 15, 20, 1, 'راهبر', now())
     ON CONFLICT DO NOTHING`,
    [month],
  );
  const [made] = await known();
  if (!made) throw new Error("no version waits");
  return made.id;
}
