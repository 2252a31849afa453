import { z } from "zod";
import type { ProvinceFigures } from "@/lib/domain/report/figures";
import { firstDay, type JalaliMonth, lastDay } from "@/lib/domain/shared/jalali-month";
import { provinceRow } from "@/lib/server/report/figures-row";
import { statusAtEndOf } from "@/lib/server/panel/statement-parts";
import type { Statement, Transaction } from "@/lib/server/scope";

const row = z.object({ figures: provinceRow });

const counted = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const sumOf = (column: string) => `coalesce(sum(${column}), 0)`;
const rialSum = (column: string) => `${sumOf(column)}::text`;
const rowSum = (column: string) => `coalesce(sum(m.${column}[n]), 0)`;

const isConfirmed = "m.status IN ('confirmed', 'paid')";
const isComplete = "m.submitted_entries > 0";

/** The ten rows: amounts and quantities as frozen at confirmation, entries and people as they were confirmed. */
const services = `(
    SELECT json_agg(json_build_object('service', n, 'entries', coalesce((SELECT e.entries FROM entry e WHERE e.service = n), 0),
      'quantity', (SELECT ${rowSum("confirmed_counts")} FROM month m), 'costRial', (SELECT ${rowSum("costs_rial")}::text FROM month m),
      'payableRial', (SELECT ${rowSum("payables_rial")}::text FROM month m),
      'people', (SELECT json_agg(json_build_object('targetGroup', p.target_group, 'gender', p.gender, 'count', p.people)) FROM people p WHERE p.service = n)) ORDER BY n)
    FROM generate_series(1, 10) n)`;

const monthsAndCenters = `
      'centers', json_build_object('active', ${counted("c.status = 'active'")}, 'suspended', ${counted("c.status = 'suspended'")},
        'inactive', ${counted("c.status = 'inactive'")}, 'opening', ${counted("c.status = 'opening'")}),
      'months', json_build_object('due', ${counted("c.due")}, 'received', ${counted("m.first_submitted_at IS NOT NULL")},
        'onTime', ${counted("NOT m.submitted_late")}, 'complete', ${counted(isComplete)}, 'confirmed', ${counted(isConfirmed)},
        'open', ${counted(`(c.due OR m.center_id IS NOT NULL) AND coalesce(NOT (${isConfirmed}), true)`)}),
      'entries', ${sumOf("m.entry_count")}, 'beneficiaries', ${sumOf("m.beneficiary_count")}, 'raisedRial', ${rialSum("m.raised_rial")},
      'payableRial', ${rialSum("m.payable_rial")}, 'baseAidRial', ${rialSum("m.base_aid_rial")},
      'paidRial', coalesce(sum(m.payable_rial) FILTER (WHERE m.status = 'paid'), 0)::text, 'paidMonths', ${counted("m.status = 'paid'")}`;

const items = `json_agg(json_build_object('id', c.id, 'name', c.name, 'office', o.name, 'status', c.status, 'due', c.due, 'month', m.status,
        'late', m.submitted_late, 'logged', coalesce(m.submitted_entries, 0), 'entries', coalesce(m.entry_count, 0),
        'beneficiaries', coalesce(m.beneficiary_count, 0), 'payableRial', coalesce(m.payable_rial, 0)::text,
        'baseAidRial', coalesce(m.base_aid_rial, 0)::text) ORDER BY o.name, c.name, c.id)`;

const standings = (column: "stood" | "reached", from: 1 | 2) =>
  [1, 2, 3, 4]
    .filter((standing) => standing >= from)
    .map(
      (standing) =>
        `'${standing === 4 ? "graduated" : standing}', (SELECT ${column} FROM cases WHERE standing = ${standing})`,
    )
    .join(", ");

/**
 * The figures of a province ($1) and month ($2) as they are now, in the form in which a report keeps them; $3 and $4 are
 * the first and the last day of the month. Sums, rows and centers come from columns of their own, so that they can be
 * held against each other.
 */
export const liveFigures: Statement<z.output<typeof row>> = {
  name: "report-figures",
  row,
  text: `
    WITH month AS MATERIALIZED (
      SELECT * FROM monthly_performance m WHERE m.province_id = $1 AND m.month = $2
    ), center_of AS MATERIALIZED (
      SELECT * FROM (
        SELECT c.id, c.name, c.office_id, ${statusAtEndOf("$2")} AS status,
          coalesce(c.started_month <= $2 AND (c.ended_month IS NULL OR c.ended_month > $2), false) AS due
        FROM center c WHERE c.province_id = $1
      ) known WHERE status IS NOT NULL
    ), entry AS MATERIALIZED (
      SELECT e.service, count(*) AS entries FROM month m JOIN service_entry e ON e.center_id = m.center_id AND e.month = m.month
      WHERE ${isConfirmed} AND e.removed_at IS NULL AND e.decision IN ('accepted', 'reduced') GROUP BY e.service
    ), people AS MATERIALIZED (SELECT * FROM report_people($1, $2)
    ), cases AS MATERIALIZED (SELECT * FROM report_cases($1, $3::date, $4::date))
    SELECT json_build_object(${monthsAndCenters},
      'services', ${services},
      'levels', json_build_object(${standings("stood", 1)}), 'promotions', json_build_object(${standings("reached", 2)}),
      'openNotices', (SELECT count(*) FROM inactivity_notice i
        WHERE i.province_id = $1 AND i.served_on <= $4::date AND (i.decided_on IS NULL OR i.decided_on > $4::date)),
      'items', ${items}) AS figures
    FROM center_of c JOIN office o ON o.id = c.office_id LEFT JOIN month m ON m.center_id = c.id`,
};

export const liveValues = (provinceId: string, month: JalaliMonth): string[] => [
  provinceId,
  month,
  firstDay(month),
  lastDay(month),
];

/** The same inside a command's transaction: what is read here is what is frozen, as the database wrote it. */
export async function readLiveFigures(
  tx: Transaction,
  provinceId: string,
  month: JalaliMonth,
): Promise<{ kept: object; figures: ProvinceFigures }> {
  const [found] = await tx.$queryRawUnsafe<{ figures: object }[]>(
    liveFigures.text,
    ...liveValues(provinceId, month),
  );
  if (!found) throw new Error(`no figures of ${provinceId} in ${month}`);
  return { kept: found.figures, figures: provinceRow.parse(found.figures) };
}
