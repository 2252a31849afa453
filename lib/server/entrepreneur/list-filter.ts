import { grantsFor, scopeFor } from "@/lib/domain/access/policy";
import { ATTENTION_REASONS, type AttentionReason } from "@/lib/domain/entrepreneur/attention";
import { type CaseGroup, isMonthGroup, parseCaseGroup } from "@/lib/domain/entrepreneur/case-group";
import { type EntrepreneurCode, parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { type Standing, STANDINGS } from "@/lib/domain/entrepreneur/level";
import { requestedMonth } from "@/lib/domain/panel/panel-month";
import { addMonths, type JalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import type { Context } from "@/lib/server/scope";

export type ListAddress = Partial<
  Record<"q" | "province" | "office" | "level" | "caseworker" | "reason" | "group" | "month" | "page", string>
>;

export type ListFilter = {
  q: string;
  /** where the text is a code, that one */
  code: EntrepreneurCode | null;
  province: string | null;
  office: string | null;
  caseworker: number | null;
  standing: Standing | null;
  reason: AttentionReason | null;
  group: CaseGroup;
  /** of a group of a month; the last one that has ended, where none was asked for */
  month: JalaliMonth | null;
  page: number;
  /** whether there is more than one province, or office, to choose from */
  chooses: { province: boolean; office: boolean };
  /** whether the measures of the offices count all that the actor sees */
  overseer: boolean;
};

const LONGEST_SEARCH = 60;
/** Nobody turns more pages than this: filters and the search lead there sooner. */
export const LAST_PAGE = 200;

const code = (text: string | undefined) => (text ? text.replaceAll("\0", "").slice(0, 64) : null);
const number = (text: string | undefined) => (/^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : null);

/** What the address asks for, inside what the actor may ask; what is none of the choices filters nothing. */
export function listFilter({ actor, now }: Context, address: ListAddress): ListFilter {
  const { country, provinces, offices } = scopeFor(actor, "progress.view");
  const follows = grantsFor(actor, "caseload.view").length > 0;
  const single = !country && !follows && provinces.length + offices.length === 1;
  const asked = { province: code(address.province), office: code(address.office) };
  const whole = asked.province === null && asked.office === null && single;
  const oversees = country || provinces.length + offices.length > 0;
  const group = parseCaseGroup(address.group);
  const q = normalizeText((address.q ?? "").slice(0, LONGEST_SEARCH));
  return {
    q,
    code: parseEntrepreneurCode(q),
    // An index finds the rows of the place that is the whole scope anyway.
    province: whole ? (provinces[0] ?? null) : asked.province,
    office: whole ? (offices[0] ?? null) : asked.office,
    caseworker: oversees ? number(address.caseworker) : actor.userId,
    standing: STANDINGS.find((known) => String(known) === address.level) ?? null,
    reason: ATTENTION_REASONS.find((known) => known === address.reason) ?? null,
    group,
    month: isMonthGroup(group) ? (requestedMonth(address.month, now) ?? addMonths(monthAt(now), -1)) : null,
    page: Math.min(number(address.page) ?? 1, LAST_PAGE),
    chooses: {
      province: country || provinces.length > 1,
      office: country || provinces.length > 0 || offices.length > 1,
    },
    overseer: oversees && !follows,
  };
}
