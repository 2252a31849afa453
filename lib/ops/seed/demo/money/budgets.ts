import { addDays, type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { dayOfMonth, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { provinces } from "@/prisma/reference/provinces";
import type { CenterPlan } from "../centers";
import { eventOf } from "../licensing/hands";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { BudgetRow } from "./rows";

type Facts = {
  centers: readonly CenterPlan[];
  months: readonly JalaliMonth[];
  capRial: bigint;
  people: People;
  today: CalendarDate;
};

/** What headquarters announced in the first month of each year: something below the caps of the centers of the province. */
export function budgetRows({ centers, months, capRial, people, today }: Facts) {
  const rows: BudgetRow[] = [];
  const events: EventRow[] = [];
  const hand = people.find("hq.employment");
  for (const year of [...new Set(months.map((month) => Number(month.slice(0, 4))))].slice(-2)) {
    const planned = workday(dayOfMonth(jalaliMonth(`${year}-01`), 25));
    const on = planned < today ? planned : workday(addDays(today, -1));
    for (const [index, [provinceId]] of provinces.entries()) {
      const random = randomOf(`${provinceId} budget ${year}`);
      const own = centers.filter(({ row }) => row.province_id === provinceId).length;
      const amount = (capRial * 12n * BigInt(own) * BigInt(random.int(62, 96))) / 100n;
      const at = instant(on, 9, index).toISOString();
      const row: BudgetRow = {
        province_id: provinceId,
        year,
        amount_rial: String(amount - (amount % 5_000_000n)),
        circular: `شماره ${toPersianDigits(4100 + index)}/${toPersianDigits(year)} مورخ ${formatJalaliDate(on)}`,
        announced_by_name: hand.name,
        announced_at: at,
        version: 1,
      };
      rows.push(row);
      events.push(
        eventOf(
          {
            at,
            hand,
            kind: "budget.announced",
            subject: "budget",
            subjectId: `${provinceId}/${year}`,
            after: { amountRial: row.amount_rial, circular: row.circular },
          },
          { province_id: provinceId, office_id: null, center_id: null },
          random,
        ),
      );
    }
  }
  return { rows, events };
}
