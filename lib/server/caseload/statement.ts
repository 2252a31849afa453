import { z } from "zod";
import { ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import type { CaseloadQuery } from "@/lib/domain/entrepreneur/caseload-view";
import { countedCaseJson, caseShape } from "@/lib/server/caseload/case-rows";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 30;

const caseloadRow = z.object({
  total: z.number(),
  standings: z.array(z.number()),
  reasons: z.partialRecord(z.enum(ATTENTION_REASONS), z.number()).nullable(),
  dutiesDone: z.number(),
  rows: z.array(z.object({ ...caseShape, dutiesDone: z.number() })).nullable(),
});
export type CaseloadRow = z.output<typeof caseloadRow>;

/** Ticks of the month ($4) that are duties of the present level ($5). */
const ticked = (of: string) =>
  `road_map_tick t ON t.entrepreneur_id = ${of}.id AND t.period = $4 AND ($5::jsonb -> ${of}.standing::text) ? t.item`;

/**
 * One statement for each shape of the page: $1 whose caseload, $2 the offset, $3 today, $4 the month, $5 the duties by level,
 * then the values of the filters in the order text, reason, standing. A caseload is small: it is read once and counted in memory.
 */
export function caseloadStatement({ q, reason, standing }: CaseloadQuery): Statement<CaseloadRow> {
  let next = 6;
  const value = () => `$${next++}`;
  const where = ["true"];
  if (q) {
    const text = `fold_text(${value()})`;
    where.push(`(strpos(searched, ${text}) > 0 OR strpos(fold_text(business), ${text}) > 0)`);
  }
  if (reason) where.push(`${value()} = ANY (reasons)`);
  if (standing) where.push(`standing = ${value()}::integer`);
  return {
    name: `caseload:${[q && "q", reason && "r", standing && "s"].filter(Boolean).join("")}`,
    row: caseloadRow,
    text: `WITH own AS MATERIALIZED (
      SELECT e.id, e.code, e.business, e.standing, b.name, b.search_text || ' ' || e.code AS searched, s.attention, s.gap, s.reasons, s.overdue_days,
        s.sales_fall, s.silent_days
      FROM entrepreneur_state s JOIN entrepreneur e ON e.id = s.entrepreneur_id JOIN beneficiary b ON b.id = e.beneficiary_id
      WHERE s.caseworker_id = $1::integer AND e.caseworker_id = $1::integer AND e.ended_on IS NULL
    ), found AS (SELECT * FROM own WHERE ${where.join(" AND ")}),
    page AS (SELECT * FROM found ORDER BY attention, id LIMIT ${PAGE_SIZE} OFFSET $2::integer)
    SELECT (SELECT count(*)::integer FROM found) AS total,
      ARRAY(SELECT count(o.id)::integer FROM generate_series(1, 4) l LEFT JOIN own o ON o.standing = l GROUP BY l ORDER BY l) AS standings,
      (SELECT json_object_agg(reason, n) FROM (SELECT reason, count(*) AS n FROM own, unnest(reasons) AS reason GROUP BY reason) c) AS reasons,
      (SELECT count(*)::integer FROM own o JOIN ${ticked("o")}) AS "dutiesDone",
      (SELECT json_agg(json_build_object(${countedCaseJson("$3::date")},
          'dutiesDone', (SELECT count(*) FROM (SELECT r.id, r.standing) o JOIN ${ticked("o")})) ORDER BY r.attention, r.id) FROM page r) AS rows`,
  };
}
