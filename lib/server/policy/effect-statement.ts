import { z } from "zod";
import { type AidPolicy } from "@/lib/domain/aid/formula";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { splitByLargestRemainder } from "@/lib/domain/shared/rial";
import type { Value } from "@/lib/server/batch";
import { rial } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

/**
 * calculateAid in SQL for one row of a computed month: whole numbers divide downwards, a least() passes over what is null.
 * Every confirmed target is 1 at least; a row that says otherwise pays nothing and stops no preview.
 * Ceilings and the limit come from the domain; a property test compares the two.
 */
const payableOf = (row: number) => `least(
  ($3::bigint[])[${row}] * least(m.confirmed_counts[${row}], m.targets[${row}]) / greatest(m.targets[${row}], 1),
  CASE WHEN $4::boolean THEN m.costs_rial[${row}] END)`;

const effectRow = z.object({
  provinceId: z.string(),
  month: z.string().transform(jalaliMonth),
  centers: z.number(),
  computedRial: rial,
  wouldRial: rial,
});

export type EffectLine = z.output<typeof effectRow>;

/** What a version would have paid for every computed month of a span, by province and month. */
export const policyEffectStatement: Statement<EffectLine> = {
  name: "policy-effect",
  row: effectRow,
  text: `
    SELECT m.province_id AS "provinceId", m.month, count(*)::integer AS centers, sum(m.payable_rial)::text AS "computedRial",
      sum(${SERVICE_NUMBERS.map(payableOf).join(" + ")})::text AS "wouldRial"
    FROM monthly_performance m
    WHERE m.policy_version_id IS NOT NULL AND m.month BETWEEN $1 AND $2
    GROUP BY m.province_id, m.month`,
};

export const effectValues = (
  { capRial, shares, limitToApprovedCost }: Omit<AidPolicy, "id">,
  { first, last }: { first: JalaliMonth; last: JalaliMonth },
): Value[] => [
  first,
  last,
  splitByLargestRemainder(capRial, shares).map(String),
  limitToApprovedCost ? "true" : "false",
];

const provinceRow = z.object({ id: z.string(), name: z.string(), activeCenters: z.number() });

/** The provinces with the centers that owe a performance for a month. */
export const activeCentersStatement: Statement<z.output<typeof provinceRow>> = {
  name: "policy-active-centers",
  row: provinceRow,
  text: `
    SELECT p.id, p.name, (SELECT count(*) FROM center c
      WHERE c.province_id = p.id AND c.started_month <= $1 AND (c.ended_month IS NULL OR c.ended_month > $1))::integer AS "activeCenters"
    FROM province p ORDER BY p.name, p.id`,
};
