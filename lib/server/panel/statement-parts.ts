import { centerStatuses } from "@/lib/domain/organisation/center";

// Every statement of the panel takes the same first values and gives one row; the parts they share are here.
//   $1 the month asked for, or null   $2 the last month that has ended   $3 the one before it
//   $4 the day of the running month in Tehran   $5 the id of the place (not for the country)

/** The month of the page (see monthCandidates) and the month after which its twelve months begin. */
export const monthParts = `
  pick AS MATERIALIZED (
    SELECT coalesce($1, (
      SELECT CASE WHEN $4::integer > center_deadline_day THEN $2 ELSE $3 END
      FROM policy_version WHERE effective_month <= $2 ORDER BY effective_month DESC LIMIT 1), $2)::char(7) AS month
  ), span AS MATERIALIZED (
    SELECT month, ((left(month, 4)::integer - 1)::text || right(month, 3))::char(7) AS after FROM pick
  )`;

const theMonth = "(SELECT month FROM span)";
export const inTheMonth = `month = ${theMonth}`;
export const untilTheMonth = `month <= ${theMonth}`;
export const inTwelveMonths = `month > (SELECT after FROM span) AND ${untilTheMonth}`;

export const policies = `(
    SELECT json_agg(json_build_object('id', id, 'effectiveMonth', effective_month, 'capRial', cap_rial::text,
      'deadlineDays', json_build_object('center', center_deadline_day, 'office', office_deadline_day, 'province', province_deadline_day, 'report', report_deadline_day)))
    FROM policy_version)`;

const byRow = (text: (row: number) => string) =>
  `json_build_array(${Array.from({ length: 10 }, (_, index) => text(index + 1)).join(", ")})`;

/** One array of the ten rows, added up over the areas. */
const sumsByRow = (column: string) => byRow((row) => `coalesce(sum(${column}[${row}]), 0)::text`);

const serviceArrays = ["targets", "confirmed_counts", "ceilings_rial", "payables_rial"] as const;
const serviceNames = ["targets", "counts", "ceilings", "payables"] as const;

/** The ten rows as four arrays of decimal text. */
export const serviceSums = serviceArrays
  .map((column, index) => `'${serviceNames[index]}', ${sumsByRow(column)}`)
  .join(",\n      ");

/** How many centers owe a report for the month, by area: all that ever began, less those that ceased. */
export const dueOf = (areas: string) => `
  due AS MATERIALIZED (
    SELECT area_id, sum(centers_delta)::integer AS due FROM month_summary
    WHERE ${areas} AND ${untilTheMonth} AND centers_delta <> 0 GROUP BY area_id
  )`;

const standings = centerStatuses.map((status) => `sum(${status})::integer AS ${status}`).join(", ");

/** Centers by their status: all changes up to the month, by area, those of the twelve months by their month too. */
export const standingOf = (areas: string) => `
  standing AS MATERIALIZED (
    SELECT area_id, CASE WHEN month > (SELECT after FROM span) THEN month END AS month, ${standings}
    FROM center_count WHERE ${areas} AND ${untilTheMonth} GROUP BY 1, 2
  )`;

const standingTotals = centerStatuses.map((status) => `'${status}', coalesce(sum(${status}), 0)`).join(", ");

/** What changes in each of the twelve months; months in which nothing does are absent. */
export const standingSteps = `(
    SELECT json_agg(json_build_array(month, active, suspended, inactive)) FROM (
      SELECT month, sum(active) AS active, sum(suspended) AS suspended, sum(inactive) AS inactive
      FROM standing WHERE month IS NOT NULL GROUP BY month
    ) m)`;

/** The figures of the month: sums over the summary rows that `own` selects, and over the areas of `due` and `standing`. */
export const totalsOf = (own: string) => `(
    SELECT json_build_object(
      'due', (SELECT coalesce(sum(due), 0) FROM due), 'centers', (SELECT json_build_object(${standingTotals}) FROM standing),
      'received', coalesce(sum(received), 0), 'onTime', coalesce(sum(received_on_time), 0),
      'withOffice', coalesce(sum(with_office), 0), 'withProvince', coalesce(sum(with_province), 0),
      'returned', coalesce(sum(returned), 0), 'confirmed', coalesce(sum(confirmed), 0),
      'entries', coalesce(sum(entry_count), 0), 'beneficiaries', coalesce(sum(beneficiary_count), 0),
      'raised', coalesce(sum(raised_rial), 0)::text, 'baseAid', coalesce(sum(base_aid_rial), 0)::text,
      'payable', coalesce(sum(payable_rial), 0)::text,
      'complete', coalesce(sum(complete), 0), 'paidMonths', coalesce(sum(paid), 0), 'paid', coalesce(sum(paid_rial), 0)::text,
      ${serviceSums})
    FROM month_summary WHERE ${own} AND ${inTheMonth})`;

/** The twelve months of the bars; months in which nothing happened are absent. */
export const monthsOf = (own: string) => `(
    SELECT json_agg(m) FROM (
      SELECT month, sum(centers_delta)::integer AS delta, sum(received)::integer AS received,
        sum(received_on_time)::integer AS "onTime", sum(complete)::integer AS complete, sum(confirmed)::integer AS confirmed,
        sum(payable_rial)::text AS payable, sum(paid_rial)::text AS paid
      FROM month_summary WHERE ${own} AND ${inTwelveMonths} GROUP BY month
    ) m)`;

/** The parts of an area (all provinces, or the offices of the province $5), each with its figures of the month. */
export const partsOf = (kind: "province" | "office", where: string) => `(
    SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'due', coalesce(d.due, 0), 'active', coalesce(n.active, 0),
      'received', coalesce(s.received, 0), 'onTime', coalesce(s.received_on_time, 0), 'complete', coalesce(s.complete, 0),
      'confirmed', coalesce(s.confirmed, 0), 'payable', coalesce(s.payable_rial, 0)::text, 'paid', coalesce(s.paid_rial, 0)::text) ORDER BY a.name)
    FROM ${kind} a
    LEFT JOIN month_summary s ON s.area_kind = '${kind}' AND s.area_id = a.id AND s.${inTheMonth}
    LEFT JOIN due d ON d.area_id = a.id
    LEFT JOIN (SELECT area_id, sum(active) AS active FROM standing GROUP BY area_id) n ON n.area_id = a.id
    WHERE ${where})`;

/** The status that a center (aliased c) has when a month ends; null before it was there. */
export const statusAtEndOf = (month: string) => `(
    SELECT s.status FROM center_step s WHERE s.center_id = c.id AND s.month <= ${month} ORDER BY s.month DESC LIMIT 1)`;
export const statusAtEnd = statusAtEndOf(theMonth);

/** Whether the month (aliased m) was handed in without a service: received, but not complete. */
export const emptyReport =
  "coalesce(m.first_submitted_at IS NOT NULL AND coalesce(m.submitted_entries, 0) = 0, false)";

/** Whether a center (aliased c) owes a report for the month. */
export const owesReport = `(c.started_month IS NOT NULL AND c.started_month <= ${theMonth} AND (c.ended_month IS NULL OR c.ended_month > ${theMonth}))`;
