import type { Tone } from "../month/labels";
import { daysBetween, todayInTehran } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { type CaseRow, viewCaseLine } from "./case-line";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";

/** What of entrepreneurs waits for somebody, and on which page it is done. */
export type CaseTask = {
  to: "case" | "promotion";
  code: string;
  title: string;
  detail: string;
  age: string | null;
  tag: { tone: Tone; text: string };
};

export type WaitingPromotion = {
  code: string;
  name: string;
  business: string;
  office: string;
  to: Standing;
  proposedAt: Date;
};

const SLOW_DAYS = 14;

/** A promotion that waits for its decision; what has lain for a fortnight says so. */
export function viewWaitingPromotion(facts: WaitingPromotion, now: Date): CaseTask {
  const days = daysBetween(todayInTehran(facts.proposedAt), todayInTehran(now));
  return {
    to: "promotion",
    code: facts.code,
    title: `تصمیم درباره ارتقای ${facts.name} به ${standingLabels[facts.to].towards}`,
    detail: `${facts.business}، ${facts.office}`,
    age: days <= 0 ? "از امروز" : `${formatNumber(days)} روز در انتظار`,
    tag: { tone: days >= SLOW_DAYS ? "warning" : "info", text: "پیشنهاد ارتقا" },
  };
}

/** Somebody of the own caseload who needs attention, by the first of the reasons. */
export function viewUrgentCase(row: CaseRow): CaseTask[] {
  const { code, name, business, gap, tags } = viewCaseLine(row);
  const [tag] = tags;
  return tag
    ? [
        {
          to: "case",
          code,
          title: `پیگیری ${name}`,
          detail: gap === null ? business : `${business} · ${gap}`,
          age: null,
          tag,
        },
      ]
    : [];
}
