import pg from "pg";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { fromJalali } from "@/lib/domain/shared/calendar-date";
import { provinces } from "@/prisma/reference/provinces";

const CALENDAR_YEARS = { first: 1380, last: 1499 };

/** The 31 provinces, the first policy version and the calendar; what is there already stays as it is. */
export async function seedReference(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO province (id, slug, name, name_en)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT (id) DO NOTHING`,
      [0, 1, 2, 3].map((column) => provinces.map((province) => province[column])),
    );
    const { deadlineDays: days, ...policy } = policy1400;
    await client.query(
      `INSERT INTO policy_version (effective_month, circular, cap_rial, shares, limit_to_approved_cost,
         center_deadline_day, office_deadline_day, province_deadline_day, report_deadline_day, enacted_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
       WHERE NOT EXISTS (SELECT FROM policy_version WHERE effective_month = $1)
       ON CONFLICT (effective_month) DO NOTHING`,
      [
        policy.effectiveMonth,
        policy.circular,
        String(policy.capRial),
        policy.shares,
        policy.limitToApprovedCost,
        days.center,
        days.office,
        days.province,
        days.report,
        "2021-08-15T08:00:00+04:30", // the day of the circular, 1400/05/24
      ],
    );
    await client.query(
      "INSERT INTO jalali_month (number, first_on) SELECT * FROM unnest($1::integer[], $2::date[]) ON CONFLICT DO NOTHING",
      calendar(),
    );
  } finally {
    await client.end();
  }
}

/** The numbers of the months and their first days, in two columns. */
function calendar(): [number[], string[]] {
  const numbers: number[] = [];
  const days: string[] = [];
  for (let number = CALENDAR_YEARS.first * 12; number < (CALENDAR_YEARS.last + 1) * 12; number += 1) {
    const first = fromJalali(Math.floor(number / 12), (number % 12) + 1, 1);
    if (!first.ok) throw new RangeError(`no month ${number}`);
    numbers.push(number);
    days.push(first.value);
  }
  return [numbers, days];
}
