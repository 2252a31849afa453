import {
  accountToConfirm,
  monthPaid,
  monthReturned,
  planProposed,
  policyToEnact,
  reportAcknowledged,
  reportReturned,
} from "@/lib/domain/inbox/event-messages";
import type { Message } from "@/lib/domain/inbox/message";
import type { Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { PlaceColumns } from "../place";
import type { DemoRows } from "../rows";
import type { ReportRow } from "../reports/rows";

/** A message with those whom it concerns: a role at a place. */
export type Told = { message: Message; at: string; roles: readonly Role[]; place: Partial<PlaceColumns> };

type Facts = Pick<
  DemoRows,
  "monthly_performance" | "payment_item" | "payment_batch" | "annual_plan" | "center_account" | "policy_draft"
> & { reports: readonly ReportRow[]; nameOf: ReadonlyMap<string, string> };

const board = ["centerChair", "centerExecutive"] as const;
const departments = ["provinceEmployment", "provinceParticipation"] as const;

/** What the newest of everything has made the portal tell. */
export const messagesOf = (facts: Facts): Told[] => [
  ...ofMonths(facts),
  ...ofPayments(facts),
  ...ofPlans(facts),
  ...facts.center_account
    .filter(({ status }) => status === "pending")
    .map(({ id, center_id, province_id, entered_at }): Told => {
      const message = accountToConfirm({ accountId: id, centerName: facts.nameOf.get(center_id) ?? "" });
      return { message, at: entered_at, roles: ["provinceEmployment"], place: { province_id } };
    }),
  ...facts.policy_draft.map(({ id, effective_month: month, prepared_at }): Told => {
    const message = policyToEnact({ draftId: id, effectiveMonth: jalaliMonth(month) });
    return { message, at: prepared_at, roles: ["hqEmployment"], place: {} };
  }),
  ...facts.reports.flatMap(ofReport),
];

const ofMonths = ({ monthly_performance: months }: Facts): Told[] =>
  months.flatMap(({ status, return_reasons: reasons, month, version, ...place }) => {
    if (status !== "returned" || !reasons) return [];
    const about = { centerId: place.center_id, month: jalaliMonth(month), version, note: reasons.note };
    return [{ message: monthReturned(about), at: reasons.at, roles: board, place: placeOf(place) }];
  });

const ofPayments = ({ payment_batch: batches, payment_item: items }: Facts): Told[] => {
  const paid = new Map(
    batches.filter(({ status }) => status === "paid").map((batch) => [batch.number, batch]),
  );
  return items.flatMap((item) => {
    const batch = paid.get(item.batch_number);
    if (!batch?.paid_at || !batch.paid_on) return [];
    const message = monthPaid({
      centerId: item.center_id,
      month: jalaliMonth(item.month),
      batchNumber: batch.number,
      amountRial: BigInt(item.amount_rial),
      paidOn: batch.paid_on as CalendarDate,
    });
    return [{ message, at: batch.paid_at, roles: board, place: placeOf(item) }];
  });
};

const ofPlans = ({ annual_plan: plans, nameOf }: Facts): Told[] =>
  plans.flatMap((plan) => {
    if (plan.status !== "proposed" || !plan.proposed_at) return [];
    const { center_id: centerId, year, version } = plan;
    const message = planProposed({ centerId, centerName: nameOf.get(centerId) ?? "", year, version });
    const fromCenter = plan.proposed_side === "center";
    const roles = fromCenter ? (["provinceEmployment"] as const) : board;
    const place = fromCenter ? { province_id: plan.province_id } : placeOf(plan);
    return [{ message, at: plan.proposed_at, roles, place }];
  });

function ofReport({
  province_id,
  month,
  revision,
  status,
  decided_at: at,
  return_reason: reason,
}: ReportRow): Told[] {
  if (!at) return [];
  const about = { provinceId: province_id, month: jalaliMonth(month), revision };
  const message =
    status === "returned" ? reportReturned({ ...about, reason: reason ?? "" }) : reportAcknowledged(about);
  return [{ message, at, roles: departments, place: { province_id } }];
}

const placeOf = ({ province_id, office_id, center_id }: PlaceColumns) => ({
  province_id,
  office_id,
  center_id,
});
