import { z } from "zod";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { CHECKLIST_ITEMS } from "@/lib/domain/licensing/opening-checklist";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Statement } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const item = z.enum(CHECKLIST_ITEMS);
const row = z.object({
  number: z.string(),
  licenseNumber: z.string(),
  centerId: z.string(),
  centerName: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(LICENSE_STATUSES),
  version: z.number(),
  issuedOn: day,
  validUntil: day,
  openedOn: day.nullable(),
  suspendedUntil: day.nullable(),
  reason: z.string().nullable(),
  boardSize: z.number(),
  withItems: z.boolean(),
  items: z
    .array(z.object({ item, doneOn: day, reference: z.string().nullable(), doneBy: z.string() }))
    .nullable(),
  files: z.array(z.object({ id: z.string(), subject: item, name: z.string(), size: z.number() })).nullable(),
});
export type LicenseRow = z.output<typeof row>;

const WITH_ITEMS = "(l.status = 'issued' OR $3::boolean)";

/**
 * A license with its opening list while it is worked off, or where its record is asked for ($3); $1 the number of its
 * application, $2 the subjects of the list's documents.
 */
export const licenseStatement: Statement<LicenseRow> = {
  name: "license-desk",
  row,
  text: `SELECT l.application_number AS number, l.number AS "licenseNumber", c.id AS "centerId", c.name AS "centerName",
      l.office_id AS "officeId", l.province_id AS "provinceId", l.status, l.version, l.issued_on::text AS "issuedOn",
      l.valid_until::text AS "validUntil", l.opened_on::text AS "openedOn", l.suspended_until::text AS "suspendedUntil", l.reason,
      (SELECT count(*)::integer FROM board_member b WHERE b.center_id = c.id AND b.to_on IS NULL) AS "boardSize",
      ${WITH_ITEMS} AS "withItems",
      CASE WHEN ${WITH_ITEMS} THEN (
        SELECT json_agg(json_build_object('item', item, 'doneOn', done_on, 'reference', reference, 'doneBy', done_by_name))
        FROM opening_item WHERE license_number = l.number) END AS items,
      CASE WHEN ${WITH_ITEMS} THEN (
        SELECT json_agg(json_build_object('id', id, 'subject', subject, 'name', name, 'size', size) ORDER BY added_at, id)
        FROM licensing_file WHERE application_number = l.application_number AND removed_at IS NULL AND subject = ANY ($2)) END AS files
    FROM license l JOIN center c ON c.id = l.center_id WHERE l.application_number = $1`,
};
