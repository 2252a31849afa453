import { buildEntrepreneurCode, type EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { addDays, addJalaliMonths, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { freshNationalId } from "@/tests/support/fresh";
import { ownerRows, type Place, preparePlace, PROVINCE } from "./place";

export type CasePlace = Place & {
  code: EntrepreneurCode;
  name: string;
  paths: Record<"promotion" | "loans" | "services", string>;
};

const today = todayInTehran(new Date());

/** The next code of the province, as a command would take it. */
async function nextCode(): Promise<EntrepreneurCode> {
  const [row] = await ownerRows<{ last: number }>(
    `INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES ('entrepreneur', $1, 0, 1)
     ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [PROVINCE],
  );
  return buildEntrepreneurCode(PROVINCE, row?.last ?? 0);
}

/** Somebody on level 1 since half a year who fulfils its condition and the profile of level 2, in a place of its own. */
export async function prepareCase(): Promise<CasePlace> {
  const place = await preparePlace();
  const code = await nextCode();
  const name = `مریم آزمونی ${place.office}`;
  const enrolledOn = addJalaliMonths(today, -7);
  const [made] = await ownerRows<{ id: number }>(
    `WITH person AS (
       INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, mobile, address, office_id, province_id, registered_by_name)
       VALUES ($1, $2, 'رضا', '1990-04-01', 'female', 'prisonerFamily', '09150000000', 'خیابان آزمون', $3, $4, 'آزمایشگر') RETURNING id)
     INSERT INTO entrepreneur (code, beneficiary_id, office_id, province_id, caseworker_id, caseworker_name, business, field, started_on, enrolled_on, since_on)
     SELECT $5, person.id, $3, $4, u.id, u.name, 'خیاطی آزمون', 'پوشاک', $6, $6, $6 FROM person, "user" u WHERE u.username = $7 RETURNING id`,
    [...[freshNationalId(), name, place.office, PROVINCE], ...[code, enrolledOn, place.people.caseworker]],
  );
  await ownerRows(
    "INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES ($1, 1, $2, 'آزمایشگر', now())",
    [made?.id, enrolledOn],
  );
  await sell(made?.id ?? 0);
  const base = `/entrepreneurs/${code}`;
  return {
    ...place,
    ...{ code, name },
    paths: { promotion: `${base}/promotion`, loans: `${base}/loans`, services: `${base}/services` },
  };
}

/** Twelve recent invoices and one in each of the six months before, to three customers; both basic courses. */
async function sell(entrepreneurId: number) {
  const days = [
    ...Array.from({ length: 12 }, (_, index) => addDays(today, -index * 2)),
    ...Array.from({ length: 6 }, (_, index) => addJalaliMonths(today, -index - 1)),
  ];
  await ownerRows(
    `INSERT INTO sales_invoice (entrepreneur_id, number, number_key, issued_on, month, amount_rial, customer, recorded_by_id, recorded_by_name, recorded_at)
     SELECT $1, n, n, day::date, month, 20000000 + 1000000 * n, ('{الف,ب,پ}'::text[])[1 + n % 3], 1, 'آزمایشگر', now()
     FROM ROWS FROM (unnest($2::text[]), unnest($3::text[])) WITH ORDINALITY AS i(day, month, n)`,
    [entrepreneurId, days, days.map(monthOf)],
  );
  await ownerRows(
    `INSERT INTO course_completion (entrepreneur_id, course, completed_on, recorded_by_id, recorded_by_name, recorded_at)
     SELECT $1, course, $2, 1, 'آزمایشگر', now() FROM unnest('{personalFinance,pricing}'::text[]) AS c(course)`,
    [entrepreneurId, addDays(today, -40)],
  );
}
