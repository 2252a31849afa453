import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { Caseworker } from "@/lib/server/entrepreneur/caseworkers";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const row = z.object({
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  consented: z.boolean(),
  code: z.string().nullable(),
  caseworkers: z
    .array(z.object({ id: z.number(), name: z.string() }))
    .nullable()
    .transform((list): Caseworker[] => list ?? []),
});
const statement: Statement<z.output<typeof row>> = {
  name: "enrol-form",
  row,
  text: `SELECT b.name, b.office_id AS "officeId", b.province_id AS "provinceId",
      EXISTS (SELECT FROM beneficiary_consent c WHERE c.beneficiary_id = b.id AND c.withdrawn_on IS NULL) AS consented,
      (SELECT e.code FROM entrepreneur e WHERE e.beneficiary_id = b.id AND e.ended_on IS NULL) AS code,
      (SELECT json_agg(w) FROM office_caseworkers(b.office_id) w) AS caseworkers
    FROM beneficiary b WHERE b.id = $1 AND b.deleted_at IS NULL`,
};

export type EnrolView = {
  personId: number;
  name: string;
  consented: boolean;
  /** of the business that the person runs already, where it may be seen */
  code: string | null;
  /** to choose from; null for a caseworker, who enrols for the own caseload */
  caseworkers: Caseworker[] | null;
  today: string;
};

/** The form that makes a person an entrepreneur; null for whoever may not. */
export async function getEnrolForm(ctx: Context, person: string): Promise<EnrolView | null> {
  if (!/^\d{1,9}$/.test(person)) return null;
  const found = await readRow(ctx, statement, [Number(person)]);
  if (!found) return null;
  const place = { officeId: found.officeId, provinceId: found.provinceId, centerId: null };
  if (!can(ctx.actor, "entrepreneur.enrol", place).ok) return null;
  return {
    personId: Number(person),
    ...{ name: found.name, consented: found.consented, code: found.code },
    caseworkers: can(ctx.actor, "entrepreneur.assign", place).ok ? found.caseworkers : null,
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
  };
}
