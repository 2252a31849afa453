import type { Place } from "../access/actor";
import { type Role, scopeKindOf } from "../organisation/role";
import type { Message } from "./message";

/** A message to everybody who has one of the roles at the place. */
export type Told = { message: Message; roles: readonly Role[]; place: Place };

/** One role at the place that its grants name, and what it is told. */
export type ToldRole = Message & Place & { role: Role };

/** By role, each at its own reach: of a center's place, a province's role is told at the province. */
export const byRole = (told: readonly Told[]): ToldRole[] =>
  told.flatMap(({ message, roles, place }) =>
    roles.map((role) => ({ ...message, role, ...placeOfRole(role, place) })),
  );

function placeOfRole(role: Role, place: Place): Place {
  const kind = scopeKindOf(role);
  return {
    provinceId: kind === "country" ? null : place.provinceId,
    officeId: kind === "country" || kind === "province" ? null : place.officeId,
    centerId: kind === "center" ? place.centerId : null,
  };
}
