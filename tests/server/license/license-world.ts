import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { CHECKLIST_ITEMS, type ChecklistItem } from "@/lib/domain/licensing/opening-checklist";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { asOwner } from "@/tests/support/world";
import type { LicensedPlace } from "@/tests/support/licensing";

export const SHEBA = "IR820540102680020817909002";
export const day = (text: string) => text as CalendarDate;
export const numberOf = (place: LicensedPlace) => place.applicationNumber as ApplicationNumber;

/** Marks items as done by other people. */
export async function done(place: LicensedPlace, items: readonly ChecklistItem[] = CHECKLIST_ITEMS) {
  await asOwner(
    `INSERT INTO opening_item (license_number, item, office_id, province_id, done_on, reference, done_by_id, done_by_name, recorded_at)
     SELECT $1, item, $2, $3, '2026-06-05', CASE item WHEN 'bankAccount' THEN $5 END, 1, 'همکار', now() FROM unnest($4::text[]) AS item
     ON CONFLICT DO NOTHING`,
    [place.licenseNumber, place.officeId, place.provinceId, items, SHEBA],
  );
}

/** Puts a license and its center into a state as if other people had brought them there. */
export async function setState({ licenseNumber, centerId }: LicensedPlace, status: LicenseStatus) {
  const center = {
    issued: "opening",
    active: "active",
    suspended: "suspended",
    expired: "inactive",
    revoked: "inactive",
  };
  const opened = status !== "issued";
  const ended = status === "expired" || status === "revoked";
  await asOwner(
    `UPDATE license SET status = $2, version = 7, valid_until = '2028-06-01', reason = 'دلیل آزمون',
       suspended_until = CASE WHEN $2 = 'suspended'::license_status THEN date '2027-02-01' END WHERE number = $1`,
    [licenseNumber, status],
  );
  await asOwner("UPDATE center SET status = $2, started_month = $3, ended_month = $4 WHERE id = $1", [
    centerId,
    center[status],
    opened ? "1405-03" : null,
    ended ? "1405-08" : null,
  ]);
}

export type LicenseState = {
  status: LicenseStatus;
  version: number;
  reason: string | null;
  validUntil: string;
  suspendedUntil: string | null;
  openedOn: string | null;
  center: string;
  startedMonth: string | null;
  endedMonth: string | null;
  seated: number;
  events: number;
};

export async function stateOf({ licenseNumber }: LicensedPlace): Promise<LicenseState> {
  const [row] = await asOwner<LicenseState>(
    `SELECT l.status, l.version, l.reason, l.valid_until::text AS "validUntil", l.suspended_until::text AS "suspendedUntil",
       l.opened_on::text AS "openedOn", c.status AS center, c.started_month AS "startedMonth", c.ended_month AS "endedMonth",
       (SELECT count(*)::integer FROM board_member b WHERE b.center_id = c.id AND b.to_on IS NULL) AS seated,
       (SELECT count(*)::integer FROM event WHERE center_id = c.id) AS events
     FROM license l JOIN center c ON c.id = l.center_id WHERE l.number = $1`,
    [licenseNumber],
  );
  if (!row) throw new Error("no such license");
  return row;
}

export type EventRow = {
  kind: string;
  actorId: number;
  before: object | null;
  after: object | null;
  note: string | null;
};

export const eventsOf = ({ centerId }: LicensedPlace) =>
  asOwner<EventRow>(
    `SELECT kind, actor_id AS "actorId", before, after, note FROM event WHERE center_id = $1 ORDER BY id`,
    [centerId],
  );
