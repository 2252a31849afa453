import type { Actor } from "../access/actor";
import { can, canSome, scopeFor } from "../access/policy";

/**
 * The provinces whose directory of partner organisations (S1 هـ) an actor reads: a province's directory is for everybody
 * who works in it, also at one office or center. Sorted, once each; "every" for the roles of the country.
 */
export function directoriesOf(actor: Pick<Actor, "grants">): "every" | string[] {
  if (scopeFor(actor, "partner.view").country) return "every";
  const reading = actor.grants.filter((grant) => canSome({ grants: [grant] }, "partner.view"));
  return [...new Set(reading.flatMap(({ provinceId }) => provinceId ?? []))].sort();
}

export function mayReadDirectory(actor: Pick<Actor, "grants">, provinceId: string): boolean {
  const directories = directoriesOf(actor);
  return directories === "every" || directories.includes(provinceId);
}

/** Whether an actor keeps the directory of a province. */
export const mayKeepDirectory = (actor: Pick<Actor, "userId" | "grants">, provinceId: string): boolean =>
  can(actor, "partner.manage", { provinceId, officeId: null, centerId: null }).ok;
