import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { type EntrepreneurCode, parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import {
  isTickable,
  parseTickPeriod,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import { type RoadMapView, viewRoadMap } from "@/lib/domain/entrepreneur/road-map-view";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const row = z.object({
  code: z.string().transform((text) => text as EntrepreneurCode),
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  caseworkerId: z.number().nullable(),
  ownerId: z.number().nullable(),
  standing: z.number().transform(standingOf),
  enrolledOn: day,
  ended: z.boolean(),
  courses: z.array(z.enum(COURSES)),
  ticks: z
    .array(
      z.object({
        item: z.custom<Tickable>((text) => typeof text === "string" && isTickable(text)),
        period: z.custom<TickPeriod>((text) => typeof text === "string" && parseTickPeriod(text) !== null),
        doneOn: day,
        evidence: z.string().nullable(),
        by: z.string(),
      }),
    )
    .nullable()
    .transform((ticks) => ticks ?? []),
});
const statement: Statement<z.output<typeof row>> = {
  name: "entrepreneur-road-map",
  row,
  text: `SELECT e.code, b.name, e.office_id AS "officeId", e.province_id AS "provinceId", e.caseworker_id AS "caseworkerId",
      e.user_id AS "ownerId", e.standing, e.enrolled_on::text AS "enrolledOn", e.ended_on IS NOT NULL AS ended,
      ARRAY(SELECT r.course FROM course_completion r WHERE r.entrepreneur_id = e.id AND r.voided_at IS NULL) AS courses,
      (SELECT json_agg(json_build_object('item', t.item, 'period', t.period, 'doneOn', t.done_on, 'evidence', t.evidence,
          'by', t.recorded_by_name)) FROM road_map_tick t WHERE t.entrepreneur_id = e.id) AS ticks
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = $1`,
};

export type RoadMapPage = { code: string; name: string; view: RoadMapView; mayTick: boolean };

/** The road map of an entrepreneur, with the duties of a month; null outside the actor's scope. */
export async function getRoadMap(
  ctx: Context,
  { code: typed, month = "" }: { code: string; month?: string },
): Promise<RoadMapPage | null> {
  const code = parseEntrepreneurCode(typed);
  const found = code && (await readRow(ctx, statement, [code]));
  if (!found) return null;
  const subject = { ...found, centerId: null };
  if (!can(ctx.actor, "entrepreneur.view", subject).ok) return null;
  return {
    code: found.code,
    name: found.name,
    view: viewRoadMap({ ...found, today: todayInTehran(ctx.now) }, month),
    mayTick: !found.ended && can(ctx.actor, "entrepreneur.record", subject).ok,
  };
}
