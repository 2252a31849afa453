import { z } from "zod";
import { DELEGABLE_DUTIES } from "@/lib/domain/licensing/delegable-duties";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerKinds, centerStatuses } from "@/lib/domain/organisation/center";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
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
  targets: z.array(z.object({ service: z.number(), target: z.number() })).nullable(),
  months: z
    .array(
      z.object({
        month: z.string(),
        status: z.enum(MONTH_STATUSES),
        late: z.boolean().nullable(),
        entries: z.number().nullable(),
        payable: z.string().nullable(),
      }),
    )
    .nullable(),
});
export type CenterRow = z.output<typeof centerRow>;

/** A center with all that its page shows; $1 its code, $2 and $3 the first and the last month of the list. */
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
      (SELECT json_agg(json_build_object('service', service, 'target', target)) FROM center_target WHERE center_id = c.id) AS targets,
      (SELECT json_agg(json_build_object('month', month, 'status', status, 'late', submitted_late, 'entries', entry_count, 'payable', payable_rial::text))
        FROM monthly_performance WHERE center_id = c.id AND month BETWEEN $2 AND $3) AS months
    FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1`,
};
