import { randomUUID } from "node:crypto";
import { parseEntry } from "@/lib/domain/service-entry/input";
import type { ServiceEntryValue } from "@/lib/domain/service-entry/model";
import type { Targets } from "@/lib/domain/aid/confirmed-rows";
import { type Service, SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { confirmMonth, submitMonth, verifyMonth } from "@/lib/server/month/commands";
import { logEntry } from "@/lib/server/service-entry/commands";
import { reviewMonth } from "@/lib/server/service-entry/review";
import type { Context } from "@/lib/server/scope";
import { buildEntryForm, type EntryForm } from "@/tests/domain/service-entry/build-entry-form";
import { asOwner, asRole, MONTH, NOW, type TestPlace } from "@/tests/support/world";

export function buildEntry(
  service: Service,
  override: EntryForm = {},
  month: JalaliMonth = MONTH,
): ServiceEntryValue {
  const parsed = parseEntry(
    { ...buildEntryForm(service), ...override },
    { month, today: todayInTehran(NOW) },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

export const rowOf = async ({ centerId }: TestPlace, month = MONTH) => {
  const [row] = await asOwner<Record<string, unknown> & { status: string; version: number }>(
    "SELECT * FROM monthly_performance WHERE center_id = $1 AND month = $2",
    [centerId, month],
  );
  if (!row) throw new Error("no such month");
  return row;
};

export const eventsOf = async ({ centerId }: TestPlace, kind: string) =>
  asOwner<Record<string, unknown>>("SELECT * FROM event WHERE center_id = $1 AND kind = $2 ORDER BY id", [
    centerId,
    kind,
  ]);

export const keyOf = async (place: TestPlace, month = MONTH) => ({
  centerId: place.centerId,
  month,
  version: (await rowOf(place, month)).version,
});

export async function logged(
  place: TestPlace,
  services: Service[],
  ctx: Context = asRole("centerExecutive", place),
) {
  const ids: string[] = [];
  for (const service of services) {
    const entryId = randomUUID();
    const done = await logEntry(ctx, {
      centerId: place.centerId,
      month: MONTH,
      entryId,
      value: buildEntry(service),
    });
    if (!done.ok) throw new Error(done.refusal.code);
    ids.push(entryId);
  }
  return ids;
}

const must = async <T>(done: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>) => {
  const result = await done;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** Brings a month so far by the commands themselves, with another person at every step. */
export async function bring(
  place: TestPlace,
  to: "submitted" | "officeVerified" | "confirmed",
  services: Service[] = [1, 2],
) {
  const entries = await logged(place, services);
  await must(submitMonth(asRole("centerChair", place), await keyOf(place)));
  if (to === "submitted") return entries;
  const office = asRole("officeEmployment", place);
  const decisions = entries.map((entryId) => ({
    entryId,
    decision: "accepted" as const,
    confirmedQuantity: null,
    reason: "",
  }));
  await must(reviewMonth(office, { ...(await keyOf(place)), entries: decisions }));
  await must(verifyMonth(office, await keyOf(place)));
  if (to === "officeVerified") return entries;
  await must(confirmMonth(asRole("provinceEmployment", place), { ...(await keyOf(place)), baseAidRial: 0n }));
  return entries;
}

/** The plan of a center for a month, agreed by nobody in particular; the rows that are not named have none. */
export async function agreedMonth(
  { centerId, officeId, provinceId }: TestPlace,
  targets: Targets,
  month: JalaliMonth = MONTH,
) {
  const values = [centerId, Number(month.slice(0, 4)), officeId, provinceId];
  await asOwner(
    `INSERT INTO annual_plan (center_id, year, office_id, province_id, status, agreed_by_id, agreed_by_name, agreed_at)
     VALUES ($1, $2, $3, $4, 'agreed', 1, 'استان', now()) ON CONFLICT DO NOTHING`,
    values,
  );
  await asOwner(
    "INSERT INTO plan_month (center_id, year, office_id, province_id, month, targets) VALUES ($1, $2, $3, $4, $5, $6)",
    [...values, month, SERVICE_NUMBERS.map((service) => targets[service] ?? null)],
  );
}
