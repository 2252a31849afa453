import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import {
  lateShare,
  meanDays,
  peopleOf,
  promotionShare,
  survivalShare,
} from "@/lib/domain/entrepreneur/measure";
import type { ProgressView } from "@/lib/domain/entrepreneur/progress-view";
import { tomanNumber } from "@/lib/domain/loan/toman";
import { percentText, type Share } from "@/lib/domain/panel/share";
import { formatNumber } from "@/lib/domain/shared/rial";
import { type Markup, markup } from "../ui/markup";
import { section } from "../ui/page-text";
import { type Stat, statList } from "../ui/stat";
import { peopleHref } from "./links";

const ofWhole = (share: Share | null, what: string) =>
  share
    ? `${formatNumber(String(share.part))} از ${formatNumber(String(share.whole))} ${what}`
    : "هنوز داده‌ای نیست";

function standingStats({ measure, place }: ProgressView): Stat[] {
  return [
    {
      label: "کسب‌وکارهای جاری",
      value: formatNumber(peopleOf(measure)),
      unit: "نفر",
      href: peopleHref(place, {}),
    },
    ...STANDINGS.map((standing, index) => ({
      label: standingLabels[standing].label,
      value: formatNumber(measure.standings[index] ?? 0),
      unit: "نفر",
      href: peopleHref(place, { level: String(standing) }),
    })),
  ];
}

const steps = [
  { level: 1, label: "ارتقا از سطح یک به دو", group: "passed1", days: "میانگین روزهای سطح یک" },
  { level: 2, label: "ارتقا از سطح دو به سه", group: "passed2", days: "میانگین روزهای سطح دو" },
  { level: 3, label: "فارغ‌التحصیلی از سطح سه", group: "passed3", days: "میانگین روزهای سطح سه" },
] as const;

const promotionStats = ({ measure, place }: ProgressView): Stat[] =>
  steps.map(({ level, label, group }) => {
    const share = promotionShare(measure, level);
    return {
      label,
      value: percentText(share),
      note: ofWhole(share, "نفر"),
      href: peopleHref(place, { group }),
    };
  });

const timeStats = ({ measure, place }: ProgressView): Stat[] =>
  steps.map(({ level, group, days }) => {
    const mean = meanDays(measure, level);
    return {
      label: days,
      value: mean === null ? "—" : formatNumber(mean),
      unit: mean === null ? undefined : "روز",
      note: "تا ارتقا",
      href: peopleHref(place, { group }),
    };
  });

function survivalStats({ measure, place }: ProgressView): Stat[] {
  return ([6, 12] as const).flatMap((months) => {
    const share = survivalShare(measure, months);
    const [all = 0, ran = 0] = months === 6 ? measure.six : measure.twelve;
    return [
      {
        label: `ماندگاری پس از ${formatNumber(months)} ماه`,
        value: percentText(share),
        note: ofWhole(share, "کسب‌وکار"),
        href: peopleHref(place, { group: months === 6 ? "cohort6" : "cohort12" }),
      },
      {
        label: `پایان‌یافته تا ${formatNumber(months)} ماه`,
        value: formatNumber(all - ran),
        unit: "کسب‌وکار",
        href: peopleHref(place, { group: months === 6 ? "lost6" : "lost12" }),
      },
    ];
  });
}

const loanStats = ({ measure, place }: ProgressView): Stat[] => [
  {
    label: "وام‌های جاری",
    value: formatNumber(measure.loans),
    unit: "وام",
    href: peopleHref(place, { group: "borrowers" }),
  },
  {
    label: "با قسط عقب‌افتاده",
    value: formatNumber(measure.lateLoans),
    note: `${percentText(lateShare(measure))} از وام‌های جاری`,
    href: peopleHref(place, { group: "lateLoans" }),
  },
  {
    label: "مبلغ عقب‌افتاده",
    value: tomanNumber(BigInt(measure.lateRial)),
    unit: "تومان",
    href: peopleHref(place, { group: "lateLoans" }),
  },
];

const groups = [
  {
    id: "levels",
    title: "پراکندگی در سطح‌ها",
    about: "کسانی که کسب‌وکارشان امروز جاری است.",
    clause: "سه سطح کارآفرینی در نظام هوشمند",
    stats: standingStats,
  },
  {
    id: "promotion",
    title: "نرخ ارتقا",
    about: "از همهٔ کسانی که به سطحی رسیده‌اند، چند نفر از آن بالا رفته‌اند؛ هر کس یک بار.",
    clause: "نقش مدیریت، سطح یک: تحلیل کلان نرخ ارتقا",
    stats: promotionStats,
  },
  {
    id: "time",
    title: "زمان در سطح",
    about: "از نخستین روز در سطح تا نخستین روز در سطح بالاتر، برای کسانی که بالا رفته‌اند.",
    clause: "نقشه راه هر سطح",
    stats: timeStats,
  },
  {
    id: "survival",
    title: "ماندگاری کسب‌وکارها",
    about: "از کسانی که دست‌کم این‌قدر پیش ثبت شده‌اند، کسب‌وکار چند نفر بیش از آن دوام آورده است.",
    clause: "خروجی‌های مورد انتظار، کوتاه‌مدت: نرخ بقای کسب‌وکارهای نوپا",
    stats: survivalStats,
  },
  {
    id: "loans",
    title: "وام‌ها",
    about: "وام‌های تعلیق‌شده و تسویه‌شده در شمار نیستند.",
    clause: "نقش مدیریت، سطح دو: مدیریت صندوق تسهیلات توسعه",
    stats: loanStats,
  },
];

/** Every figure says how it is counted, names its clause and leads to the people it counts. */
export const progressFigures = (view: ProgressView): Markup[] =>
  groups.map(({ id, title, about, clause, stats }) =>
    section(
      { id, title, description: markup`${about} <cite class="clause">${clause}</cite>` },
      statList(stats(view)),
    ),
  );
