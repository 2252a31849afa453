import { canSome, scopeFor } from "@/lib/domain/access/policy";
import { TARGET_GROUPS, type TargetGroup } from "@/lib/domain/service-entry/model";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import type { Context } from "@/lib/server/scope";

export type PeopleQuery = {
  q?: string;
  province?: string;
  office?: string;
  group?: string;
  entrepreneur?: string;
  page?: string;
};

export type PeopleFilter = {
  q: string;
  province: string | null;
  office: string | null;
  group: TargetGroup | null;
  entrepreneur: "yes" | "no" | null;
  page: number;
  /** whether the search reaches beyond offices: then too few letters are not looked for everywhere in a name */
  wide: boolean;
};

const LONGEST_SEARCH = 60;
/** Whoever looks further than this looks for somebody by name. */
const LAST_PAGE = 100;

/** What the address asks for; null for whom there is no list of people. A code that is none gives no rows, not an error. */
export function peopleFilter({ actor }: Context, query: PeopleQuery): PeopleFilter | null {
  if (!canSome(actor, "beneficiary.view")) return null;
  const { country, provinces, offices } = scopeFor(actor, "beneficiary.view");
  const single = !country && provinces.length + offices.length === 1 ? (provinces[0] ?? null) : null;
  const province = plain(query.province) ?? single;
  const office = plain(query.office);
  const page = /^[1-9]\d{0,2}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const { entrepreneur } = query;
  return {
    q: normalizeText((query.q ?? "").slice(0, LONGEST_SEARCH)),
    province,
    office,
    group: TARGET_GROUPS.find((group) => group === query.group) ?? null,
    entrepreneur: entrepreneur === "yes" || entrepreneur === "no" ? entrepreneur : null,
    page: Math.min(page, LAST_PAGE),
    wide: office === null && (country || provinces.length > 0),
  };
}

// A NUL would be refused by the database with an error; a code is never this long.
const plain = (code: string | undefined) => (code ? code.replaceAll("\0", "").slice(0, 64) : null);
