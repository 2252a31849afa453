import { z } from "zod";
import { DELEGABLE_DUTIES } from "@/lib/domain/licensing/delegable-duties";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerKinds, centerStatuses } from "@/lib/domain/organisation/center";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { monthTargets } from "@/lib/server/plan/agreed-targets";
import { policyRow } from "@/lib/server/panel/rows";
import { emptyReport, policies } from "@/lib/server/panel/statement-parts";
import type { Statement } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const named = z.object({ id: z.string(), name: z.string() });
const centerRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(centerKinds),
  status: z.enum(centerStatuses),
  startedMonth: z.string().transform(jalaliMonth).nullable(),
  endedMonth: z.string().transform(jalaliMonth).nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  office: named,
  province: named,
  policies: z.array(policyRow).nullable(),
  board: z
    .array(
      z.object({
        seat: z.number(),
        name: z.string(),
        mobile: z.string().nullable(),
        business: z.string().nullable(),
        untilOn: day.nullable(),
      }),
    )
    .nullable(),
  license: z
    .object({
      number: z.string(),
      status: z.enum(LICENSE_STATUSES),
      validUntil: day,
      suspendedUntil: day.nullable(),
    })
    .nullable(),
  duties: z.array(z.object({ duty: z.enum(DELEGABLE_DUTIES), fromOn: day })).nullable(),
  notice: z.object({ status: z.enum(NOTICE_STATUSES), replyBy: day }).nullable(),
  targets: monthTargets.nullable(),
  account: z.object({ sheba: z.string(), bank: z.string() }).nullable(),
  paid: z
    .array(
      z.object({
        month: z.string().transform(jalaliMonth),
        amountRial: z.string().transform(BigInt),
        paidOn: day,
        bankReference: z.string(),
      }),
    )
    .nullable(),
  months: z
    .array(
      z.object({
        month: z.string(),
        status: z.enum(MONTH_STATUSES),
        late: z.boolean().nullable(),
        empty: z.boolean(),
        entries: z.number().nullable(),
        payable: z.string().nullable(),
        paidOn: day.nullable(),
      }),
    )
    .nullable(),
});
export type CenterRow = z.output<typeof centerRow>;

/** A center with all that its page shows; $1 its code, $2 and $3 the first and the last month of the list, which is the running one. */
export const centerStatement: Statement<CenterRow> = {
  name: "center-page",
  row: centerRow,
  text: `SELECT c.id, c.name, c.kind, c.status, c.started_month AS "startedMonth", c.ended_month AS "endedMonth", c.address, c.phone,
      json_build_object('id', o.id, 'name', o.name) AS office, json_build_object('id', p.id, 'name', p.name) AS province,
      ${policies} AS policies,
      (SELECT json_agg(json_build_object('seat', seat, 'name', name, 'mobile', mobile, 'business', business, 'untilOn', until_on))
        FROM board_member WHERE center_id = c.id AND to_on IS NULL) AS board,
      (SELECT json_build_object('number', number, 'status', status, 'validUntil', valid_until, 'suspendedUntil', suspended_until)
        FROM license WHERE center_id = c.id) AS license,
      (SELECT json_agg(json_build_object('duty', duty, 'fromOn', from_on)) FROM center_duty WHERE center_id = c.id AND to_on IS NULL) AS duties,
      (SELECT json_build_object('status', status, 'replyBy', reply_by)
        FROM inactivity_notice WHERE center_id = c.id AND status IN ('served', 'answered', 'heard')) AS notice,
      (SELECT to_json(targets) FROM plan_month WHERE center_id = c.id AND month = $3) AS targets,
      (SELECT json_agg(json_build_object('month', month, 'status', status, 'late', submitted_late, 'empty', ${emptyReport},
          'entries', entry_count, 'payable', payable_rial::text, 'paidOn', paid_on))
        FROM monthly_performance m WHERE center_id = c.id AND month BETWEEN $2 AND $3) AS months,
      (SELECT json_build_object('sheba', sheba, 'bank', bank) FROM center_account WHERE center_id = c.id AND status = 'confirmed') AS account,
      (SELECT json_agg(json_build_object('month', m.month, 'amountRial', i.amount_rial::text, 'paidOn', m.paid_on, 'bankReference', m.bank_reference)
          ORDER BY m.paid_on DESC, m.month DESC)
        FROM monthly_performance m JOIN payment_item i ON i.center_id = m.center_id AND i.month = m.month AND i.living
        WHERE m.center_id = c.id AND m.status = 'paid' AND m.month BETWEEN $2 AND $3) AS paid
    FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1`,
};
