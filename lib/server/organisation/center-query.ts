import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import {
  centerKindLabels,
  centerKinds,
  type CenterStatus,
  centerStatuses,
} from "@/lib/domain/organisation/center";
import { holdsQuota, LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthsOfWork } from "@/lib/server/organisation/months-of-work";
import { boardTerms, type SeatView, seatsOf, termRow } from "@/lib/server/organisation/seats";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const centerRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(centerKinds),
  status: z.enum(centerStatuses),
  version: z.number(),
  startedMonth: z.string().nullable(),
  endedMonth: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  officeId: z.string(),
  officeName: z.string(),
  provinceId: z.string(),
  provinceName: z.string(),
  licenseStatus: z.enum(LICENSE_STATUSES).nullable(),
  terms: z.array(termRow),
});

const center: Statement<z.output<typeof centerRow>> = {
  name: "organisation-center",
  row: centerRow,
  text: `
    SELECT c.id, c.name, c.kind, c.status, c.version, c.started_month AS "startedMonth", c.ended_month AS "endedMonth",
      c.address, c.phone, o.id AS "officeId", o.name AS "officeName", p.id AS "provinceId", p.name AS "provinceName",
      (SELECT l.status FROM license l WHERE l.center_id = c.id) AS "licenseStatus", ${boardTerms} AS terms
    FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1`,
};

type CenterSettingsView = Omit<
  z.output<typeof centerRow>,
  "terms" | "kind" | "status" | "address" | "phone" | "startedMonth" | "endedMonth" | "licenseStatus"
> & {
  kind: string;
  status: CenterStatus;
  address: string;
  phone: string;
  firstMonth: string;
  lastMonth: string | null;
  /** how its work is ended: by its license while that holds, here otherwise; not at all where it has ended */
  ending: "license" | "here" | null;
  seats: SeatView[];
};

export async function getCenterSettings(ctx: Context, id: string): Promise<CenterSettingsView | null> {
  if (!can(ctx.actor, "organisation.manage", COUNTRY).ok || !/^[a-z][a-z0-9-]*$/.test(id)) return null;
  const row = await readRow(ctx, center, [id]);
  if (!row) return null;
  const { terms, kind, startedMonth, endedMonth, address, phone, licenseStatus, ...rest } = row;
  return {
    ...rest,
    kind: centerKindLabels[kind],
    address: address ?? "",
    phone: phone ?? "",
    ...monthsOfWork(startedMonth, endedMonth),
    ending:
      licenseStatus !== null && holdsQuota(licenseStatus)
        ? "license"
        : endedMonth === null && rest.status !== "inactive"
          ? "here"
          : null,
    seats: seatsOf(terms, todayInTehran(ctx.now)),
  };
}
