import { randomBytes } from "node:crypto";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { monthsAgo, ownerRows } from "./place";

export type ReportPlace = {
  province: string;
  month: JalaliMonth;
  monthTitle: string;
  path: string;
  centerName: string;
  people: { employment: string; participation: string };
};

const codeOf = () => String.fromCharCode(...randomBytes(9).map((byte) => 97 + (byte % 26))); // a to z

const ACCOUNT = `
  WITH person AS (INSERT INTO "user" (username, name, must_change_password) VALUES ($1, $2, false) RETURNING id),
    secret AS (INSERT INTO credential (user_id, password_hash)
      SELECT person.id, c.password_hash FROM person, credential c JOIN "user" u ON u.id = c.user_id WHERE u.username = 'mashhad.executive')
  INSERT INTO role_grant (user_id, role, province_id) SELECT id, $3::role, $4 FROM person`;

const CONFIRMED = `
  INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late, submitted_at, submitted_entries,
    policy_version_id, base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial,
    targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial)
  SELECT $1, $2, $3, $4, 'confirmed', now(), false, now(), 1, min(id), 0, 1500000, '{}', 1, 2, 0, array_fill(1::bigint, ARRAY[10]),
    array_prepend(1::bigint, array_fill(0::bigint, ARRAY[9])), array_fill(1500000::bigint, ARRAY[10]),
    array_prepend(1500000::bigint, array_fill(0::bigint, ARRAY[9])), array_fill(0::bigint, ARRAY[10]) FROM policy_version`;

const ENTRY = `
  INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit, cost_rial, people,
    beneficiary_count, details, decision, confirmed_quantity, approved_cost_rial, decided_by_id, decided_at, logged_by_id, logged_by_name, logged_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, 1, current_date, 'مشاوره', '', 1, 'person', 0,
    '[{"targetGroup": "prisonerFamily", "gender": "female", "count": 2}]', 2, '{}', 'accepted', 1, 0, 1, now(), 1, 'ثبت‌کننده', now())`;

/** A report that nobody has begun, in a province that no other test looks at: one of its centers is confirmed, another has not begun. */
export async function prepareReport(province: string, monthsBack: number): Promise<ReportPlace> {
  const code = codeOf();
  const month = monthsAgo(monthsBack);
  const centerName = `مرکز آزمون ${code}`;
  await ownerRows("DELETE FROM monthly_report WHERE province_id = $1 AND month = $2", [province, month]);
  await ownerRows("INSERT INTO office (id, province_id, name) VALUES ($1, $2, $1)", [code, province]);
  for (const [center, name] of [
    [`${code}-1`, centerName],
    [`${code}-2`, `مرکز بی‌کارکرد ${code}`],
  ])
    await ownerRows(
      "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1, $2, $3, $4, $5)",
      [center, code, province, name, month],
    );
  const first = [`${code}-1`, month, code, province];
  await ownerRows(CONFIRMED, first);
  await ownerRows(ENTRY, first);
  const people = { employment: `${code}.employment`, participation: `${code}.participation` };
  await ownerRows(ACCOUNT, [people.employment, `اشتغال ${code}`, "provinceEmployment", province]);
  await ownerRows(ACCOUNT, [people.participation, `مشارکت ${code}`, "provinceParticipation", province]);
  return {
    province,
    month,
    monthTitle: formatMonth(month),
    path: `/reports/${month}/${province}`,
    centerName,
    people,
  };
}
