import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { type EntrepreneurCode, parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { Caseworker } from "@/lib/server/entrepreneur/caseworkers";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const row = z.object({
  code: z.string().transform((text) => text as EntrepreneurCode),
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  caseworkerId: z.number().nullable(),
  caseworkerName: z.string().nullable(),
  ownerId: z.number().nullable(),
  version: z.number(),
  openLoans: z.number(),
  caseworkers: z
    .array(z.object({ id: z.number(), name: z.string() }))
    .nullable()
    .transform((list): Caseworker[] => list ?? []),
});
const statement: Statement<z.output<typeof row>> = {
  name: "entrepreneur-manage",
  row,
  text: `SELECT e.code, b.name, e.office_id AS "officeId", e.province_id AS "provinceId", e.caseworker_id AS "caseworkerId",
      e.caseworker_name AS "caseworkerName", e.user_id AS "ownerId", e.version,
      (SELECT count(*)::integer FROM loan l WHERE l.entrepreneur_id = e.id AND l.status <> 'settled') AS "openLoans",
      (SELECT json_agg(w) FROM office_caseworkers(e.office_id) w) AS caseworkers
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = $1 AND e.ended_on IS NULL`,
};

export type ManageView = Pick<z.output<typeof row>, "name" | "version" | "openLoans" | "caseworkerName"> & {
  code: string;
  caseworkerId: number | null;
  /** to choose from; null for whoever does not assign */
  caseworkers: Caseworker[] | null;
  mayEnd: boolean;
  today: string;
};

/** What becomes of a running case: whose it is, and its end. Null for whoever decides neither. */
export async function getManaged(ctx: Context, typed: string): Promise<ManageView | null> {
  const code = parseEntrepreneurCode(typed);
  const found = code && (await readRow(ctx, statement, [code]));
  if (!found) return null;
  const subject = { ...found, centerId: null };
  const mayAssign = can(ctx.actor, "entrepreneur.assign", subject).ok;
  const mayEnd = can(ctx.actor, "entrepreneur.record", subject).ok;
  if (!mayAssign && !mayEnd) return null;
  const { name, version, openLoans, caseworkerId, caseworkerName, caseworkers } = found;
  return {
    ...{ code: found.code, name, version, openLoans, caseworkerId, caseworkerName, mayEnd },
    caseworkers: mayAssign ? caseworkers : null,
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
  };
}
