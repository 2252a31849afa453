import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import {
  type EntrepreneurCode,
  formatEntrepreneurCode,
  parseEntrepreneurCode,
} from "@/lib/domain/entrepreneur/code";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { day } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

export const standing = z.number().transform((column): Standing => standingOf(column));
/** What every page beneath an entrepreneur's reads of `entrepreneur e JOIN beneficiary b`. */
export const headFields = {
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  centerId: z.null(),
  caseworkerId: z.number().nullable(),
  ownerId: z.number().nullable(),
  business: z.string(),
  standing,
  sinceOn: day,
  endedOn: day.nullable(),
};
export const headColumns = `b.name, e.office_id AS "officeId", e.province_id AS "provinceId", NULL AS "centerId", e.caseworker_id AS "caseworkerId",
  e.user_id AS "ownerId", e.business, e.standing, e.since_on::text AS "sinceOn", e.ended_on::text AS "endedOn"`;
export const ofCode = "FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = $1";

type Head = z.output<z.ZodObject<typeof headFields>>;

/** The row of a page beneath an entrepreneur's; null for a code that is none, and for whom the case is not. */
export async function readCase<Row extends Head>(
  ctx: Context,
  statement: Statement<Row>,
  typed: string,
): Promise<(Row & { code: EntrepreneurCode }) | null> {
  const code = parseEntrepreneurCode(typed);
  const row = code && (await readRow(ctx, statement, [code]));
  return code && row && can(ctx.actor, "entrepreneur.view", row).ok ? { ...row, code } : null;
}

export type CaseHeadView = {
  code: EntrepreneurCode;
  codeText: string;
  name: string;
  business: string;
  level: string;
  since: string;
  /** said on every page of a business that has ended */
  ended: string | null;
};

export const headView = (row: Head & { code: EntrepreneurCode }): CaseHeadView => ({
  code: row.code,
  codeText: formatEntrepreneurCode(row.code),
  name: row.name,
  business: row.business,
  level: standingLabels[row.standing].fullLabel,
  since: formatJalaliDate(row.sinceOn),
  ended: row.endedOn && `این کسب‌وکار در ${formatJalaliDate(row.endedOn)} پایان یافته است.`,
});
