import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { type JalaliMonth, monthOf, parseJalaliMonth } from "../shared/jalali-month";
import { ok, refuse, refuseField, type Result } from "../shared/result";
import type { Course } from "./course";
import { type Level, LEVELS, type Standing } from "./level";
import { standingLabels } from "./level-labels";

type Item = { level: Level; label: string; courses?: readonly Course[] };

/** What an entrepreneur goes through on each level, once [S5 نقشه راه هر سطح]; `courses` are those that an item consists of. */
export const roadMapItems = {
  financeCourse: {
    level: 1,
    label: "آموزش مدیریت مالی شخصی و قیمت‌گذاری",
    courses: ["personalFinance", "pricing"],
  },
  mentoring: { level: 1, label: "مربیگری از یک کارآفرین سطح سه" },
  localMarket: { level: 1, label: "اتصال به بازار محلی" },
  reportingHabit: { level: 1, label: "ایجاد عادت به گزارش‌دهی" },
  marketingCourse: {
    level: 2,
    label: "آموزش دیجیتال مارکتینگ و کنترل کیفیت",
    courses: ["digitalMarketing", "qualityControl"],
  },
  visualIdentity: { level: 2, label: "طراحی هویت بصری و عکاسی از محصولات" },
  onlineShop: { level: 2, label: "ایجاد صفحه فروش آنلاین" },
  productInnovation: { level: 2, label: "تشویق به نوآوری در محصول" },
  brandingCourse: {
    level: 3,
    label: "آموزش برندسازی پیشرفته و مدیریت مالی سازمانی",
    courses: ["advancedBranding", "corporateFinance"],
  },
  accelerators: { level: 3, label: "معرفی به شتاب‌دهنده‌ها و نمایشگاه‌ها" },
  legalAdvice: { level: 3, label: "مشاوره حقوقی و مالیاتی" },
  salesChannels: { level: 3, label: "توسعه کانال‌های فروش چندگانه" },
} as const satisfies Record<string, Item>;
export type RoadMapItem = keyof typeof roadMapItems;
export const ROAD_MAP_ITEMS = Object.keys(roadMapItems) as RoadMapItem[];

/** What the caseworker does for an entrepreneur of each level, month by month [S5 نقش مددکار]; the month is a decision. */
export const caseworkerDuties = {
  closeSupport: { level: 1, label: "راهنمایی و حمایت فوری و نزدیک" },
  salesOversight: { level: 1, label: "نظارت مستمر بر ثبت فروش" },
  groupMeetings: { level: 1, label: "برگزاری جلسات گروهی برای ایجاد انگیزه و شبکه‌سازی" },
  feedback: { level: 1, label: "ارائه بازخوردها" },
  courseFollowUp: { level: 2, label: "پیگیری اجرای دوره‌های آموزشی تخصصی" },
  productQuality: { level: 2, label: "نظارت بر کیفیت محصولات" },
  specialists: { level: 2, label: "تسهیل ارتباط با متخصصان (مانند طراح گرافیک)" },
  figures: { level: 2, label: "پایش شاخص‌های مالی و فروش" },
  professionalNetworks: { level: 3, label: "تسهیلگری راهبردی؛ اتصال کارآفرین به شبکه‌های حرفه‌ای" },
  marketDevelopment: { level: 3, label: "پیگیری اجرای برنامه‌های توسعه بازار" },
  newPartnerships: { level: 3, label: "پایش قراردادهای مشارکت‌های جدید" },
} as const satisfies Record<string, Item>;
export type CaseworkerDuty = keyof typeof caseworkerDuties;
export const CASEWORKER_DUTIES = Object.keys(caseworkerDuties) as CaseworkerDuty[];

/** What management does for each level [S5 نقش مدیریت]: guidance, ticked nowhere. */
export const managementDuties: Record<Level, readonly string[]> = {
  1: [
    "نظارت بر توزیع عادلانه منابع",
    "تحلیل کلان نرخ ارتقا از سطح یک",
    "تأمین و تخصیص به‌موقع بودجه خدمات معیشتی و سلامت",
  ],
  2: [
    "ایجاد مشارکت با ارائه‌دهندگان خدمات تخصصی (مانند آموزشگاه‌های فنی)",
    "نظارت بر کیفیت اجرای طرح‌های برندینگ",
    "مدیریت صندوق تسهیلات توسعه",
  ],
  3: [
    "عقد تفاهم‌نامه با شتاب‌دهنده‌ها و نهادهای حامی",
    "طراحی و مدیریت برنامه بازنشستگی خودمحور",
    "پایش تأثیر اجتماعی و اقتصادی کارآفرینان سطح سه بر جامعه محلی",
  ],
};

export const roadMapTitles: Record<Level, string> = {
  1: "ایجاد پایه‌های اولیه",
  2: "توسعه و تثبیت",
  3: "جهش و تأثیرگذاری",
};

const levelClause = (part: string) => (level: Level) => `${part}، ${standingLabels[level].label}`;
export const roadMapClause = levelClause("نقشه راه");
export const caseworkerClause = levelClause("نقش مددکار");
export const managementClause = levelClause("نقش مدیریت");

/** What is ticked: an item of the road map, or a duty of the caseworker. */
export type Tickable = RoadMapItem | CaseworkerDuty;
const tickables: Record<Tickable, Item> = { ...roadMapItems, ...caseworkerDuties };
export const isTickable = (key: string): key is Tickable => Object.hasOwn(tickables, key);
export const isDuty = (key: Tickable): key is CaseworkerDuty => Object.hasOwn(caseworkerDuties, key);
export const tickableLabel = (key: Tickable): string => tickables[key].label;

/** The period of an item of the road map, as stored; that of a duty is its Jalali month. */
export const ONCE = "once";
export type TickPeriod = typeof ONCE | JalaliMonth;

export const parseTickPeriod = (text: string): TickPeriod | null =>
  text === ONCE ? ONCE : parseJalaliMonth(text);

/** The levels somebody has reached: those of a graduate are all three. */
export const levelsReached = (standing: Standing): readonly Level[] =>
  standing === "graduated" ? LEVELS : LEVELS.filter((level) => level <= standing);

export type TickFacts = { standing: Standing; enrolledOn: CalendarDate; today: CalendarDate };
export type Tick = { item: Tickable; period: TickPeriod; doneOn: CalendarDate };

/**
 * Whether something may be ticked: of a level that has been reached, an item once and a duty for a month from enrolment to
 * now, on a day since enrolment and not in the future; a duty's day lies in its month (decision). Refuses wrongStep for the
 * level, invalidInput under period and doneOn.
 */
export function checkTick({ item, period, doneOn }: Tick, facts: TickFacts): Result<null> {
  const { standing, enrolledOn, today } = facts;
  if (!levelsReached(standing).includes(tickables[item].level))
    return refuse("wrongStep", {
      fields: { form: "این مورد از سطحی است که کارآفرین هنوز به آن نرسیده است." },
    });
  if (isDuty(item) === (period === ONCE)) return refuseField("period", "دوره این مورد درست نیست.");
  if (doneOn > today) return refuseField("doneOn", "این تاریخ نمی‌تواند در آینده باشد.");
  if (doneOn < enrolledOn)
    return refuseField(
      "doneOn",
      `این تاریخ نمی‌تواند پیش از ثبت کارآفرین (${formatJalaliDate(enrolledOn)}) باشد.`,
    );
  if (period !== ONCE && monthOf(doneOn) !== period)
    return refuseField("doneOn", "این تاریخ باید در همان ماه وظیفه باشد.");
  return ok(null);
}
