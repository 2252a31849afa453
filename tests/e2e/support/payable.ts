import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { monthsAgo, ownerRows, type Place, PROVINCE } from "./place";

const breakdown = calculateAid(
  policy1400,
  [1, 2].map((service) => ({
    service: service as 1 | 2,
    target: null,
    confirmedQuantity: 1,
    approvedCostRial: 0n,
  })),
);
/** What each month of confirmMonth gives: the first two rows [S1 ح]. */
export const PAYABLE_RIAL = breakdown.payableRial;

/** Puts a month of a place, which has worked for a year by then, behind the province's confirmation. */
export async function confirmMonth({ center, office }: Place, month: JalaliMonth): Promise<void> {
  await ownerRows("UPDATE center SET started_month = $2 WHERE id = $1", [center, monthsAgo(12)]);
  const payables = breakdown.lines.map((line) => String(line.payableRial));
  await ownerRows(
    `INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late, submitted_at,
       policy_version_id, base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial,
       targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial)
     SELECT $1, $2, $3, $4, 'confirmed', now(), false, now(), id, 7000000, $5, $6, 2, 2, 0, $7, $7, $7, $7, $7 FROM policy_version ORDER BY id LIMIT 1`,
    [
      center,
      month,
      office,
      PROVINCE,
      String(PAYABLE_RIAL),
      JSON.stringify(encodeBreakdown(breakdown)),
      payables,
    ],
  );
}
