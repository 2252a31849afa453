import { settingsPaths } from "@/components/settings-paths";
import { isRole } from "@/lib/domain/organisation/role";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import type { UserFilter } from "@/lib/server/user/queries";

type Query = Record<string, string | string[] | undefined>;

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 100) : "");

/** What the address asks for; nonsense in it counts as not asked. */
export function readFilter(query: Query): UserFilter {
  const role = text(query.role);
  const province = text(query.province);
  const page = Number(toLatinDigits(text(query.page)));
  return {
    query: normalizeText(text(query.q)),
    role: isRole(role) ? role : "",
    province: /^IR-\d\d$/.test(province) ? province : "",
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

export function hrefOf({ query, role, province, page }: UserFilter): string {
  const asked = { q: query, role, province, page: page > 1 ? String(page) : "" };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return search.size ? `${settingsPaths.users}?${search}` : settingsPaths.users;
}
