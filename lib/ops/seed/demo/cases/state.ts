import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { stateOf as foundBy } from "@/lib/domain/entrepreneur/state";
import { daysBetween } from "@/lib/domain/shared/calendar-date";
import type { CaseDraft } from "./draft";
import { evidenceOf } from "./evidence";
import type { StateRow } from "./rows";

/** What today's evaluation says, as every command leaves it behind for the lists. */
export function stateOf(draft: CaseDraft): StateRow {
  const { rows, today, enrolledOn } = draft;
  const evidence = evidenceOf(draft);
  const overdue = rows.loan
    .filter(({ status }) => status === "running")
    .map(({ next_due_on: due }) => (due === null ? 0 : daysBetween(due, today)));
  const found = foundBy({
    evidence,
    evaluation: evaluate(draft, evidence, today),
    enrolledOn,
    overdueDays: Math.max(0, ...overdue),
    proposed: rows.promotion.some(({ status }) => status === "proposed"),
  });
  return {
    entrepreneur_id: draft.id,
    caseworker_id: draft.caseworker?.id ?? null,
    evaluated_on: today,
    condition_met: found.conditionMet,
    steps: found.steps,
    gap: found.gap,
    reasons: found.reasons,
    attention: found.attention,
    overdue_days: found.overdueDays,
    sales_fall: found.salesFall,
    silent_days: found.silentDays,
  };
}
