import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { actionsFrom, MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { formatMonth, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { showsMonth } from "@/lib/server/month/facts";
import { type Context, readRow } from "@/lib/server/scope";

const monthText = z.string().transform(jalaliMonth);

const monthHead = {
  name: "month-head",
  text: `
    SELECT c.name AS "centerName", c.id AS "centerId", c.office_id AS "officeId", c.province_id AS "provinceId",
      c.started_month AS "startedMonth", c.ended_month AS "endedMonth", coalesce(m.status::text, 'open') AS status
    FROM center c LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = $2
    WHERE c.id = $1 AND c.started_month IS NOT NULL`,
  row: z.object({
    centerName: z.string(),
    centerId: z.string(),
    officeId: z.string(),
    provinceId: z.string(),
    startedMonth: monthText,
    endedMonth: monthText.nullable(),
    status: z.enum(MONTH_STATUSES),
  }),
};

export type MonthHead = { centerName: string; title: string; mayLog: boolean };

/** What a form of a month needs to know of it; null where the actor has no business, or the center owes no such month. */
export async function getMonthHead(
  ctx: Context,
  centerId: string,
  month: JalaliMonth,
): Promise<MonthHead | null> {
  const found = await readRow(ctx, monthHead, [centerId, month]);
  if (!found || !showsMonth(ctx, found, month)) return null;
  return {
    centerName: found.centerName,
    title: formatMonth(month),
    mayLog: actionsFrom(found.status).includes("log") && can(ctx.actor, "month.log", found).ok,
  };
}
