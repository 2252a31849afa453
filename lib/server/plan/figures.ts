import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { HISTORY_MONTHS } from "@/lib/domain/plan/forecast-method";
import { monthsOfYear } from "@/lib/domain/plan/plan-year";
import { splitByLargestRemainder } from "@/lib/domain/shared/rial";
import { arrayLiteral } from "@/lib/server/batch";

// The forecast and the fulfilment of lib/domain/plan over all centers of a place at once; a property test holds the two together.

/** The ceilings of the ten rows in each month of a year, as the domain splits them: values $1 and $2 of the figures. */
export function ceilingsOf(
  year: number,
  policies: readonly PolicyVersion[],
): [months: string[], ceilings: string[]] {
  const months = monthsOfYear(year);
  const ceilings = months.map((month) => {
    const policy = policyInForce(policies, month);
    if (!policy.ok) throw new Error(`no policy version covers ${month}`);
    return arrayLiteral(splitByLargestRemainder(policy.value.capRial, policy.value.shares).map(String));
  });
  return [months, ceilings];
}

const rows = (text: (row: number) => string) => SERVICE_NUMBERS.map(text).join(" + ");
const target = (row: number) => `coalesce(t.targets[${row}], 1)`;

/** floor(ceiling × min(1, done ÷ (months × target))), exact however large the ceiling is. */
const expected = rows(
  (
    row,
  ) => `CASE WHEN h.months IS NULL OR h.quantities[${row}] >= h.months * ${target(row)} THEN k.rial[${row}]
      ELSE div(k.rial[${row}]::numeric * h.quantities[${row}], h.months * ${target(row)})::bigint END`,
);
const planned = rows((row) => `coalesce(t.targets[${row}], 0)`);
const done = rows((row) => `least(coalesce(t.targets[${row}], 0), coalesce(m.confirmed_counts[${row}], 0))`);
const counted = `(k.month < $3 OR m.month IS NOT NULL)`;

/**
 * One line a center that works in the year, out of the centers \`c\` that a condition selects; $3 is the running month.
 * planned: services of the whole year; counted and done: of the months that are over or confirmed; rial: confirmed and coming.
 */
export const figuresOf = (condition: string) => `
  ceiling AS MATERIALIZED (SELECT month::char(7) AS month, rial::bigint[] AS rial FROM unnest($1::text[], $2::text[]) AS given (month, rial)),
  place AS MATERIALIZED (SELECT c.id, c.name, c.office_id, c.province_id, c.started_month, c.ended_month FROM center c WHERE ${condition}),
  history AS MATERIALIZED (
    SELECT c.id, count(*)::integer AS months, sum_each(newest.confirmed_counts) AS quantities
    FROM place c CROSS JOIN LATERAL (
      SELECT confirmed_counts FROM monthly_performance m WHERE m.center_id = c.id AND m.status IN ('confirmed', 'paid')
      ORDER BY m.month DESC LIMIT ${HISTORY_MONTHS}) newest
    GROUP BY c.id),
  figure AS MATERIALIZED (
    SELECT c.id, c.name, c.office_id, c.province_id,
      sum(${planned})::bigint AS planned,
      coalesce(sum(${planned}) FILTER (WHERE ${counted}), 0)::bigint AS counted, sum(${done})::bigint AS done,
      coalesce(sum(m.payable_rial), 0)::bigint AS confirmed,
      coalesce(sum(${expected}) FILTER (WHERE m.month IS NULL), 0)::bigint AS coming
    FROM place c
    JOIN ceiling k ON c.started_month <= k.month AND (c.ended_month IS NULL OR k.month < c.ended_month)
    LEFT JOIN plan_month t ON t.center_id = c.id AND t.month = k.month
    LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = k.month AND m.status IN ('confirmed', 'paid')
    LEFT JOIN history h ON h.id = c.id
    GROUP BY c.id, c.name, c.office_id, c.province_id)`;
