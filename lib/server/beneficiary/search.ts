import { canSome, scopeFor } from "@/lib/domain/access/policy";
import type { PeopleListView, Suggestions } from "@/lib/domain/beneficiary/people-list";
import { maskedContact } from "@/lib/domain/beneficiary/privacy";
import { searchHint } from "@/lib/domain/beneficiary/search-hint";
import { maskDigits } from "@/lib/domain/licensing/feasibility/shown";
import { targetGroupLabels, type TargetGroup } from "@/lib/domain/service-entry/model";
import { type PeopleQuery, peopleFilter } from "@/lib/server/beneficiary/search-filter";
import {
  COUNTED,
  listStatement,
  PAGE_SIZE,
  suggestStatement,
} from "@/lib/server/beneficiary/search-statement";
import { type Context, readRow, readRows } from "@/lib/server/scope";

/** A page of the people of the actor's scope, found by any part of the name or the national id; null for whom there is none. */
export async function listPeople(ctx: Context, query: PeopleQuery): Promise<PeopleListView | null> {
  const filter = peopleFilter(ctx, query);
  if (!filter) return null;
  const { page, wide, ...shown } = filter;
  const { q, province, office, group, entrepreneur } = shown;
  const { country, provinces, offices } = scopeFor(ctx.actor, "beneficiary.view");
  const offset = (page - 1) * PAGE_SIZE;
  const limit = Math.max(COUNTED, offset + PAGE_SIZE) + 1;
  const running = entrepreneur === null ? null : entrepreneur === "yes";
  const found = await readRow(ctx, listStatement, [
    ...[q, province, office, group, running, limit],
    ...[offset, offices],
  ]);
  if (!found) throw new Error("the list of people gave no row");
  const onlyOffice = !country && provinces.length === 0 && offices.length < 2;
  const placeOf = (row: { office: string; province: string }) =>
    country || provinces.length > 1 ? `${row.office}، ${row.province}` : onlyOffice ? null : row.office;
  const seesProvince = (id: string) => country || provinces.includes(id);
  return {
    query: shown,
    rows: found.rows.map((row) => ({
      id: row.id,
      name: row.name,
      ...maskedContact({ ...row, address: null }),
      place: placeOf(row),
      group: targetGroupLabels[row.targetGroup as TargetGroup],
      running: row.running,
    })),
    first: offset + 1,
    page,
    hasNext: found.found > offset + PAGE_SIZE,
    found: Math.min(found.found, limit - 1),
    more: found.found >= limit,
    hint: searchHint(q, wide),
    provinces: country || provinces.length > 1 ? found.provinces.filter(({ id }) => seesProvince(id)) : [],
    offices: seesProvince(province ?? "") || offices.length > 1 ? found.offices : [],
    may: {
      register: canSome(ctx.actor, "beneficiary.register"),
      export: canSome(ctx.actor, "beneficiary.export"),
    },
  };
}

const SUGGESTED = 8;

/** Whom a text may mean, while it is being typed. */
export async function suggestPeople(ctx: Context, query: PeopleQuery): Promise<Suggestions | null> {
  const filter = peopleFilter(ctx, query);
  if (!filter) return null;
  const { q, province, office, wide } = filter;
  if (q === "") return { people: [], hint: null };
  const people = await readRows(ctx, suggestStatement, [q, province, office, SUGGESTED]);
  return {
    people: people.map((person) => ({ ...person, nationalId: maskDigits(person.nationalId) })),
    hint: searchHint(q, wide),
  };
}
