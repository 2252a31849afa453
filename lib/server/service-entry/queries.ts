import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { actionsFrom, MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { ENTRY_DECISIONS } from "@/lib/domain/service-entry/decision";
import { type EntryPageView, viewEntryPage } from "@/lib/domain/service-entry/view";
import { GENDERS, TARGET_GROUPS } from "@/lib/domain/service-entry/model";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { isUuid } from "@/lib/domain/shared/uuid";
import { instant } from "@/lib/server/row-fields";
import { readRow, type Context } from "@/lib/server/scope";

const row = z.object({
  centerId: z.string(),
  centerName: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  month: z.string().transform(jalaliMonth),
  status: z.enum(MONTH_STATUSES),
  entry: z.object({
    id: z.string(),
    version: z.number(),
    service: z.literal(SERVICE_NUMBERS),
    delivered_on: z.string().transform((text) => text as CalendarDate),
    title: z.string(),
    description: z.string(),
    quantity: z.number(),
    unit: z.string(),
    cost_rial: z.number().transform(BigInt),
    resource_kind: z.string().nullable(),
    business_people: z.string(),
    people: z.array(
      z.object({ targetGroup: z.enum(TARGET_GROUPS), gender: z.enum(GENDERS), count: z.number() }),
    ),
    details: z.record(z.string(), z.unknown()),
    decision: z.enum(ENTRY_DECISIONS),
    confirmed_quantity: z.number().nullable(),
    decision_reason: z.string().nullable(),
    logged_by_name: z.string(),
    logged_at: instant,
  }),
  linked: z.array(z.object({ name: z.string(), nationalId: z.string().nullable() })).nullable(),
  evidence: z
    .array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() }))
    .nullable(),
  events: z
    .array(z.object({ kind: z.string(), at: instant, actorName: z.string(), note: z.string().nullable() }))
    .nullable(),
});

const entryPage = {
  name: "entry-page",
  text: `
    SELECT e.center_id AS "centerId", c.name AS "centerName", e.office_id AS "officeId", e.province_id AS "provinceId",
      e.month, m.status::text, to_json(e) AS entry,
      (SELECT json_agg(json_build_object('name', b.name, 'nationalId', b.national_id) ORDER BY b.name)
        FROM entry_beneficiary l JOIN beneficiary b ON b.id = l.beneficiary_id WHERE l.entry_id = e.id) AS linked,
      (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) ORDER BY f.added_at, f.id)
        FROM evidence_file f WHERE f.entry_id = e.id) AS evidence,
      (SELECT json_agg(json_build_object('kind', v.kind, 'at', v.at, 'actorName', v.actor_name, 'note', v.note))
        FROM (SELECT kind, at, actor_name, note FROM event WHERE subject = 'entry' AND subject_id = $3 ORDER BY id DESC LIMIT 30) v) AS events
    FROM service_entry e
      JOIN center c ON c.id = e.center_id
      JOIN monthly_performance m ON m.center_id = e.center_id AND m.month = e.month
    WHERE e.id = $1::uuid AND e.center_id = $2 AND e.removed_at IS NULL`,
  row,
};

/** One entry with its evidence and history; null where the actor may not see its month. */
export async function getEntryPage(
  ctx: Context,
  key: { centerId: string; month: string; entryId: string },
): Promise<EntryPageView | null> {
  if (!isUuid(key.entryId)) return null;
  const found = await readRow(ctx, entryPage, [key.entryId, key.centerId, key.entryId]);
  if (!found || found.month !== key.month || !can(ctx.actor, "month.view", found).ok) return null;
  const mayChange = can(ctx.actor, "month.log", found).ok && actionsFrom(found.status).includes("log");
  return viewEntryPage(found, mayChange);
}
