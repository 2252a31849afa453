import { visibleTo } from "@/lib/domain/access/actor";
import { canSome, scopeFor } from "@/lib/domain/access/policy";
import { type CenterStatus, centerStatuses } from "@/lib/domain/organisation/center";
import { type CenterMonthState, isCenterMonthState } from "@/lib/domain/panel/center-month";
import { type CentersSort, parseCentersSort } from "@/lib/domain/panel/centers-sort";
import { requestedMonth } from "@/lib/domain/panel/panel-month";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import type { Context } from "@/lib/server/scope";

export type CentersQuery = {
  q?: string;
  province?: string;
  office?: string;
  status?: string;
  stood?: string;
  month?: string;
  state?: string;
  sort?: string;
  page?: string;
};

/** How much of the months an actor sees among the centers of the list. */
export type MonthsSeen = "all" | "some" | "none";

export type CentersFilter = {
  q: string;
  province: string | null;
  office: string | null;
  status: CenterStatus | null;
  /** the status at the end of the month */
  stood: CenterStatus | null;
  month: JalaliMonth | null;
  state: CenterMonthState | null;
  sort: CentersSort;
  page: number;
  monthsSeen: MonthsSeen;
  noticesSeen: boolean;
  /** whether there is more than one province to choose from */
  provincesListed: boolean;
};

const LONGEST_SEARCH = 60;
const LAST_PAGE = 10_000;

/** What the address asks for, inside what the actor may ask; a code that is none gives no rows, not an error. */
export function centersFilter(ctx: Context, query: CentersQuery): CentersFilter {
  const monthsSeen = monthsSeenBy(ctx);
  const { country, provinces } = visibleTo(ctx.actor);
  const filtered = monthsSeen !== "none";
  const noticesSeen = seesNotices(ctx);
  const state = query.state && isCenterMonthState(query.state) ? query.state : null;
  const page = /^[1-9]\d{0,4}$/.test(query.page ?? "") ? Number(query.page) : 1;
  return {
    q: normalizeText((query.q ?? "").slice(0, LONGEST_SEARCH)),
    ...placeFilter(ctx, query),
    month: filtered ? requestedMonth(query.month, ctx.now) : null,
    status: knownStatus(query.status),
    stood: filtered ? knownStatus(query.stood) : null,
    state: filtered && (state !== "noticed" || noticesSeen) ? state : null,
    sort: filtered ? parseCentersSort(query.sort) : "name",
    page: Math.min(page, LAST_PAGE),
    monthsSeen,
    noticesSeen,
    provincesListed: country || provinces.length > 1,
  };
}

const knownStatus = (text: string | undefined) => centerStatuses.find((known) => known === text) ?? null;

/** The place asked for; without one, the place that is the actor's whole scope, so that an index finds its centers. */
export function placeFilter(
  ctx: Context,
  { province, office }: Pick<CentersQuery, "province" | "office">,
): Pick<CentersFilter, "province" | "office"> {
  if (province || office) return { province: plain(province), office: plain(office) };
  const { country, provinces, offices, centers } = visibleTo(ctx.actor);
  const single = !country && provinces.length + offices.length + centers.length === 1;
  return { province: (single && provinces[0]) || null, office: (single && offices[0]) || null };
}

// A NUL would be refused by the database with an error; a code is never this long.
const plain = (code: string | undefined) => (code ? code.replaceAll("\0", "").slice(0, 64) : null);

function monthsSeenBy({ actor }: Context): MonthsSeen {
  if (!canSome(actor, "month.view")) return "none";
  return JSON.stringify(scopeFor(actor, "month.view")) === JSON.stringify(visibleTo(actor)) ? "all" : "some";
}

/** A list of notices is one of months: it is for those who may see the notices of just the centers whose months they see. */
const seesNotices = ({ actor }: Context): boolean =>
  canSome(actor, "license.view") &&
  JSON.stringify(scopeFor(actor, "license.view")) === JSON.stringify(scopeFor(actor, "month.view"));
