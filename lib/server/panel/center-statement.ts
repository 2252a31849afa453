import type { Statement } from "@/lib/server/scope";
import { type CenterPage, centerPage } from "@/lib/server/panel/rows";
import {
  emptyReport,
  inTheMonth,
  inTwelveMonths,
  monthParts,
  owesReport,
  policies,
  serviceSums,
  statusAtEnd,
  untilTheMonth,
} from "@/lib/server/panel/statement-parts";

const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;

/** The same figures as of an area, of the one month of the one center. */
const totals = `(
    SELECT json_build_object('due', ${owesReport}::integer,
      'centers', (SELECT json_object_agg(status, coalesce((status = ${statusAtEnd})::integer, 0)) FROM unnest(enum_range(NULL::center_status)) status),
      'received', count(m.first_submitted_at), 'onTime', ${count("NOT m.submitted_late")},
      'withOffice', ${count("m.status = 'submitted'")}, 'withProvince', ${count("m.status = 'officeVerified'")},
      'returned', ${count("m.status = 'returned'")}, 'confirmed', ${count("m.status IN ('confirmed', 'paid')")},
      'entries', coalesce(sum(m.entry_count), 0), 'beneficiaries', coalesce(sum(m.beneficiary_count), 0),
      'raised', coalesce(sum(m.raised_rial), 0)::text, 'baseAid', coalesce(sum(m.base_aid_rial), 0)::text,
      'payable', coalesce(sum(m.payable_rial), 0)::text, 'complete', ${count("m.submitted_entries > 0")},
      'paidMonths', ${count("m.status = 'paid'")}, 'paid', coalesce(sum(m.payable_rial) FILTER (WHERE m.status = 'paid'), 0)::text,
      ${serviceSums})
    FROM monthly_performance m WHERE m.center_id = c.id AND m.${inTheMonth})`;

const months = `(
    SELECT json_agg(json_build_object('month', month, 'status', status, 'late', submitted_late, 'empty', ${emptyReport}, 'entries', entry_count,
      'payable', payable_rial::text))
    FROM monthly_performance m WHERE center_id = c.id AND ${inTwelveMonths})`;

const steps = `(
    SELECT json_agg(json_build_array(month, status) ORDER BY month) FROM center_step WHERE center_id = c.id AND ${untilTheMonth})`;

export const centerStatement: Statement<CenterPage> = {
  name: "panel-center",
  row: centerPage,
  text: `WITH ${monthParts}
    SELECT span.month, json_build_object('province', json_build_object('id', p.id, 'name', p.name),
        'office', json_build_object('id', o.id, 'name', o.name), 'center', json_build_object('id', c.id, 'name', c.name)) AS place,
      c.started_month AS "startedMonth", c.ended_month AS "endedMonth",
      ${policies} AS policies, ${totals} AS totals, ${months} AS months, ${steps} AS steps
    FROM span, center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $5`,
};
