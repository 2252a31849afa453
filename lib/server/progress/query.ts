import { COUNTRY, type Place } from "@/lib/domain/access/actor";
import { can, scopeFor } from "@/lib/domain/access/policy";
import { parseCaseMeasure, sumOfMeasures } from "@/lib/domain/entrepreneur/measure";
import type { ProgressLevel, ProgressView } from "@/lib/domain/entrepreneur/progress-view";
import { formatJalaliDate, parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { countryProgress, officeProgress, provinceProgress } from "@/lib/server/progress/statement";
import { type Context, readRow } from "@/lib/server/scope";

export type ProgressAddress = { province?: string; office?: string; measure?: string };

const codes = { province: /^IR-\d{2}$/, office: /^[a-z][a-z0-9-]{1,59}$/ };
const statements = { country: countryProgress, province: provinceProgress, office: officeProgress };

/** The deepest place that is named, or else where the actor's own scope begins; null for a malformed code. */
function placeAsked(
  { actor }: Context,
  { province, office }: ProgressAddress,
): { level: ProgressLevel; id: string } | null {
  if (office) return codes.office.test(office) ? { level: "office", id: office } : null;
  if (province) return codes.province.test(province) ? { level: "province", id: province } : null;
  const { country, provinces, offices } = scopeFor(actor, "progress.view");
  if (country) return { level: "country", id: "" };
  if (provinces[0]) return { level: "province", id: provinces[0] };
  return offices[0] ? { level: "office", id: offices[0] } : null;
}

const maySee = ({ actor }: Context, place: Place) => can(actor, "progress.view", place).ok;

function topOf(ctx: Context, provinceId: string | null): ProgressLevel {
  if (maySee(ctx, COUNTRY)) return "country";
  return maySee(ctx, { ...COUNTRY, provinceId }) ? "province" : "office";
}

/** The managers' measures of a place; null when there is no such place for this actor. */
export async function getProgress(ctx: Context, address: ProgressAddress): Promise<ProgressView | null> {
  const asked = placeAsked(ctx, address);
  if (!asked) return null;
  const { level, id } = asked;
  const found = await readRow(ctx, statements[level], level === "country" ? [] : [id]);
  if (!found) return null;
  const { province, office, parts, measuredOn } = found;
  const place = { provinceId: province?.id ?? null, officeId: office?.id ?? null, centerId: null };
  const consistent = !address.province || address.province === place.provinceId;
  if (!consistent || !maySee(ctx, place)) return null;
  const day = measuredOn === null ? null : parseCalendarDate(measuredOn);
  return {
    level,
    place: { ...(province ? { province } : {}), ...(office ? { office } : {}) },
    top: topOf(ctx, place.provinceId),
    chosen: parseCaseMeasure(address.measure),
    measure: sumOfMeasures(parts.map(({ measure }) => measure)),
    parts: level === "office" ? [] : parts,
    measuredOn: day && formatJalaliDate(day),
  };
}
