import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import { MEMBER_PARTS, type Part, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import type { CenterKind } from "@/lib/domain/organisation/center";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { asOwner, type TestPlace } from "@/tests/support/world";
import { begin } from "./application-world";

/** Lays a complete form, its documents and the council's resolution into the tables, as if they had been there for days. */
async function layIn(
  number: string,
  { officeId, provinceId }: TestPlace,
  contents: Partial<Record<Part, PartContent>>,
) {
  const rows = PARTS.map((part) => {
    const content = contents[part] ?? buildContent(part);
    return { part, content, national_id: content.fields.nationalId ?? null };
  });
  await asOwner(
    `INSERT INTO application_part (application_number, office_id, province_id, part, content, national_id, saved_by_id, saved_by_name, saved_at)
     SELECT $1, $2, $3, part, content, national_id, 1, 'کارشناس', '2026-09-01'
     FROM jsonb_to_recordset($4) AS rows(part text, content jsonb, national_id text)`,
    [number, officeId, provinceId, JSON.stringify(rows)],
  );
  await asOwner(
    `INSERT INTO licensing_file (id, application_number, office_id, province_id, subject, sha256, name, media_type, size, added_by_id, added_by_name, added_at)
     SELECT gen_random_uuid(), $1, $2, $3, subject, repeat('a', 64), 'مدرک.pdf', 'application/pdf', 70, 1, 'کارشناس', '2026-09-01'
     FROM unnest($4::text[]) AS subject`,
    [number, officeId, provinceId, [...MEMBER_PARTS, "council"]],
  );
}

/** Puts an application into a state as if other people had brought it there: users 1, 2 and 3. */
export async function setState(number: string, status: ApplicationStatus): Promise<void> {
  await asOwner(
    `WITH gone AS (DELETE FROM license WHERE application_number = $1 RETURNING center_id),
       board AS (DELETE FROM board_member WHERE center_id IN (SELECT center_id FROM gone))
     UPDATE license_application SET status = $2, version = 7, status_at = '2026-11-01',
       revision = (SELECT greatest(1, max(r.revision)) FROM application_revision r WHERE r.application_number = $1),
       submitted_at = '2026-10-01', submitted_by_id = 1, endorsed_at = '2026-10-10', endorsed_by_id = 2, endorsed_by_name = 'حوزه اشتغال',
       council_decided_on = '2026-10-20', council_session = '۱۲', council_resolution = '۱۲/۳', council_recorded_by_id = 3
     WHERE number = $1`,
    [number, status],
  );
  await asOwner(
    "UPDATE application_part SET review = 'accepted', review_reason = NULL WHERE application_number = $1",
    [number],
  );
}

type Quick = { kind?: CenterKind; contents?: Partial<Record<Part, PartContent>> };

/** A new application with a complete form, at once in the state. */
export async function quickly(
  where: TestPlace,
  status: ApplicationStatus,
  { kind = "regular", contents = {} }: Quick = {},
): Promise<ApplicationNumber> {
  const number = await begin(where, kind);
  await layIn(number, where, contents);
  if (status !== "draft") await setState(number, status);
  return number;
}
