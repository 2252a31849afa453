import { z } from "zod";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

/** A month as a statement gives it. */
export const monthColumn = z.string().transform(jalaliMonth);

/** A policy version, or the draft of one, as `to_jsonb(policy_version)` gives it. Amounts up to 10¹³ are exact in JSON. */
export const policyRow = z
  .object({
    id: z.number(),
    effective_month: monthColumn,
    circular: z.string(),
    cap_rial: z.number(),
    shares: z.array(z.number()),
    limit_to_approved_cost: z.boolean(),
    center_deadline_day: z.number(),
    office_deadline_day: z.number(),
    province_deadline_day: z.number(),
    report_deadline_day: z.number(),
  })
  .transform((row): PolicyVersion => ({
    id: row.id,
    effectiveMonth: row.effective_month,
    circular: row.circular,
    capRial: BigInt(row.cap_rial),
    shares: row.shares,
    limitToApprovedCost: row.limit_to_approved_cost,
    deadlineDays: {
      center: row.center_deadline_day,
      office: row.office_deadline_day,
      province: row.province_deadline_day,
      report: row.report_deadline_day,
    },
  }));
