import { z } from "zod";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import type { CenterMonthState } from "@/lib/domain/panel/center-month";
import { amountOf, type CentersAmount } from "@/lib/domain/panel/centers-sort";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CentersFilter } from "@/lib/server/center/list-filter";
import {
  emptyReport,
  inTheMonth,
  monthParts,
  owesReport,
  policies,
  statusAtEnd,
} from "@/lib/server/panel/statement-parts";
import { policyRow } from "@/lib/server/panel/rows";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 50;

const named = z.object({ id: z.string(), name: z.string() });
const listRow = z.object({
  month: z.string().transform(jalaliMonth),
  policies: z.array(policyRow).nullable(),
  total: z.bigint().transform(Number),
  sum: z.string().nullable(),
  provinces: z.array(named).nullable(),
  offices: z.array(named).nullable(),
  rows: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        office: z.string(),
        province: z.string(),
        centerStatus: z.enum(centerStatuses),
        due: z.boolean(),
        status: z.enum(MONTH_STATUSES).nullable(),
        late: z.boolean().nullable(),
        empty: z.boolean(),
        amount: z.string().nullable(),
        /** the day in Tehran */
        submittedOn: z.string().nullable(),
        noticedOn: z.string().nullable(),
      }),
    )
    .nullable(),
});
export type ListRow = z.output<typeof listRow>;

const amountColumns: Record<CentersAmount, string> = {
  payable: "payable_rial",
  baseAid: "base_aid_rial",
  raised: "raised_rial",
  beneficiaries: "beneficiary_count",
  entries: "entry_count",
};

/** The deadline of the month has passed when it is older than the last ended one, or that one and past its day. */
const deadlinePassed = `(SELECT month < $2 OR (month = $2 AND $4::integer > coalesce((
    SELECT center_deadline_day FROM policy_version WHERE effective_month <= month ORDER BY effective_month DESC LIMIT 1), 0)) FROM span)`;

const notReceived = `${owesReport} AND m.first_submitted_at IS NULL`;
const stateConditions: Record<CenterMonthState, string> = {
  due: owesReport,
  received: "m.first_submitted_at IS NOT NULL",
  onTime: "NOT m.submitted_late",
  late: "m.submitted_late",
  complete: "m.submitted_entries > 0",
  empty: emptyReport,
  notSubmitted: notReceived,
  missing: `${notReceived} AND ${deadlinePassed}`,
  submitted: "m.status = 'submitted'",
  officeVerified: "m.status = 'officeVerified'",
  returned: "m.status = 'returned'",
  confirmed: "m.status IN ('confirmed', 'paid')",
  unconfirmed: `(${owesReport} OR m.center_id IS NOT NULL) AND coalesce(m.status NOT IN ('confirmed', 'paid'), true)`,
  paid: "m.status = 'paid'",
  noticed: "n.id IS NOT NULL",
};

/** The notices that ran when the month ended: its last day, or that of the month before the last one that has ended. */
const runningAt = (last: string, before: string) => {
  const end = `(SELECT CASE month WHEN $3 THEN ${before}::date ELSE ${last}::date END FROM span)`;
  return `LEFT JOIN inactivity_notice n ON n.center_id = c.id AND n.served_on <= ${end} AND (n.decided_on IS NULL OR n.decided_on > ${end})`;
};

const names = "json_agg(json_build_object('id', id, 'name', name) ORDER BY name)";
const orders = {
  name: "name, id",
  submittedAt: `"submittedAt" DESC NULLS LAST, name, id`,
  amount: "amount DESC NULLS LAST, name, id",
};

/**
 * One statement for each shape of the list, so that each is planned for its own indexes. After the five values of the
 * month ($5 is the offset) come those of the filters, in the order of `listValues`.
 */
export function listStatement(filter: CentersFilter): Statement<ListRow> {
  const { q, province, office, status, stood, state, sort, monthsSeen, provincesListed } = filter;
  let next = 6;
  const value = () => `$${next++}`;
  const where = ["true"];
  if (province !== null) where.push(`c.province_id = ${value()}`);
  if (office !== null) where.push(`c.office_id = ${value()}`);
  if (status) where.push(`c.status = ${value()}::center_status`);
  if (stood) where.push(`${statusAtEnd} = ${value()}::center_status`);
  if (q) {
    const text = `fold_text(${value()})`;
    where.push(`(strpos(fold_text(c.name), ${text}) > 0 OR strpos(c.id, ${text}) > 0)`);
  }
  const seen =
    monthsSeen === "some"
      ? `(${value()}::boolean OR c.province_id = ANY (${value()}::text[]) OR c.office_id = ANY (${value()}::text[]) OR c.id = ANY (${value()}::text[]))`
      : String(monthsSeen === "all");
  if (state) where.push(`${seen} AND ${stateConditions[state]}`);

  const noticed = state === "noticed";
  const notice = noticed ? runningAt(value(), value()) : "";
  const month = `LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.${inTheMonth} AND m.province_id = c.province_id
      AND m.office_id = c.office_id AND ${seen} ${notice}`;
  const columns = `c.id, c.name, c.office_id, c.province_id, c.status AS "centerStatus", ${seen} AND ${owesReport} AS due, m.status,
      m.submitted_late AS late, ${emptyReport} AS empty, m.${amountColumns[amountOf(sort)]} AS amount, m.submitted_at AS "submittedAt",
      ${noticed ? "n.served_on" : "NULL::date"} AS "noticedOn"`;
  const limit = `LIMIT ${PAGE_SIZE} OFFSET $5::integer`;
  const order = sort === "name" || sort === "submittedAt" ? orders[sort] : orders.amount;
  // Ordered by name alone, an index gives the page and only its rows are looked at.
  const short = !state && sort === "name";
  const ranked = (from: string) =>
    `rows AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM ${from})`;
  const found = short
    ? `page AS MATERIALIZED (SELECT c.* FROM center c WHERE ${where.join(" AND ")} ORDER BY c.name, c.id ${limit}),
    ${ranked(`(SELECT ${columns} FROM page c ${month}) shown`)}`
    : `found AS MATERIALIZED (SELECT ${columns} FROM center c ${month} WHERE ${where.join(" AND ")}),
    ${ranked(`(SELECT * FROM found ORDER BY ${order} ${limit}) shown`)}`;
  const total = short
    ? `(SELECT count(*) FROM center c WHERE ${where.join(" AND ")})`
    : "(SELECT count(*) FROM found)";
  const summed = !short && sort !== "name" && sort !== "submittedAt";

  return {
    name: `centers:${[province !== null && "p", office !== null && "o", status && "s", stood && "e", q && "q", monthsSeen, provincesListed && "c", state, sort].filter(Boolean).join(":")}`,
    row: listRow,
    text: `WITH ${monthParts}, ${found}
    SELECT span.month, ${policies} AS policies, ${total} AS total,
      ${summed ? "(SELECT sum(amount)::text FROM found)" : "NULL"} AS sum,
      (SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'office', o.name, 'province', p.name,
          'centerStatus', r."centerStatus", 'due', r.due, 'status', r.status, 'late', r.late, 'empty', r.empty, 'amount', r.amount::text,
          'submittedOn', (r."submittedAt" AT TIME ZONE 'Asia/Tehran')::date,
          'noticedOn', r."noticedOn") ORDER BY r.place)
        FROM rows r JOIN office o ON o.id = r.office_id JOIN province p ON p.id = r.province_id) AS rows,
      ${provincesListed ? `(SELECT ${names} FROM province)` : "NULL::json"} AS provinces,
      ${province === null ? "NULL::json" : `(SELECT ${names} FROM office WHERE province_id = $6)`} AS offices
    FROM span`,
  };
}
