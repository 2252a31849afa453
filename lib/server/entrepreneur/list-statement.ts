import { z } from "zod";
import { type CaseGroup, isMonthGroup, type MonthGroup } from "@/lib/domain/entrepreneur/case-group";
import { COUNTED } from "@/lib/domain/entrepreneur/list-view";
import { caseJson, caseShape } from "@/lib/server/caseload/case-rows";
import type { ListFilter } from "@/lib/server/entrepreneur/list-filter";
import { monthGroups, standingAt } from "@/lib/server/entrepreneur/month-groups";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 50;

const named = z.object({ id: z.string(), name: z.string() });
const listRow = z.object({
  total: z.number(),
  provinces: z.array(named).nullable(),
  offices: z.array(named).nullable(),
  caseworkers: z.array(z.object({ id: z.number(), name: z.string() })).nullable(),
  rows: z
    .array(
      z.object({
        ...caseShape,
        office: z.string(),
        province: z.string(),
        caseworker: z.string().nullable(),
        ended: z.boolean(),
        standingThen: z.number().transform(standingOf).nullable(),
      }),
    )
    .nullable(),
});
export type ListRow = z.output<typeof listRow>;

const passed = (column: number) =>
  `EXISTS (SELECT FROM level_history h WHERE h.entrepreneur_id = e.id AND h.standing = ${column + 1}
    AND (SELECT b.standing FROM level_history b WHERE b.entrepreneur_id = e.id AND b.id < h.id ORDER BY b.id DESC LIMIT 1) = ${column})`;
const entered = (column: number) =>
  `EXISTS (SELECT FROM level_history h WHERE h.entrepreneur_id = e.id AND h.standing = ${column})`;
const lost = (months: number, by: string) =>
  `e.enrolled_on <= ${by} AND e.ended_on <= (SELECT day FROM jalali_months_later(e.enrolled_on, ${months}))`;
const loan = (condition: string) =>
  `EXISTS (SELECT FROM loan l WHERE l.entrepreneur_id = e.id AND l.status = 'running' AND ${condition})`;

/** As the measures count them; $2 is today, $3 and $4 the last days of enrolment six and twelve months ago. */
const groups: Record<Exclude<CaseGroup, MonthGroup>, string> = {
  running: "e.ended_on IS NULL",
  passed1: passed(1),
  passed2: passed(2),
  passed3: passed(3),
  entered1: entered(1),
  entered2: entered(2),
  entered3: entered(3),
  cohort6: "e.enrolled_on <= $3::date",
  lost6: lost(6, "$3::date"),
  cohort12: "e.enrolled_on <= $4::date",
  lost12: lost(12, "$4::date"),
  borrowers: loan("true"),
  lateLoans: loan("l.next_due_on < $2::date"),
  ended: "e.ended_on IS NOT NULL",
};

const names = "json_agg(json_build_object('id', id, 'name', name) ORDER BY name)";

/** Whether those come first who need attention most: in a place small enough to be sorted. */
export const isUrgentFirst = ({ office, caseworker, group }: ListFilter): boolean =>
  (office !== null || caseworker !== null) && group === "running";

const promoted = (level: number) => `m.promoted[${level}]`;
const reached = (level: number) => `m.entered[${level}]`;
/** Where a measure of the offices counts a group; of the running ones those of a standing, where one is asked for. */
const measures: Partial<Record<CaseGroup, string>> = {
  running: "(SELECT sum(n) FROM unnest(m.standings) n)",
  passed1: promoted(1),
  passed2: promoted(2),
  passed3: promoted(3),
  entered1: reached(1),
  entered2: reached(2),
  entered3: reached(3),
  cohort6: "m.six_months[1]",
  lost6: "m.six_months[1] - m.six_months[2]",
  cohort12: "m.twelve_months[1]",
  lost12: "m.twelve_months[1] - m.twelve_months[2]",
};

/** Whether the measures of the offices know how many there are. */
export const isMeasured = ({ q, caseworker, standing, reason, group, overseer }: ListFilter): boolean =>
  overseer &&
  q === "" &&
  caseworker === null &&
  reason === null &&
  group in measures &&
  (standing === null || group === "running");

/** Whether the total is exact: measured, or in a place small enough for those of a month to be counted one by one. */
export const isCounted = (filter: ListFilter): boolean =>
  isMeasured(filter) ||
  (isMonthGroup(filter.group) &&
    (filter.province !== null || filter.office !== null || filter.caseworker !== null));

/**
 * One statement for each shape of the list; $1 is the offset, and after the four come the last day of the month, the first
 * one, and the values of the filters.
 */
export function listStatement(filter: ListFilter): Statement<ListRow> {
  const { q, code, province, office, caseworker, standing, reason, group, page, chooses } = filter;
  let next = 5;
  const value = () => `$${next++}`;
  const last = isMonthGroup(group) ? `${value()}::date` : null;
  const first = group === "reached" ? `${value()}::date` : "";
  const where: string[] = [];
  const at = { province: province === null ? null : value(), office: office === null ? null : value() };
  if (at.province) where.push(`e.province_id = ${at.province}`);
  if (at.office) where.push(`e.office_id = ${at.office}`);
  if (caseworker !== null) where.push(`e.caseworker_id = ${value()}::integer`);
  const standings = standing === null ? null : `${value()}::integer`;
  if (isMonthGroup(group)) where.push(monthGroups[group](first, last ?? "", standings));
  else where.push(groups[group], ...(standings ? [`e.standing = ${standings}`] : []));
  if (reason) where.push(`${value()} = ANY (s.reasons)`);
  if (code) where.push(`e.code = ${value()}`);
  else if (q)
    where.push(
      `e.beneficiary_id IN (SELECT person FROM search_people(${value()}, NULL, NULL, NULL, NULL, ${COUNTED}))`,
    );
  const urgent = isUrgentFirst(filter);
  const from = `entrepreneur e ${urgent || reason ? "JOIN entrepreneur_state s ON s.entrepreneur_id = e.id " : ""}WHERE ${where.join(" AND ")}`;
  const order = urgent ? "s.attention, e.id" : "e.id DESC";
  // An offset that is not known yet is planned for as a tenth of all rows, and so the first page anew each time.
  const offset = page > 1 ? " OFFSET $1::integer" : "";
  const measured = [
    "true",
    at.province && `m.province_id = ${at.province}`,
    at.office && `m.office_id = ${at.office}`,
  ].filter(Boolean);
  const counted = standings ? `m.standings[${standings}]` : measures[group];
  const total = isMeasured(filter)
    ? `(SELECT coalesce(sum(${counted}), 0)::integer FROM case_measure m WHERE ${measured.join(" AND ")})`
    : `(SELECT count(*)::integer FROM (SELECT FROM ${from}${isCounted(filter) ? "" : ` LIMIT ${COUNTED + 1}`}) c)`;
  const shape = [
    at.province && "p",
    at.office && "o",
    caseworker !== null && "c",
    standings && "s",
    reason && "r",
    code ? "n" : q && "q",
    offset && "+",
  ];
  return {
    name: `entrepreneurs:${shape.filter(Boolean).join("")}:${group}:${chooses.province ? "P" : ""}${filter.overseer ? "O" : ""}`,
    row: listRow,
    text: `WITH page AS MATERIALIZED (SELECT e.id, row_number() OVER (ORDER BY ${order}) AS place FROM ${from} ORDER BY ${order} LIMIT ${PAGE_SIZE}${offset}),
      shown AS (SELECT page.place, e.id, e.code, e.business, e.standing, e.caseworker_name, e.ended_on, e.office_id, e.province_id, b.name, s.gap,
          ${last ? standingAt(last) : "NULL::smallint"} AS standing_then,
          coalesce(s.reasons, '{}') AS reasons, coalesce(s.overdue_days, 0) AS overdue_days, s.sales_fall, s.silent_days
        FROM page JOIN entrepreneur e ON e.id = page.id JOIN beneficiary b ON b.id = e.beneficiary_id LEFT JOIN entrepreneur_state s ON s.entrepreneur_id = e.id)
      SELECT ${total} AS total,
        ${chooses.province ? `(SELECT ${names} FROM province)` : "NULL::json"} AS provinces,
        ${chooses.office && at.province ? `(SELECT ${names} FROM office WHERE province_id = ${at.province})` : "NULL::json"} AS offices,
        ${at.office ? `(SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM (SELECT DISTINCT e.caseworker_id AS id, e.caseworker_name AS name FROM entrepreneur e WHERE e.office_id = ${at.office} AND e.caseworker_id IS NOT NULL AND e.ended_on IS NULL) w)` : "NULL::json"} AS caseworkers,
        (SELECT json_agg(json_build_object(${caseJson}, 'office', o.name, 'province', p.name, 'caseworker', r.caseworker_name,
            'ended', r.ended_on IS NOT NULL, 'standingThen', r.standing_then) ORDER BY r.place)
          FROM shown r JOIN office o ON o.id = r.office_id JOIN province p ON p.id = r.province_id) AS rows
      -- names the types of what not every shape uses
      WHERE ($1::integer, $2::date, $3::date, $4::date) IS NOT NULL`,
  };
}
