import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/server/scope";
import type { Role } from "@/lib/domain/organisation/role";
import { addEvidence } from "@/lib/server/evidence/commands";
import { bring, logged } from "@/tests/server/month/month-world";
import { freshNationalId } from "@/tests/support/fresh";
import { PNG } from "@/tests/support/files";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

/** Rows of a place, those of an office and those of a center. */
export const PLACED = [
  "application_part",
  "application_revision",
  "board_member",
  "center_duty",
  "center_step",
  "entry_beneficiary",
  "event",
  "evidence_file",
  "founding_request",
  "inactivity_notice",
  "license",
  "license_application",
  "licensing_file",
  "monthly_performance",
  "opening_item",
  "service_entry",
];

/** A center at work with its license, and rows of its place in every table. */
export async function filledPlace(provinceId: string): Promise<LicensedPlace> {
  const place = await createLicensed("active", provinceId);
  await fill(place);
  await fillLicensing(place);
  return place;
}

async function fill(place: TestPlace) {
  await bring(place, "officeVerified", [1, 2]);
  const other = await createCenter(place.provinceId);
  const [entryId = ""] = await logged(other, [3]);
  const added = await addEvidence(asRole("centerChair", other), { entryId, name: "نامه.png", bytes: PNG });
  if (!added.ok) throw new Error(added.refusal.code);
  const { centerId, officeId, provinceId } = place;
  await asOwner(
    "INSERT INTO board_member (center_id, office_id, province_id, seat, name, from_on) VALUES ($1, $2, $3, 1, 'عضو', '2025-01-01')",
    [centerId, officeId, provinceId],
  );
  const nationalId = freshNationalId();
  const [person] = await asOwner<{ id: number }>(
    "INSERT INTO beneficiary (national_id, name, gender, target_group, office_id, province_id) VALUES ($1, 'مددجو', 'female', 'prisonerFamily', $2, $3) RETURNING id",
    [nationalId, officeId, provinceId],
  );
  await asOwner(
    `INSERT INTO entry_beneficiary (entry_id, beneficiary_id, center_id, office_id, province_id)
     SELECT id, $2, center_id, office_id, province_id FROM service_entry WHERE center_id = $1 LIMIT 1`,
    [centerId, person?.id],
  );
}

async function fillLicensing({
  applicationNumber,
  licenseNumber,
  centerId,
  officeId,
  provinceId,
}: LicensedPlace) {
  const of = [officeId, provinceId];
  const statements: [text: string, values: unknown[]][] = [
    [
      `INSERT INTO application_part (office_id, province_id, application_number, part, content, saved_by_id, saved_by_name, saved_at)
       VALUES ($1, $2, $3, 'place', '{"fields": {}, "rows": []}', 1, 'کارشناس', now())`,
      [...of, applicationNumber],
    ],
    [
      `INSERT INTO application_revision (office_id, province_id, application_number, revision, submitted_at, submitted_by_name, parts)
       VALUES ($1, $2, $3, 1, now(), 'کارشناس', '{}')`,
      [...of, applicationNumber],
    ],
    [
      `INSERT INTO licensing_file (office_id, province_id, application_number, id, subject, sha256, name, media_type, size, added_by_id, added_by_name, added_at)
       VALUES ($1, $2, $3, gen_random_uuid(), 'place', repeat('a', 64), 'مدرک', 'image/png', 1, 1, 'کارشناس', now())`,
      [...of, applicationNumber],
    ],
    [
      `INSERT INTO opening_item (office_id, province_id, license_number, item, done_on, done_by_id, done_by_name, recorded_at)
       VALUES ($1, $2, $3, 'seal', '2026-06-05', 1, 'حوزه مشارکت', now())`,
      [...of, licenseNumber],
    ],
    [
      "INSERT INTO center_duty (office_id, province_id, center_id, duty, from_on, set_by_name) VALUES ($1, $2, $3, '1', '2026-06-10', 'حوزه اشتغال')",
      [...of, centerId],
    ],
    [
      `INSERT INTO inactivity_notice (office_id, province_id, center_id, silent_months, text, served_on, served_by_id, served_by_name, reply_by)
       VALUES ($1, $2, $3, 3, 'اخطار', '2026-10-01', 1, 'حوزه مشارکت', '2026-10-20')`,
      [...of, centerId],
    ],
    [
      `INSERT INTO founding_request (office_id, province_id, id, name, mobile, field, message, created_at)
       VALUES ($1, $2, $3, 'خیّر', '09000000000', 'پوشاک', 'پیام', now())`,
      [...of, randomUUID()],
    ],
    [
      "INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES ($1, $2, 2, 'دلیل', 'مدیر کل', now())",
      of,
    ],
    [
      "INSERT INTO partner_contact (province_id, organisation, name) VALUES ($1, 'org', $2)",
      [provinceId, `رابط ${officeId}`],
    ],
    [
      "INSERT INTO partner_agreement (province_id, organisation, title, signed_on) VALUES ($1, 'org', $2, '2026-01-01')",
      [provinceId, `تفاهم‌نامه ${officeId}`],
    ],
  ];
  for (const [text, values] of statements) await asOwner(text, values);
}

export const seenBy = (role: Role, place: TestPlace, table: string) =>
  inScope(asRole(role, place), (tx) =>
    tx.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`),
  );
