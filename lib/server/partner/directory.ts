import type { Place } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { mayReadDirectory } from "@/lib/domain/licensing/partner-directory";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import type { Context } from "@/lib/server/scope";

/** Where a command has done its work, for the address of the page to show next. */
export type DirectoryEntry = { provinceId: string; organisation: string };

/** The place of a province's directory that the actor keeps; notFound for whom it is not, notAllowed for mere readers. */
export function keptDirectory({ actor }: Context, provinceId: string): Result<Place> {
  if (!mayReadDirectory(actor, provinceId)) return refuse("notFound");
  const place = { provinceId, officeId: null, centerId: null };
  const allowed = can(actor, "partner.manage", place);
  return allowed.ok ? ok(place) : allowed;
}
