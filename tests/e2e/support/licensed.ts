import { buildApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { isMemberPart, type PartField, PARTS, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { buildLicenseNumber, type LicenseNumber } from "@/lib/domain/licensing/license-number";
import { addDays, formatJalaliDateShort, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { freshNationalId } from "@/tests/support/fresh";
import { monthsAgo, ownerRows, type Place, preparePlace, PROVINCE } from "./place";

type Person = { name: string; nationalId: string };
type LicensedPlace = Place & { application: string; license: LicenseNumber; members: Person[] };

export const dayFromNow = (fromToday: number) => addDays(todayInTehran(new Date()), fromToday);
const { year } = toJalali(dayFromNow(0));
/** A day as a person types it, so many days from today. */
export const typedDay = (fromToday: number): string => formatJalaliDateShort(dayFromNow(fromToday));

/** Somebody whom no other test knows. */
export const freshPerson = (name: string): Person => ({
  name,
  nationalId: freshNationalId(),
});

const eightPeople = (office: string) =>
  Array.from({ length: 8 }, (_, index) => freshPerson(`عضو ${"آبپتثجچح"[index]} ${office}`));

/** The next number of the province's row, as a command would take it. */
async function nextSerial(kind: "application" | "license"): Promise<number> {
  const [row] = await ownerRows<{ last: number }>(
    `INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [kind, PROVINCE, year],
  );
  return row?.last ?? 0;
}

function sample({ kind, label, choices }: PartField, { name, nationalId }: Person): string | number {
  const known = {
    text: `${label} نمونه`,
    longText: `${label} نمونه`,
    whole: 12,
    year: 1388,
    date: dayFromNow(-40),
  };
  if (kind === "choice") return Object.keys(choices ?? {})[0] ?? "";
  if (kind === "nationalId") return nationalId;
  if (kind === "mobile") return "09000001234";
  return label === "نام و نام خانوادگی" ? name : known[kind];
}

const contentOf = (fields: readonly PartField[], person: Person) =>
  Object.fromEntries(fields.map((field) => [field.name, sample(field, person)]));

/** An application of the place with a complete form, in a state that others have brought it to. */
export async function prepareApplication(
  place: Place,
  status: ApplicationStatus,
  people = eightPeople(place.office),
): Promise<string> {
  const number = buildApplicationNumber(year, PROVINCE, await nextSerial("application"));
  const submitted = status !== "draft";
  const endorsed = submitted && !["submitted", "underReview", "returned"].includes(status);
  const decided = endorsed && status !== "endorsed";
  await ownerRows(
    `INSERT INTO license_application (number, office_id, province_id, center_name, status, created_by_id, created_by_name, created_at, status_at,
       revision, submitted_at, submitted_by_id, endorsed_at, endorsed_by_id, endorsed_by_name, council_decided_on, council_session, council_resolution)
     SELECT $1, $2, $3, $4, $5::application_status, o.id, o.name, now() - interval '30 days', now() - interval '2 days',
       $6::boolean::integer, CASE WHEN $6 THEN now() - interval '20 days' END, CASE WHEN $6 THEN o.id END,
       CASE WHEN $7::boolean THEN now() - interval '10 days' END, CASE WHEN $7 THEN e.id END, CASE WHEN $7 THEN e.name END,
       CASE WHEN $8::boolean THEN $9::date END, CASE WHEN $8 THEN '14' END, CASE WHEN $8 THEN '14/2' END
     FROM "user" o, "user" e WHERE o.username = $10 AND e.username = $11`,
    [
      ...[number, place.office, PROVINCE, `مرکز پیشنهادی ${place.office}`, status],
      ...[submitted, endorsed, decided, dayFromNow(-5), place.people.officer, place.people.employment],
    ],
  );
  const parts = PARTS.map((part) => {
    const { fields, rows } = partSpec(part);
    const seat = isMemberPart(part) ? Number(part.slice("member-".length)) - 1 : 0;
    const person = people[seat] ?? freshPerson("عضو");
    const content = { fields: contentOf(fields, person), rows: rows ? [contentOf(rows.fields, person)] : [] };
    return { part, content, nationalId: isMemberPart(part) ? person.nationalId : null };
  });
  await ownerRows(
    `WITH form AS (
       INSERT INTO application_part (application_number, part, office_id, province_id, content, national_id, saved_by_id, saved_by_name, saved_at)
       SELECT a.number, p.part, a.office_id, a.province_id, p.content, p."nationalId", a.created_by_id, a.created_by_name, a.created_at
       FROM license_application a, json_to_recordset($2) AS p(part text, content jsonb, "nationalId" text) WHERE a.number = $1
       RETURNING application_number, part, office_id, province_id, saved_by_id, saved_by_name, saved_at)
     INSERT INTO licensing_file (id, application_number, office_id, province_id, subject, sha256, name, media_type, size, added_by_id, added_by_name, added_at)
     SELECT gen_random_uuid(), application_number, office_id, province_id, part, md5(part) || md5(application_number), 'پروانه.png', 'image/png', 70,
       saved_by_id, saved_by_name, saved_at FROM form WHERE part LIKE 'member-%'`,
    [number, JSON.stringify(parts)],
  );
  return number;
}

export async function prepareDraft(): Promise<{ place: Place; draft: string }> {
  const place = await preparePlace();
  return { place, draft: await prepareApplication(place, "draft") };
}

type Stored = { fields: Record<string, unknown>; rows: Record<string, unknown>[] };
/** What the database has of a part of an application. */
export async function storedPart(application: string, part: string): Promise<Stored | undefined> {
  const [row] = await ownerRows<{ content: Stored }>(
    "SELECT content FROM application_part WHERE application_number = $1 AND part = $2",
    [application, part],
  );
  return row?.content;
}

/** A place whose center works under a license, with somebody on each seat of its board. */
export async function prepareLicensed(started: JalaliMonth = monthsAgo(2)): Promise<LicensedPlace> {
  const place = await preparePlace();
  const members = eightPeople(place.office);
  const application = await prepareApplication(place, "licensed", members);
  const license = buildLicenseNumber(PROVINCE, year, await nextSerial("license"));
  const key = [place.center, place.office, PROVINCE];
  await ownerRows(
    `WITH center AS (UPDATE center SET started_month = $4 WHERE id = $1),
       seats AS (INSERT INTO board_member (center_id, office_id, province_id, seat, name, mobile, national_id, from_on, until_on, reason)
         SELECT $1, $2, $3, m.seat, m.name, '09000001234', m."nationalId", $7, $8, 'مجوز'
         FROM ROWS FROM (json_to_recordset($5) AS (name text, "nationalId" text)) WITH ORDINALITY AS m(name, "nationalId", seat))
     INSERT INTO license (number, application_number, center_id, office_id, province_id, status, issued_on, valid_until, issued_by_id,
       issued_by_name, status_at, opened_on)
     SELECT $6, $9, $1, $2, $3, 'active', $7, $8, id, name, now() - interval '50 days', $7 FROM "user" WHERE username = $10`,
    [
      ...[...key, started, JSON.stringify(members), license, dayFromNow(-60), dayFromNow(600)],
      ...[application, place.people.participation],
    ],
  );
  return { ...place, application, license, members };
}
