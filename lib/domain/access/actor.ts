import { type Role, type ScopeKind, scopeKindOf } from "../organisation/role";

export type Place = { provinceId: string | null; officeId: string | null; centerId: string | null };

/** A role with its scope; carries the ids of everything above it too (a center's grant names office and province). */
export type Grant = Place & { role: Role };

export type Actor = {
  userId: number;
  sessionId: string;
  username: string;
  name: string;
  mustChangePassword: boolean;
  grants: Grant[];
};

export type VisibleScope = { country: boolean; provinces: string[]; offices: string[]; centers: string[] };

export const COUNTRY: Place = { provinceId: null, officeId: null, centerId: null };

/** How wide a grant reaches; an auditor's reaches the province it names, or the country. */
export const grantScope = ({ role, provinceId }: Grant): ScopeKind =>
  role === "auditor" && provinceId !== null ? "province" : scopeKindOf(role);

/**
 * Whether a place lies inside a grant's scope. A grant without the id its role needs covers nothing. Whose case it is, where
 * a role reaches only its own, is the policy's question.
 */
export function covers(grant: Grant, place: Place): boolean {
  switch (grantScope(grant)) {
    case "country":
      return true;
    case "province":
      return grant.provinceId !== null && grant.provinceId === place.provinceId;
    case "office":
      return grant.officeId !== null && grant.officeId === place.officeId;
    case "center":
      return grant.centerId !== null && grant.centerId === place.centerId;
    case "self":
      return grant.officeId !== null && grant.officeId === place.officeId;
  }
}

/** All that grants reach together, for queries and row-level security; ids once each, sorted. */
export function scopeOfGrants(grants: readonly Grant[]): VisibleScope {
  const ids = (kind: ScopeKind, idOf: (grant: Grant) => string | null) =>
    [
      ...new Set(grants.filter((grant) => grantScope(grant) === kind).flatMap((grant) => idOf(grant) ?? [])),
    ].sort();
  return {
    country: grants.some((grant) => grantScope(grant) === "country"),
    provinces: ids("province", (grant) => grant.provinceId),
    offices: ids("office", (grant) => grant.officeId),
    centers: ids("center", (grant) => grant.centerId),
  };
}

export const visibleTo = (actor: Pick<Actor, "grants">): VisibleScope => scopeOfGrants(actor.grants);

/** Somebody whose every role reaches the own case alone: an entrepreneur, who signs in by a code and whose portal is one page. */
export const isOnlySelf = ({ grants }: Pick<Actor, "grants">): boolean =>
  grants.length > 0 && grants.every((grant) => grantScope(grant) === "self");
