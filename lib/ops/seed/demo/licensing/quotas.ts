import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { richOffices, thinOffices } from "../offices";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import { eventOf, handsOf } from "./hands";
import type { QuotaRow } from "./rows";

const second = "شهرستان دو منطقه جدا از هم دارد و یک مرکز به همه خانوارها نمی‌رسد.";

/** How many regular centers an office may have, where it is not one [S1 ز]. */
const quotas: Record<string, [quota: number, reason: string]> = {
  mashhad: [7, "گستردگی شهر و شمار خانوارهای تحت پوشش در محله‌های حاشیه‌ای"],
  neyshabur: [4, "بخش‌های دور از مرکز شهرستان و دو رشته بومی فیروزه و زعفران"],
  sabzevar: [4, "جدا شدن بخش روداب و نبود مرکز در محله‌های تازه‌ساز"],
  "torbat-heydarieh": [4, "سه بخش با فاصله زیاد و داوطلب بودن خیّرین هر بخش"],
  birjand: [4, "مهاجرت خانوارها از روستاهای خشکسالی‌زده به حاشیه شهر"],
  ghaen: [3, "تولید زعفران و زرشک در دو بخش سده و نیمبلوک"],
  ferdows: [2, second],
  rasht: [2, second],
  tabriz: [2, "وجود چند شهرک صنعتی آماده همکاری در دو سوی شهر"],
  shiraz: [2, "شمار زیاد متقاضیان و ظرفیت بازار صنایع دستی"],
  isfahan: [2, "ظرفیت کارگاه‌های قلم‌زنی و درخواست اتحادیه‌های صنفی"],
  ahvaz: [2, second],
  tehran: [3, "جمعیت شهر و درخواست اتاق اصناف برای همکاری در سه منطقه"],
  karaj: [2, second],
  bojnurd: [2, "نیاز روستاهای مرزی به مرکزی نزدیک‌تر"],
  hamadan: [2, second],
};

/** Set before the first center needed it. */
export function quotaRows(people: People, since: CalendarDate): { rows: QuotaRow[]; events: EventRow[] } {
  const rows: QuotaRow[] = [];
  const events: EventRow[] = [];
  for (const office of [...richOffices, ...thinOffices]) {
    const set = quotas[office.id];
    if (!set) continue;
    const [quota, reason] = set;
    const random = randomOf(`${office.id} quota`);
    const { manager } = handsOf(office, people);
    const on = workday(addDays(since, random.int(0, 40)));
    const at = instant(on, random.int(8, 13), random.int(0, 59)).toISOString();
    const place = { province_id: office.provinceId, office_id: office.id };
    rows.push({ ...place, quota, reason, set_by_name: manager.name, set_at: at });
    events.push(
      eventOf(
        {
          at,
          hand: manager,
          kind: "quota.set",
          subject: "office",
          subjectId: office.id,
          before: { quota: DEFAULT_QUOTA, reason: null },
          after: { quota, reason },
        },
        { ...place, center_id: null },
        random,
      ),
    );
  }
  return { rows, events };
}
