import { z } from "zod";
import type { LicenseNumber } from "@/lib/domain/licensing/license-number";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { centerKinds } from "@/lib/domain/organisation/center";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export const dateField = z.string().transform((text) => text as CalendarDate);

/** The columns of a license that anybody may know, as a statement gives them. */
export const licenseFields = {
  number: z.string().transform((text) => text as LicenseNumber),
  centerName: z.string(),
  kind: z.enum(centerKinds),
  provinceName: z.string(),
  officeName: z.string(),
  status: z.enum(LICENSE_STATUSES),
  issuedOn: dateField,
  validUntil: dateField,
  suspendedUntil: dateField.nullable(),
};
