import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import {
  type EntrepreneurCode,
  formatEntrepreneurCode,
  parseEntrepreneurCode,
} from "@/lib/domain/entrepreneur/code";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { OUTLET_KINDS } from "@/lib/domain/entrepreneur/outlet";
import { type TimelineLine, timelineLine } from "@/lib/domain/entrepreneur/timeline";
import { isCorrectable, isVoidableKind, type VoidableKind } from "@/lib/domain/entrepreneur/voidable";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { timelineShape } from "@/lib/server/entrepreneur/timeline";
import { list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const head = {
  code: z.string().transform((text) => text as EntrepreneurCode),
  name: z.string(),
  business: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  caseworkerId: z.number().nullable(),
  ownerId: z.number().nullable(),
  ended: z.boolean(),
};
const headSql = `e.code, b.name, e.business, e.office_id AS "officeId", e.province_id AS "provinceId", e.caseworker_id AS "caseworkerId",
  e.user_id AS "ownerId", e.ended_on IS NOT NULL AS ended`;

const formRow = z.object({
  ...head,
  products: list(z.object({ id: z.number(), name: z.string() })),
  outlets: list(
    z.object({ id: z.number(), name: z.string(), kind: z.enum(OUTLET_KINDS), reputable: z.boolean() }),
  ),
});
const formStatement: Statement<z.output<typeof formRow>> = {
  name: "entrepreneur-record-form",
  row: formRow,
  text: `SELECT ${headSql},
      (SELECT json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.first_offered_on DESC, r.id DESC)
        FROM product r WHERE r.entrepreneur_id = e.id AND r.voided_at IS NULL) AS products,
      CASE WHEN $2 = 'contract' THEN (
        SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'reputable', o.reputable)
          ORDER BY o.province_id NULLS FIRST, o.name COLLATE "fa-x-icu", o.id)
        FROM outlet o WHERE o.province_id = e.province_id OR o.province_id IS NULL) END AS outlets
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = $1`,
};

export type RecordFormView = {
  code: string;
  shownCode: string;
  name: string;
  business: string;
  /** what may be recorded: an entrepreneur records the own sales only */
  kinds: EvidenceKind[];
  /** the kind that is being recorded; null while none is chosen */
  kind: EvidenceKind | null;
  ended: boolean;
  today: string;
  products: { id: number; name: string }[];
  outlets: z.output<typeof formRow>["outlets"];
  mayView: boolean;
};

/** The short form of a kind, or the choice among them; null for whoever may record nothing of this entrepreneur. */
export async function getRecordForm(
  ctx: Context,
  { code: typed, kind }: { code: string; kind?: string },
): Promise<RecordFormView | null> {
  const code = parseEntrepreneurCode(typed);
  const row = code && (await readRow(ctx, formStatement, [code, kind ?? ""]));
  if (!row) return null;
  const subject = { ...row, centerId: null };
  const everything = can(ctx.actor, "entrepreneur.record", subject).ok;
  if (!everything && !can(ctx.actor, "entrepreneur.recordSale", subject).ok) return null;
  const kinds: EvidenceKind[] = everything ? [...EVIDENCE_KINDS] : ["salesInvoice"];
  const { name, business, ended, products, outlets } = row;
  return {
    code: row.code,
    shownCode: formatEntrepreneurCode(row.code),
    ...{ name, business, ended, products, outlets, kinds },
    kind: kinds.find((one) => one === kind) ?? (everything ? null : "salesInvoice"),
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
    mayView: can(ctx.actor, "entrepreneur.view", subject).ok,
  };
}

const recordedRow = z.object({ ...head, lines: timelineShape });
const recordedStatement: Statement<z.output<typeof recordedRow>> = {
  name: "entrepreneur-recorded",
  row: recordedRow,
  text: `SELECT ${headSql}, case_timeline(e.id, $2, $3::bigint, 1) AS lines
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = $1`,
};

export type RecordedView = {
  code: string;
  name: string;
  kind: VoidableKind;
  line: TimelineLine;
  today: string;
  mayCorrect: boolean;
};

/** One thing that was recorded, with what may still be done about it. */
export async function getRecorded(
  ctx: Context,
  { code: typed, kind, id }: { code: string; kind: string; id: string },
): Promise<RecordedView | null> {
  const code = parseEntrepreneurCode(typed);
  if (!code || !isVoidableKind(kind) || !/^\d{1,15}$/.test(id)) return null;
  const row = await readRow(ctx, recordedStatement, [code, kind, id]);
  const found = row?.lines[0];
  if (!row || !found) return null;
  const subject = { ...row, centerId: null };
  if (!can(ctx.actor, "entrepreneur.view", subject).ok) return null;
  const line = timelineLine(found);
  return {
    ...{ code: row.code, name: row.name, kind, line },
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
    mayCorrect:
      line.open && isCorrectable(kind, row.ended) && can(ctx.actor, "entrepreneur.record", subject).ok,
  };
}
