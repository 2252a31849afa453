import {
  type PartnerOrganisation,
  PARTNER_ORGANISATIONS,
} from "@/lib/domain/licensing/partner-organisations";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { personName } from "../person";
import { randomOf } from "../random";
import type { PartnerAgreementRow, PartnerContactRow } from "./rows";

const CODES: Record<string, string> = { "IR-09": "051", "IR-29": "056" };
const posts = ["معاون کارآفرینی", "کارشناس اشتغال", "مدیر روابط عمومی", "رئیس اداره تسهیلات", "رابط استانی"];

const agreements: [
  organisation: PartnerOrganisation,
  title: string,
  summary: string,
  begun: number,
  days: number | null,
][] = [
  [
    "vocationalTraining",
    "آموزش مهارتی خانوارهای تحت پوشش",
    "سالانه دویست نفر‌دوره در مرکزهای ثابت و سیار؛ معرفی از سوی مرکزها.",
    410,
    730,
  ],
  [
    "banks",
    "پرداخت تسهیلات قرض‌الحسنه خوداشتغالی",
    "تسهیلات با ضمانت زنجیره‌ای و معرفی هیئت عامل.",
    260,
    365,
  ],
  [
    "municipalities",
    "واگذاری غرفه در بازارهای روز",
    "در هر بازار دو غرفه با نیم‌بها برای محصول مددجویان.",
    190,
    365,
  ],
  [
    "heritage",
    "بازارچه‌های فصلی صنایع دستی",
    "برپایی بازارچه در نوروز و تابستان در بوستان‌های شهر.",
    350,
    340,
  ],
  [
    "universities",
    "مشاوره علمی کسب‌وکارهای خرد",
    "دانشجویان زیر نظر استادان ماهی یک روز در مرکزها.",
    95,
    null,
  ],
];

/** The directory of a province: people to call in most organisations, agreements with some; one has run out. */
export function partnerRows(today: CalendarDate) {
  const contacts: PartnerContactRow[] = [];
  const signed: PartnerAgreementRow[] = [];
  for (const [province, code] of Object.entries(CODES)) {
    const random = randomOf(`${province} partners`);
    for (const organisation of PARTNER_ORGANISATIONS.filter(() => random.chance(0.6)))
      contacts.push({
        province_id: province,
        organisation,
        name: personName(random),
        post: random.pick(posts),
        phone: `${code}300000${random.int(10, 99)}`,
        note: random.chance(0.25) ? "پاسخ‌گویی شنبه تا چهارشنبه، پیش از ظهر" : null,
      });
    for (const [organisation, title, summary, begun, days] of agreements) {
      const on = addDays(today, -begun - random.int(0, 20));
      signed.push({
        province_id: province,
        organisation,
        title,
        number: toPersianDigits(`${random.int(1000, 9999)}/${random.int(10, 99)}`),
        signed_on: on,
        ends_on: days === null ? null : addDays(on, days),
        summary,
      });
    }
  }
  return { contacts, agreements: signed };
}
