import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { addMonths, dayOfMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { provinces } from "@/prisma/reference/provinces";
import { formerName, type People, type Person } from "../people";
import { type Random, randomOf } from "../random";
import { instant, workday } from "../timeline";

type PaymentHands = Record<"prepare" | "approve" | "pay", Person>;

/** When a province pays a month, by whose hands and how far it has come. */
export type Cycle = {
  provinceId: string;
  month: JalaliMonth;
  at: Date;
  on: CalendarDate;
  outcome: "prepared" | "approved" | "paid";
  /** made once before and taken back */
  again: boolean;
  hands: PaymentHands;
  random: Random;
};

/** Provinces whose newest payment is still on the way: how many days ago it was made, and by which accounts. */
const underway: Record<string, { outcome: "prepared" | "approved"; days: number; present: string[] }> = {
  "IR-09": { outcome: "prepared", days: 3, present: ["employment"] },
  "IR-29": { outcome: "approved", days: 6, present: ["employment", "manager"] },
};
/** A payment that was taken back before it was approved: province, and how many months before the newest. */
const AGAIN = { provinceId: "IR-09", before: 4 };

/** Around the last day of the province; what it confirms later is paid a month later. */
export function cyclesOf(months: readonly JalaliMonth[], people: People, today: CalendarDate): Cycle[] {
  return provinces.flatMap(([provinceId, slug]) =>
    months.map((month, index): Cycle => {
      const random = randomOf(`${provinceId}/${month} payment`);
      const newest = index === months.length - 1 ? underway[provinceId] : undefined;
      const on = workday(
        newest ? addDays(today, -newest.days) : dayOfMonth(addMonths(month, 1), random.int(13, 15)),
      );
      const post = (name: string) =>
        people.find(newest?.present.includes(name) ? `${slug}.${name}` : formerName(`${slug}.${name}`));
      return {
        provinceId,
        month,
        on,
        at: instant(on, random.int(8, 11), random.int(0, 49)),
        outcome: newest?.outcome ?? "paid",
        again: provinceId === AGAIN.provinceId && index === months.length - 1 - AGAIN.before,
        hands: { prepare: post("employment"), approve: post("manager"), pay: post("employment") },
        random,
      };
    }),
  );
}
