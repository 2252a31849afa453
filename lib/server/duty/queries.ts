import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import {
  DELEGABLE_DUTIES,
  type DelegableDuty,
  delegableDutyLabels,
  dutyClause,
} from "@/lib/domain/licensing/delegable-duties";
import { centerStatuses } from "@/lib/domain/organisation/center";
import {
  type CalendarDate,
  formatJalaliDate,
  formatJalaliDateShort,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { shownDuties } from "@/lib/server/duty/commands";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const dutyRow = z.object({
  id: z.number(),
  duty: z.enum(DELEGABLE_DUTIES),
  fromOn: day,
  toOn: day.nullable(),
  setByName: z.string(),
});
const row = z.object({
  name: z.string(),
  status: z.enum(centerStatuses),
  officeId: z.string(),
  provinceId: z.string(),
  terms: z.array(dutyRow),
});
const statement: Statement<z.output<typeof row>> = {
  name: "center-duties",
  row,
  text: `
    SELECT c.name, c.status, c.office_id AS "officeId", c.province_id AS "provinceId", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', d.id, 'duty', d.duty, 'fromOn', d.from_on, 'toOn', d.to_on,
        'setByName', d.set_by_name) ORDER BY d.from_on DESC, d.id DESC)
      FROM center_duty d WHERE d.center_id = c.id), '[]') AS terms
    FROM center c WHERE c.id = $1`,
};

export type DutyLine = {
  duty: DelegableDuty;
  label: string;
  clause: string;
  since: string | null;
  by: string | null;
};
export type DutiesView = {
  id: string;
  name: string;
  duties: DutyLine[];
  /** what the form must bring back */
  shown: string;
  today: string;
  ended: { key: number; label: string; from: string; to: string; by: string }[];
  mayMark: boolean;
};

/** The duties of S1 د and which of them a center has; null for whom its license is not. */
export async function getCenterDuties(ctx: Context, id: string): Promise<DutiesView | null> {
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(id)) return null;
  const found = await readRow(ctx, statement, [id]);
  if (!found) return null;
  const { name, status, officeId, provinceId, terms } = found;
  const place = { provinceId, officeId, centerId: id };
  if (!can(ctx.actor, "license.view", place).ok) return null;
  const open = terms.filter(({ toOn }) => toOn === null);
  return {
    id,
    name,
    duties: DELEGABLE_DUTIES.map((duty) => {
      const term = open.find((candidate) => candidate.duty === duty);
      return {
        duty,
        label: delegableDutyLabels[duty],
        clause: dutyClause(duty),
        since: term ? formatJalaliDate(term.fromOn) : null,
        by: term?.setByName ?? null,
      };
    }),
    shown: shownDuties(open),
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
    ended: terms.flatMap(({ id: key, duty, fromOn, toOn, setByName }) =>
      toOn === null
        ? []
        : [
            {
              key,
              label: delegableDutyLabels[duty],
              from: formatJalaliDate(fromOn),
              to: formatJalaliDate(toOn),
              by: setByName,
            },
          ],
    ),
    mayMark: status !== "inactive" && can(ctx.actor, "duty.mark", place).ok,
  };
}
