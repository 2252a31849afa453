import { z } from "zod";
import { can, scopeFor } from "@/lib/domain/access/policy";
import { IMPORT_STATUSES } from "@/lib/domain/beneficiary/import";
import {
  type ImportHead,
  type ImportProgress,
  type ImportRowLine,
  OUTCOMES,
  progressOf,
  statusTag,
  viewImport,
  viewRow,
} from "@/lib/domain/beneficiary/import-view";
import type { BeneficiaryRecord, Column } from "@/lib/domain/beneficiary/record";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import { isUuid } from "@/lib/domain/shared/uuid";
import { countsShape } from "@/lib/server/beneficiary-import/facts";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const PAGE_SIZE = 50;
const LISTED = 30;

const status = z.enum(IMPORT_STATUSES);
const listRow = z.object({
  offices: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .nullable()
    .transform((list) => list ?? []),
  imports: z
    .array(
      z.object({
        id: z.string(),
        fileName: z.string(),
        office: z.string(),
        status,
        startedAt: z.string(),
        startedByName: z.string(),
        counts: countsShape,
      }),
    )
    .nullable()
    .transform((list) => list ?? []),
});
const listStatement: Statement<z.output<typeof listRow>> = {
  name: "imports",
  row: listRow,
  text: `
    SELECT (SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name) FROM office o WHERE o.id = ANY ($1::text[])) AS offices,
      (SELECT json_agg(to_json(l)) FROM (
        SELECT i.id, i.file_name AS "fileName", o.name AS office, i.status, i.started_at AS "startedAt", i.started_by_name AS "startedByName", i.counts
        FROM beneficiary_import i JOIN office o ON o.id = i.office_id
        WHERE i.office_id = ANY ($1::text[]) ORDER BY i.started_at DESC, i.id LIMIT ${LISTED}) l) AS imports`,
};

/** Where the actor may import people, and what has been imported there; null for whom that is nowhere. */
export async function listImports(ctx: Context) {
  const { offices } = scopeFor(ctx.actor, "beneficiary.register");
  if (offices.length === 0) return null;
  const found = await readRow(ctx, listStatement, [offices]);
  if (!found) throw new Error("the list's statement gave no row");
  return {
    offices: found.offices,
    imports: found.imports.map(({ id, fileName, office, status, startedAt, startedByName, counts }) => ({
      id,
      fileName,
      office,
      tag: statusTag(status),
      started: formatInstant(new Date(startedAt)),
      by: startedByName,
      result:
        status === "committed"
          ? `${formatNumber(counts.new)} تازه، ${formatNumber(counts.update)} به‌روز`
          : "",
    })),
  };
}

const rowShape = z.object({
  row: z.number(),
  outcome: z.enum(OUTCOMES),
  record: z.custom<BeneficiaryRecord>().nullable(),
  errors: z.array(z.object({ cell: z.string(), heading: z.string(), message: z.string() })).nullable(),
  changed: z.array(z.custom<Column>()),
  personId: z.number().nullable(),
  personName: z.string().nullable(),
  officeName: z.string().nullable(),
});
const headShape = z.object({
  id: z.string(),
  version: z.number(),
  status,
  fileName: z.string(),
  size: z.number(),
  office: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  startedByName: z.string(),
  startedAt: z.string(),
  committedByName: z.string().nullable(),
  committedAt: z.string().nullable(),
  rowsRead: z.number(),
  rowsExpected: z.number().nullable(),
  counts: countsShape,
  problems: z.array(z.string()),
  isLost: z.boolean(),
});
const pageShape = z.object({
  head: headShape,
  total: z.number(),
  rows: z
    .array(rowShape)
    .nullable()
    .transform((list) => list ?? []),
});

const headSql = `json_build_object('id', i.id, 'version', i.version, 'status', i.status, 'fileName', i.file_name, 'size', i.size, 'office', o.name,
  'officeId', i.office_id, 'provinceId', i.province_id, 'startedByName', i.started_by_name, 'startedAt', i.started_at,
  'committedByName', i.committed_by_name, 'committedAt', i.committed_at, 'rowsRead', i.rows_read, 'rowsExpected', i.rows_expected,
  'counts', i.counts, 'problems', i.problems,
  'isLost', i.status = 'reading' AND i.alive_at < clock_timestamp() - interval '30 seconds')`;

/** What is wrong comes first. Where somebody is registered who is registered elsewhere is asked anew each time: it depends on who looks. */
const pageStatement: Statement<z.output<typeof pageShape>> = {
  name: "import",
  row: pageShape,
  text: `
    WITH page AS MATERIALIZED (
      SELECT r.* FROM beneficiary_import_row r WHERE r.import_id = $1::uuid AND r.outcome = ANY ($2::text[])
      ORDER BY (r.outcome <> 'wrong'), r.row LIMIT ${PAGE_SIZE} OFFSET $3::integer),
    known AS (
      SELECT k.national_id, k.office_name FROM known_people(ARRAY(SELECT p.record ->> 'nationalId' FROM page p
        WHERE p.outcome = 'elsewhere' AND p.record IS NOT NULL)) k)
    SELECT ${headSql} AS head,
      (SELECT count(*)::integer FROM beneficiary_import_row r WHERE r.import_id = $1::uuid AND r.outcome = ANY ($2::text[])) AS total,
      (SELECT json_agg(json_build_object('row', p.row, 'outcome', p.outcome, 'record', p.record, 'errors', p.errors, 'changed', p.changed,
          'personId', b.id, 'personName', b.name, 'officeName', k.office_name) ORDER BY (p.outcome <> 'wrong'), p.row)
        FROM page p LEFT JOIN beneficiary b ON b.id = p.beneficiary_id LEFT JOIN known k ON k.national_id = p.record ->> 'nationalId') AS rows
    FROM beneficiary_import i JOIN office o ON o.id = i.office_id WHERE i.id = $1::uuid`,
};

export type ImportQuery = { outcome?: string; page?: string };
export type ImportView = ImportHead & {
  /** the reader was killed: to be taken up */
  isLost: boolean;
  filter: string;
  lines: ImportRowLine[];
  page: number;
  pages: number;
  summary: string;
};

/** The page of an import; null for whom its office is not. */
export async function getImport(ctx: Context, id: string, query: ImportQuery): Promise<ImportView | null> {
  if (!isUuid(id)) return null;
  const outcome = OUTCOMES.find((kind) => kind === query.outcome);
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const found = await readRow(ctx, pageStatement, [
    id,
    outcome ? [outcome] : [...OUTCOMES],
    (page - 1) * PAGE_SIZE,
  ]);
  if (!found || !isVisible(ctx, found.head)) return null;
  const { head, rows, total } = found;
  const first = (page - 1) * PAGE_SIZE + 1;
  return {
    ...viewImport(head),
    isLost: head.isLost,
    filter: outcome ?? "",
    lines: rows.map(viewRow),
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    summary:
      rows.length > 0
        ? `${formatNumber(first)} تا ${formatNumber(first + rows.length - 1)} از ${formatNumber(total)} ردیف`
        : "",
  };
}

const isVisible = (
  ctx: Context,
  { provinceId, officeId }: { provinceId: string; officeId: string },
): boolean => can(ctx.actor, "beneficiary.register", { provinceId, officeId, centerId: null }).ok;

const headRow = z.object({ head: headShape });
const headStatement: Statement<z.output<typeof headRow>> = {
  name: "import-head",
  row: headRow,
  text: `SELECT ${headSql} AS head FROM beneficiary_import i JOIN office o ON o.id = i.office_id WHERE i.id = $1::uuid`,
};

/** How far a reading has come, and whether its reader is still heard of. */
export async function getProgress(
  ctx: Context,
  id: string,
): Promise<(ImportProgress & { isLost: boolean }) | null> {
  if (!isUuid(id)) return null;
  const found = await readRow(ctx, headStatement, [id]);
  return found && isVisible(ctx, found.head)
    ? { ...progressOf(found.head), isLost: found.head.isLost }
    : null;
}
