import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CenterPlan } from "../centers";
import type { LicenseRow, OpeningItemRow, SerialRow } from "../licensing/rows";
import type { People } from "../people";
import type { EventRow, MonthRow } from "../rows";
import { instant, workday } from "../timeline";
import { accountsOf } from "./accounts";
import { Adjustments } from "./adjustments";
import { numbered } from "./batches";
import { budgetRows } from "./budgets";
import { lastCorrected } from "./corrected";
import { cyclesOf } from "./cycles";
import { draftBatches } from "./drafts";
import { batchEvents } from "./events";
import { itemsOf } from "./items";
import { payMonths } from "./months";
import { policyDraft } from "./policy-draft";
import type { MoneyRows } from "./rows";

type Facts = {
  centers: readonly CenterPlan[];
  licenses: readonly LicenseRow[];
  opening: readonly OpeningItemRow[];
  months: readonly MonthRow[];
  calendar: readonly JalaliMonth[];
  policies: PolicyVersion[];
  people: People;
  today: CalendarDate;
};

/** The running month and the one before it are still being worked on. */
const UNPAID_MONTHS = 2;

export type Money = { rows: MoneyRows; months: MonthRow[]; serials: SerialRow[]; events: EventRow[] };

/** What was paid and announced; the months come back as the payments have left them. */
export function buildMoney(facts: Facts): Money {
  const { centers, calendar, people, policies, today } = facts;
  const current = calendar.at(-1) as JalaliMonth;
  const policy = policyInForce(policies, current);
  if (!policy.ok) throw new Error(`no policy is in force for ${current}: load the reference data first`);
  const accounts = accountsOf({ centers, shebas: shebasOf(facts), people, today });
  const adjustments = new Adjustments(policies);
  const cycles = cyclesOf(calendar.slice(0, -UNPAID_MONTHS), people, today);
  const drafts = draftBatches({ cycles, months: facts.months, accounts, adjustments, current });
  const { batches, serials } = numbered(drafts);
  const paid = payMonths(facts.months, batches);
  correctLast(paid.months, adjustments, people, today);
  const items = batches.map(itemsOf);
  const budgets = budgetRows({ centers, months: calendar, capRial: policy.value.capRial, people, today });
  const draft = policyDraft({ policy: policy.value, current, people, today });
  return {
    rows: {
      center_account: accounts.rows,
      payment_batch: batches.map(({ row }) => row),
      payment_item: items.flatMap((of) => of.items),
      payment_adjustment: adjustments.rows,
      adjustment_settlement: items.flatMap(({ settlements }) => settlements),
      announced_budget: budgets.rows,
      policy_draft: [draft.row],
    },
    months: paid.months,
    serials,
    events: [
      ...accounts.events,
      ...batches.flatMap(batchEvents),
      ...paid.events,
      ...adjustments.events,
      ...budgets.events,
      draft.event,
    ],
  };
}

function shebasOf({ licenses, opening }: Facts): Map<string, string> {
  const centerOf = new Map(licenses.map((license) => [license.number, license.center_id]));
  return new Map(
    opening
      .filter(({ item }) => item === "bankAccount")
      .map(({ license_number: number, reference }) => [centerOf.get(number) ?? "", reference ?? ""]),
  );
}

function correctLast(
  months: readonly MonthRow[],
  adjustments: Adjustments,
  people: People,
  today: CalendarDate,
) {
  const { center, by, amountRial, reason } = lastCorrected;
  const month = months.findLast((row) => row.center_id === center && row.status === "paid");
  if (!month) return;
  const at = instant(workday(addDays(today, -2)), 13, 5);
  adjustments.record({ month, amountRial, reason, at, by: people.find(by) });
}
