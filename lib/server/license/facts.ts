import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Context, Transaction } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const month = z.string().transform(jalaliMonth).nullable();
const row = z.object({
  number: z.string(),
  applicationNumber: z.string(),
  centerId: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(LICENSE_STATUSES),
  version: z.number(),
  issuedOn: day,
  validUntil: day,
  suspendedUntil: day.nullable(),
  startedMonth: month,
  endedMonth: month,
});

/** What every decision about a license rests on, with its center's working time. */
export type LicenseFacts = z.output<typeof row>;

/** Where a license is, for the policy; null outside the scope, and for those who have no business with licenses. */
export async function findLicense(
  tx: Transaction,
  ctx: Context,
  where: { applicationNumber: string } | { centerId: string },
) {
  const place = await tx.license.findUnique({
    where,
    select: { centerId: true, officeId: true, provinceId: true },
  });
  return place && can(ctx.actor, "license.view", place).ok ? place : null;
}

/** Locks a license and its center until the transaction ends. Only a province's roles reach this far. */
export async function lockLicense(
  tx: Transaction,
  { centerId }: { centerId: string },
): Promise<LicenseFacts> {
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT l.number, l.application_number AS "applicationNumber", l.center_id AS "centerId", l.office_id AS "officeId",
      l.province_id AS "provinceId", l.status::text, l.version, l.issued_on::text AS "issuedOn", l.valid_until::text AS "validUntil",
      l.suspended_until::text AS "suspendedUntil", c.started_month AS "startedMonth", c.ended_month AS "endedMonth"
    FROM license l JOIN center c ON c.id = l.center_id WHERE l.center_id = ${centerId} FOR UPDATE`;
  return row.parse(found);
}
