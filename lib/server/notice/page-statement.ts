import { z } from "zod";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { dayField, monthField, silenceColumns, silenceFields } from "@/lib/server/notice/silence";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
import type { Statement } from "@/lib/server/scope";

const noticeRow = z.object({
  id: z.number(),
  status: z.enum(NOTICE_STATUSES),
  version: z.number(),
  silentMonths: z.number(),
  text: z.string(),
  servedOn: dayField,
  servedById: z.number(),
  servedByName: z.string(),
  replyBy: dayField,
  reply: z.string().nullable(),
  repliedByName: z.string().nullable(),
  repliedAt: z
    .string()
    .transform((text) => new Date(text))
    .nullable(),
  heardOn: dayField.nullable(),
  hearing: z.string().nullable(),
  decidedOn: dayField.nullable(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
});
export type NoticeRow = z.output<typeof noticeRow>;

const pageRow = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(centerStatuses),
  officeId: z.string(),
  provinceId: z.string(),
  ...silenceFields,
  policies: z.array(policyRow).nullable(),
  months: z.array(z.object({ month: monthField, status: z.enum(MONTH_STATUSES) })).nullable(),
  license: z
    .object({
      status: z.enum(LICENSE_STATUSES),
      validUntil: dayField,
      suspendedUntil: dayField.nullable(),
    })
    .nullable(),
  notices: z.array(noticeRow).nullable(),
});
export type NoticesRow = z.output<typeof pageRow>;

/** A center's silence and its notices; $1 its code, $2 the first month whose state is of interest. */
export const noticesStatement: Statement<NoticesRow> = {
  name: "center-notices",
  row: pageRow,
  text: `
    SELECT c.id, c.name, c.status, c.office_id AS "officeId", c.province_id AS "provinceId", ${silenceColumns}, ${policies} AS policies,
      (SELECT json_agg(json_build_object('month', month, 'status', status))
        FROM monthly_performance WHERE center_id = c.id AND month >= $2) AS months,
      (SELECT json_build_object('status', status, 'validUntil', valid_until, 'suspendedUntil', suspended_until)
        FROM license WHERE center_id = c.id) AS license,
      (SELECT json_agg(json_build_object('id', id, 'status', status, 'version', version, 'silentMonths', silent_months, 'text', text,
          'servedOn', served_on, 'servedById', served_by_id, 'servedByName', served_by_name, 'replyBy', reply_by, 'reply', reply,
          'repliedByName', replied_by_name, 'repliedAt', replied_at, 'heardOn', heard_on, 'hearing', hearing,
          'decidedOn', decided_on, 'decidedByName', decided_by_name, 'decisionReason', decision_reason) ORDER BY id DESC)
        FROM inactivity_notice WHERE center_id = c.id) AS notices
    FROM center c WHERE c.id = $1`,
};
