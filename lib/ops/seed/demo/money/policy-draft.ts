import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { addDays, type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { eventOf } from "../licensing/hands";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { PolicyDraftRow } from "./rows";

const CAP_RIAL = 15_000_000n;
const SHARES = [12, 12, 8, 12, 12, 8, 10, 6, 12, 8];
const MONTHS_AHEAD = 2;

type Facts = { policy: PolicyVersion; current: JalaliMonth; people: People; today: CalendarDate };

/** A version for a coming month, entered and waiting for whoever puts it in force. */
export function policyDraft({ policy, current, people, today }: Facts): {
  row: PolicyDraftRow;
  event: EventRow;
} {
  const hand = people.find("administrator");
  const random = randomOf("policy draft");
  const on = workday(addDays(today, -5));
  const at = instant(on, 10, 40).toISOString();
  const { center, office, province, report } = policy.deadlineDays;
  const row: PolicyDraftRow = {
    id: 1,
    form_key: random.uuid(),
    effective_month: addMonths(current, MONTHS_AHEAD),
    circular: `پیش‌نویس بخشنامه شماره ${toPersianDigits("20417/1")} مورخ ${formatJalaliDate(on)}`,
    cap_rial: String(CAP_RIAL),
    shares: SHARES,
    limit_to_approved_cost: false,
    center_deadline_day: center,
    office_deadline_day: office,
    province_deadline_day: province,
    report_deadline_day: report,
    prepared_by_id: hand.id,
    prepared_by_name: hand.name,
    prepared_at: at,
  };
  const event = eventOf(
    {
      at,
      hand,
      kind: "policy.prepared",
      subject: "policyDraft",
      subjectId: String(row.id),
      after: {
        effectiveMonth: row.effective_month,
        circular: row.circular,
        capRial: row.cap_rial,
        shares: SHARES,
        limitToApprovedCost: row.limit_to_approved_cost,
      },
    },
    { province_id: null, office_id: null, center_id: null },
    random,
  );
  return { row, event };
}
