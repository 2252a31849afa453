import type { MonthGroup } from "@/lib/domain/entrepreneur/case-group";

/** Where somebody stood when a day ended, as report_cases has it. */
export const standingAt = (day: string) =>
  `CASE WHEN e.since_on <= ${day} THEN e.standing ELSE coalesce((SELECT h.standing FROM level_history h
    WHERE h.entrepreneur_id = e.id AND h.since_on <= ${day} ORDER BY h.id DESC LIMIT 1), 1) END`;

/** As report_cases counts them between two days, on the standing asked for or on any. */
export const monthGroups: Record<
  MonthGroup,
  (first: string, last: string, standing: string | null) => string
> = {
  stood: (_first, last, standing) =>
    `e.enrolled_on <= ${last} AND (e.ended_on IS NULL OR e.ended_on > ${last})${standing ? ` AND ${standingAt(last)} = ${standing}` : ""}`,
  reached: (first, last, standing) =>
    `e.enrolled_on <= ${last} AND e.since_on >= ${first} AND EXISTS (SELECT FROM level_history h WHERE h.entrepreneur_id = e.id
      AND h.promotion_id IS NOT NULL AND h.since_on BETWEEN ${first} AND ${last}${standing ? ` AND h.standing = ${standing}` : ""})`,
};
