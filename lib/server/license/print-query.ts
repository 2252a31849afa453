import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { parseApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { PrintedLicense } from "@/lib/domain/licensing/printed-license";
import { licenseOn } from "@/lib/domain/licensing/verification";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { dateField, licenseFields } from "@/lib/server/public/license-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const printedRow = z.object({
  ...licenseFields,
  applicationNumber: z.string(),
  centerId: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  chairName: z.string().nullable(),
  decidedOn: dateField.nullable(),
  session: z.string().nullable(),
  resolution: z.string().nullable(),
});

const printed: Statement<z.output<typeof printedRow>> = {
  name: "license-print",
  row: printedRow,
  text: `
    SELECT l.application_number AS "applicationNumber", l.number, l.status, l.issued_on AS "issuedOn", l.valid_until AS "validUntil",
      l.suspended_until AS "suspendedUntil", c.id AS "centerId", c.name AS "centerName", c.kind, o.id AS "officeId", o.name AS "officeName",
      p.id AS "provinceId", p.name AS "provinceName",
      (SELECT b.name FROM board_member b WHERE b.center_id = c.id AND b.seat = 1 AND b.to_on IS NULL) AS "chairName",
      b.council_decided_on AS "decidedOn", b.council_session AS session, b.council_resolution AS resolution
    FROM license l JOIN center c ON c.id = l.center_id JOIN office o ON o.id = l.office_id JOIN province p ON p.id = l.province_id
      LEFT JOIN LATERAL license_basis(l.number) b ON true
    WHERE l.application_number = $1`,
};

/** The license of an application as it stands today; null where there is none in the actor's sight. */
export async function getPrintedLicense(ctx: Context, number: string): Promise<PrintedLicense | null> {
  const application = parseApplicationNumber(number);
  const row = application ? await readRow(ctx, printed, [application]) : null;
  if (!row || !can(ctx.actor, "license.view", row).ok) return null;
  const { officeId: _office, provinceId: _province, decidedOn, session, resolution, ...license } = row;
  return {
    ...license,
    ...licenseOn(license, todayInTehran(ctx.now)),
    council: decidedOn && session && resolution ? { decidedOn, session, resolution } : null,
    mayViewApplication: can(ctx.actor, "application.view", row).ok,
  };
}
