import { randomUUID } from "node:crypto";
import { buildEntrepreneurCode, type EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { freshNationalId } from "./fresh";
import { asOwner, type TestPlace } from "./world";

export type TestPerson = { id: number; nationalId: string; name: string };

/** A person of the office, as registered by a form. */
export async function createPerson(
  { officeId, provinceId }: TestPlace,
  { name = "مریم آزمونی" }: { name?: string } = {},
): Promise<TestPerson> {
  const nationalId = freshNationalId();
  const [made] = await asOwner<{ id: number }>(
    `INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, mobile, address, office_id, province_id, registered_by_name)
     VALUES ($1, $2, 'رضا', '1990-04-01', 'female', 'prisonerFamily', '09150000000', 'خیابان آزمون، پلاک ۱', $3, $4, 'آزمایشگر') RETURNING id`,
    [nationalId, name, officeId, provinceId],
  );
  if (!made) throw new Error("no person was made");
  return { id: made.id, nationalId, name };
}

export type TestCase = TestPlace & { id: number; code: EntrepreneurCode; person: TestPerson };

type CaseFacts = {
  caseworkerId?: number | null;
  ownerId?: number | null;
  standing?: 1 | 2 | 3 | 4;
  startedOn?: string;
  enrolledOn?: string;
  sinceOn?: string;
};

/** An entrepreneur enrolled on 1 Farvardin 1405, on level 1 since, in the caseload given. */
export async function createEntrepreneur(place: TestPlace, facts: CaseFacts = {}): Promise<TestCase> {
  const { caseworkerId = null, ownerId = null, standing = 1 } = facts;
  const { startedOn = "2026-03-21", enrolledOn = "2026-03-21", sinceOn = enrolledOn } = facts;
  const person = await createPerson(place);
  const [drawn] = await asOwner<{ last: number }>(
    `INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES ('entrepreneur', $1, 0, 1)
     ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [place.provinceId],
  );
  const code = buildEntrepreneurCode(place.provinceId, drawn?.last ?? 0);
  const [made] = await asOwner<{ id: number }>(
    `INSERT INTO entrepreneur (code, form_key, beneficiary_id, office_id, province_id, caseworker_id, caseworker_name, user_id, business, field,
       started_on, enrolled_on, standing, since_on)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $6::integer IS NULL THEN NULL ELSE 'مددکار آزمون' END, $7, 'خیاطی آزمون', 'پوشاک', $8, $9, $10, $11) RETURNING id`,
    [
      code,
      randomUUID(),
      person.id,
      place.officeId,
      place.provinceId,
      caseworkerId,
      ownerId,
      startedOn,
      enrolledOn,
      standing,
      sinceOn,
    ],
  );
  if (!made) throw new Error("no entrepreneur was made");
  await asOwner(
    "INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES ($1, $2, $3, 'آزمایشگر', now())",
    [made.id, standing, sinceOn],
  );
  return { ...place, id: made.id, code, person };
}
