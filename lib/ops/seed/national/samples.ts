import type { Service } from "@/lib/domain/aid/service-number";
import type { DetailsOf } from "@/lib/domain/service-entry/details";
import { needsResourceKind, RESOURCE_KINDS, UNITS } from "@/lib/domain/service-entry/model";

type Sample<S extends Service> = {
  titles: string[];
  details: DetailsOf[S][];
  /** an entry costs from `least` up to `least + 39 × step` rial */
  least: number;
  step: number;
};

const benefactors = ["بازار صنایع دستی", "صندوق قرض‌الحسنهٔ مهر", "شرکت پوشاک آفتاب", "خیّر ناشناس"];

const samples: { [S in Service]: Sample<S> } = {
  1: {
    titles: ["مشاورهٔ شغلی گروهی", "استعدادسنجی متقاضیان", "راهنمایی راه‌اندازی کارگاه خانگی"],
    details: [{ guidanceKind: "counselling" }, { guidanceKind: "aptitude" }, { guidanceKind: "guidance" }],
    least: 0,
    step: 0,
  },
  2: {
    titles: ["دورهٔ خیاطی", "دورهٔ تعمیر لوازم خانگی", "کارگاه حسابداری فروشگاه"],
    details: [
      { courseKind: "basic", hours: 24, participants: 12 },
      { courseKind: "skill", hours: 60, participants: 15 },
      { courseKind: "sustaining", hours: 16, participants: 9 },
    ],
    least: 4_000_000,
    step: 1_500_000,
  },
  3: {
    titles: ["ودیعهٔ مغازه", "اجاره‌بهای کارگاه", "تعمیر فضای کار"],
    details: [{ spaceHelpKind: "deposit" }, { spaceHelpKind: "rent" }, { spaceHelpKind: "building" }],
    least: 20_000_000,
    step: 10_000_000,
  },
  4: {
    titles: ["چرخ خیاطی صنعتی", "ابزار نجاری", "نهادهٔ گلخانه"],
    details: [{ supplyKind: "machinery" }, { supplyKind: "tools" }, { supplyKind: "materials" }],
    least: 8_000_000,
    step: 5_000_000,
  },
  5: {
    titles: ["فرصت‌های کار در شهرک صنعتی", "نیاز کارگاه‌های بسته‌بندی"],
    details: [
      { vacanciesFound: 6, peoplePlaced: 2 },
      { vacanciesFound: 3, peoplePlaced: 3 },
    ],
    least: 0,
    step: 0,
  },
  6: {
    titles: ["دعوت از تولیدکنندگان", "معرفی راهبر شغلی"],
    details: [
      { activityField: "صنایع غذایی" },
      { activityField: "پوشاک و دوخت" },
      { activityField: "گلخانه" },
    ],
    least: 0,
    step: 0,
  },
  7: {
    titles: ["وام قرض‌الحسنه برای مجریان", "سپرده‌گذاری خیّر", "تأمین ضمانت تسهیلات"],
    details: benefactors.map((benefactor) => ({ benefactor })),
    least: 50_000_000,
    step: 25_000_000,
  },
  8: {
    titles: ["سرمایه‌گذاری در کارگاه نوآور", "کمک به طرح دانش‌بنیان"],
    details: benefactors.map((benefactor) => ({ benefactor })),
    least: 80_000_000,
    step: 40_000_000,
  },
  9: {
    titles: ["غرفهٔ بازارچهٔ محلی", "فروش اینترنتی محصولات", "طراحی نشان تجاری"],
    details: [
      { channel: "exhibition", salesRial: "45000000" },
      { channel: "online", salesRial: "18000000" },
      { channel: "advertising", salesRial: "0" },
    ],
    least: 1_000_000,
    step: 500_000,
  },
  10: {
    titles: ["بازدید از طرح‌های فعال", "پایش فنی کارگاه"],
    details: [
      { visitedPlan: "کارگاه قالی‌بافی", finding: "تولید برقرار است و بازار آن گسترش یافته است." },
      { visitedPlan: "گلخانهٔ سبزی", finding: "سامانهٔ آبیاری نیاز به تعمیر دارد." },
    ],
    least: 0,
    step: 0,
  },
};

/** The samples as rows of a working table. */
export const sampleRows = () =>
  Object.entries(samples).map(([number, { titles, details, least, step }]) => {
    const service = Number(number) as Service;
    const kinds = needsResourceKind(service) ? RESOURCE_KINDS : null;
    return { service, titles, details, least, step, unit: UNITS[service][0], resource_kinds: kinds };
  });
