import { scopeFor } from "@/lib/domain/access/policy";
import { isPlanState, type PlanState } from "@/lib/domain/plan/state";
import { parsePlanYear } from "@/lib/domain/plan/plan-year";
import type { Context } from "@/lib/server/scope";

export type PlansQuery = { year?: string; province?: string; office?: string; state?: string; page?: string };

export type PlansFilter = {
  year: number;
  province: string | null;
  office: string | null;
  state: PlanState | null;
  page: number;
  /** the parts that figures are added up by; none within an office or for a center's own people */
  parts: "province" | "office" | null;
};

/** What the address asks for, inside what the actor may ask; null for what is no year of plans. */
export function plansFilter({ actor }: Context, query: PlansQuery): PlansFilter | null {
  const year = parsePlanYear(query.year ?? "");
  if (year === null) return null;
  const { country, provinces, offices, centers } = scopeFor(actor, "plan.view");
  const single = !country && provinces.length + offices.length + centers.length === 1;
  const asked = query.province || query.office;
  const province = asked ? plain(query.province) : (single && provinces[0]) || null;
  const office = asked ? plain(query.office) : (single && offices[0]) || null;
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const state = query.state && isPlanState(query.state) ? query.state : null;
  const inProvince = province !== null && (country || provinces.includes(province));
  const parts =
    office !== null ? null : inProvince ? "office" : country || provinces.length > 1 ? "province" : null;
  return { year, province, office, state, page, parts };
}

// A NUL would be refused by the database with an error; a code is never this long.
const plain = (code: string | undefined) => (code ? code.replaceAll("\0", "").slice(0, 64) : null);
