import { buildLicenseNumber, type LicenseNumber } from "@/lib/domain/licensing/license-number";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { asOwner, createCenter, type TestPlace } from "./world";

export type LicensedPlace = TestPlace & { applicationNumber: string; licenseNumber: LicenseNumber };

/** A year in which the commands under test give no numbers. */
const YEAR = 1410;

async function nextSerial(provinceId: string): Promise<number> {
  const [given] = await asOwner<{ last: number }>(
    `INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES ('test', $1, $2, 1)
     ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [provinceId, YEAR],
  );
  if (!given) throw new Error("no serial was given");
  return given.last;
}

/** A center with its license of 1405, valid until 1407; "issued" ones have not opened yet. */
export async function createLicensed(
  status: LicenseStatus = "issued",
  provinceId = "IR-09",
): Promise<LicensedPlace> {
  const place = await createCenter(provinceId);
  const { officeId, centerId } = place;
  const province = provinceId.slice(3);
  const serial = await nextSerial(provinceId);
  const applicationNumber = `${YEAR}-${province}-${String(serial).padStart(4, "0")}`;
  const licenseNumber = buildLicenseNumber(provinceId, YEAR, serial);
  await asOwner(
    `INSERT INTO license_application (number, office_id, province_id, center_name, status, revision, created_by_id, created_by_name, created_at,
       status_at, submitted_at, submitted_by_id, endorsed_at, endorsed_by_id, endorsed_by_name, council_decided_on, council_session, council_resolution)
     VALUES ($1, $2, $3, 'مرکز آزمون', 'licensed', 1, 1, 'کارشناس', '2026-05-01', '2026-06-01', '2026-05-05', 1, '2026-05-10', 2, 'حوزه اشتغال', '2026-05-20', '۱۲', '۱۲/۳')`,
    [applicationNumber, officeId, provinceId],
  );
  const opened = status !== "issued";
  await asOwner("UPDATE center SET status = $2, started_month = $3, ended_month = $4 WHERE id = $1", [
    centerId,
    opened ? (status === "suspended" ? "suspended" : status === "active" ? "active" : "inactive") : "opening",
    opened ? "1405-03" : null,
    status === "expired" || status === "revoked" ? "1405-08" : null,
  ]);
  await asOwner(
    `INSERT INTO license (number, application_number, center_id, office_id, province_id, status, issued_on, valid_until, suspended_until, reason,
       issued_by_id, issued_by_name, status_at, opened_on)
     VALUES ($1, $2, $3, $4, $5, $6, '2026-06-01', '2028-06-01', $7, $8, 3, 'حوزه مشارکت', '2026-06-01', $9)`,
    [
      licenseNumber,
      applicationNumber,
      centerId,
      officeId,
      provinceId,
      status,
      status === "suspended" ? "2027-02-01" : null,
      status === "suspended" || status === "revoked" ? "دلیل آزمون" : null,
      opened ? "2026-06-10" : null,
    ],
  );
  return { ...place, applicationNumber, licenseNumber };
}

/** Seats somebody on a center's board; seats count from 1. */
export async function seat(
  { centerId, officeId, provinceId }: TestPlace,
  number: number,
  person: { name?: string; nationalId?: string; untilOn?: string } = {},
): Promise<void> {
  await asOwner(
    `INSERT INTO board_member (center_id, office_id, province_id, seat, name, mobile, national_id, from_on, until_on)
     VALUES ($1, $2, $3, $4, $5, '09000000000', $6, '2026-06-01', $7)`,
    [
      centerId,
      officeId,
      provinceId,
      number,
      person.name ?? "عضو آزمون",
      person.nationalId ?? null,
      person.untilOn ?? null,
    ],
  );
}
