import { type Entitlement, entitlements } from "../entitlement/catalogue";
import { type LoanKind, loanTerms } from "../loan/kinds";
import { formatToman } from "../loan/toman";
import type { Tone } from "../month/labels";
import { type CalendarDate, formatInstant, formatJalaliDate, todayInTehran } from "../shared/calendar-date";
import { formatMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { type Course, courseLabels } from "./course";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";
import { promotionStatusLabels } from "./promotion-labels";
import type { PromotionStatus } from "./promotion-workflow";
import { ONCE, type Tickable, tickableLabel, type TickPeriod } from "./road-map";
import { isVoidableKind, voidedText } from "./voidable";

/** What each kind of line tells beside its day. */
type Told = {
  salesInvoice: { number: string; amountRial: string; customer: string | null; product: string | null };
  course: { course: Course; note: string | null };
  visit: { note: string | null };
  call: { answered: boolean; note: string | null };
  product: { name: string };
  contract: { outlet: string; reputable: boolean; endsOn: CalendarDate | null; note: string | null };
  job: { title: string; monthlyWageRial: string; endsOn: CalendarDate | null };
  level: { standing: Standing };
  tick: { item: Tickable; period: TickPeriod; evidence: string | null };
  promotion: { to: Standing; status: PromotionStatus; reason: string | null };
  loan: { kind: LoanKind; principalRial: string };
  payment: { kind: LoanKind; amountRial: string };
  entitlement: { entitlement: Entitlement; amountRial: string };
};
export type LineKind = keyof Told;

/** A row of what was recorded of an entrepreneur. */
export type TimelineRow = {
  [K in LineKind]: {
    kind: K;
    id: number;
    on: CalendarDate;
    at: Date;
    by: string;
    voided: { by: string; reason: string } | null;
    told: Told[K];
  };
}[LineKind];

export type TimelineLine = {
  kind: LineKind;
  id: number;
  title: string;
  on: string;
  by: string;
  tone: Tone;
  note: string | null;
  voided: string | null;
  /** whether it may still be voided or ended by somebody who may record */
  open: boolean;
};

export function timelineLine(row: TimelineRow): TimelineLine {
  const { kind, id, on, at, by, voided } = row;
  const { title, note, tone } = tell(row);
  const recorded = todayInTehran(at) === on ? "" : `، ثبت در ${formatInstant(at)}`;
  return {
    kind,
    id,
    title,
    tone: voided ? "neutral" : tone,
    on: formatJalaliDate(on),
    by: `${by}${recorded}`,
    note: note || null,
    voided: voided && voidedText(voided),
    open: voided === null && isVoidableKind(kind),
  };
}

type Wording = { title: string; tone: Tone; note?: string | null };

const toman = (rial: string) => formatToman(BigInt(rial));
const until = (day: CalendarDate | null) => (day === null ? "" : `، تا ${formatJalaliDate(day)}`);

function tell(row: TimelineRow): Wording {
  switch (row.kind) {
    case "salesInvoice": {
      const { number, amountRial, customer, product } = row.told;
      const parts = [customer && `خریدار: ${customer}`, product && `محصول: ${product}`].filter(Boolean);
      return {
        title: `فاکتور فروش ${toPersianDigits(number)}، ${toman(amountRial)}`,
        tone: "success",
        note: parts.join("؛ "),
      };
    }
    case "course":
      return { title: `گذراندن دوره ${courseLabels[row.told.course]}`, tone: "success", note: row.told.note };
    case "visit":
      return { title: "بازدید", tone: "info", note: row.told.note };
    case "call": {
      const { answered, note } = row.told;
      return {
        title: answered ? "تماس پاسخ‌داده‌شده" : "تماس بی‌پاسخ",
        tone: answered ? "info" : "warning",
        note,
      };
    }
    case "product":
      return { title: `عرضه محصول ${row.told.name}`, tone: "success" };
    case "contract": {
      const { outlet, reputable, endsOn, note } = row.told;
      return {
        title: `قرارداد با ${outlet}${reputable ? " (معتبر)" : ""}${until(endsOn)}`,
        tone: "success",
        note,
      };
    }
    case "job": {
      const { title, monthlyWageRial, endsOn } = row.told;
      const wage = monthlyWageRial === "0" ? "بدون دستمزد" : `ماهانه ${toman(monthlyWageRial)}`;
      return { title: `شغل برای دیگران: ${title}، ${wage}${until(endsOn)}`, tone: "success" };
    }
    case "level":
      return { title: `آغاز ${standingLabels[row.told.standing].fullLabel}`, tone: "success" };
    case "tick": {
      const { item, period, evidence } = row.told;
      const month = period === ONCE ? "" : `، ${formatMonth(period)}`;
      return {
        title: `${period === ONCE ? "نقشه راه" : "وظیفه مددکار"}: ${tickableLabel(item)}${month}`,
        tone: "info",
        note: evidence,
      };
    }
    case "promotion": {
      const { to, status, reason } = row.told;
      const { label, tone } = promotionStatusLabels[status];
      return { title: `پیشنهاد ارتقا به ${standingLabels[to].towards}: ${label}`, tone, note: reason };
    }
    case "loan":
      return {
        title: `${loanTerms[row.told.kind].label}، ${toman(row.told.principalRial)}`,
        tone: "info",
      };
    case "payment":
      return {
        title: `پرداخت ${toman(row.told.amountRial)} از ${loanTerms[row.told.kind].label}`,
        tone: "info",
      };
    case "entitlement": {
      const { entitlement, amountRial } = row.told;
      const amount = amountRial === "0" ? "" : `، ${toman(amountRial)}`;
      return { title: `${entitlements[entitlement].label}${amount}`, tone: "info" };
    }
  }
}
