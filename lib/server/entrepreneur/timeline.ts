import { z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import {
  isTickable,
  parseTickPeriod,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import { PROMOTION_STATUSES } from "@/lib/domain/entrepreneur/promotion-workflow";
import type { LineKind, TimelineRow } from "@/lib/domain/entrepreneur/timeline";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { evidenceTables } from "@/lib/server/entrepreneur/evidence-tables";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";

const day = z.string().transform((text) => text as CalendarDate);
const note = z.string().nullable();
const standing = z.number().transform(standingOf);
const loanKind = z.enum(LOAN_KINDS);
const rial = z.string();

const line = <K extends LineKind, T extends z.ZodType>(kind: K, told: T) =>
  z.object({
    kind: z.literal(kind),
    id: z.number(),
    on: day,
    at: z.string().transform((text) => new Date(text)),
    by: z.string(),
    voided: z.object({ by: z.string(), reason: z.string() }).nullable(),
    told,
  });

/** What `timelineSql` gives. */
export const timelineShape: z.ZodType<TimelineRow[], unknown> = z
  .array(
    z.discriminatedUnion("kind", [
      line("salesInvoice", z.object({ number: z.string(), amountRial: rial, customer: note, product: note })),
      line("course", z.object({ course: z.enum(COURSES), note })),
      line("visit", z.object({ note })),
      line("call", z.object({ answered: z.boolean(), note })),
      line("product", z.object({ name: z.string() })),
      line(
        "contract",
        z.object({ outlet: z.string(), reputable: z.boolean(), endsOn: day.nullable(), note }),
      ),
      line("job", z.object({ title: z.string(), monthlyWageRial: rial, endsOn: day.nullable() })),
      line("level", z.object({ standing })),
      line(
        "tick",
        z.object({
          item: z.custom<Tickable>((text) => typeof text === "string" && isTickable(text)),
          period: z.custom<TickPeriod>((text) => typeof text === "string" && parseTickPeriod(text) !== null),
          evidence: note,
        }),
      ),
      line("promotion", z.object({ to: standing, status: z.enum(PROMOTION_STATUSES), reason: note })),
      line("loan", z.object({ kind: loanKind, principalRial: rial })),
      line("payment", z.object({ kind: loanKind, amountRial: rial })),
      line(
        "entitlement",
        z.object({
          entitlement: z.enum(ENTITLEMENTS as [Entitlement, ...Entitlement[]]),
          amountRial: rial,
        }),
      ),
    ]),
  )
  .nullable()
  .transform((lines) => lines ?? []);

const VOIDED =
  "CASE WHEN r.voided_at IS NOT NULL THEN json_build_object('by', r.voided_by_name, 'reason', r.void_reason) END";

/** Lines of the entrepreneur `e` out of the rows `r`; `told` are the pairs of a JSON object. */
const lines = (kind: LineKind, { on, from, told, voided = "NULL::json", where = "" }: Source) =>
  `SELECT '${kind}' AS kind, r.id::bigint AS id, ${on} AS on, r.recorded_at AS at, r.recorded_by_name AS by, ${voided} AS voided,
    json_build_object(${told}) AS told FROM ${from} WHERE r.entrepreneur_id = e.id${where}`;
type Source = { on: string; from: string; told: string; voided?: string; where?: string };

const evidence = (kind: keyof typeof evidenceTables, told: string, join = "", where = "") => {
  const { table, on } = evidenceTables[kind];
  return lines(kind, { on: `r.${on}`, from: `"${table}" r ${join}`, told, voided: VOIDED, where });
};
const invoices = (where: string) =>
  evidence(
    "salesInvoice",
    "'number', r.number, 'amountRial', r.amount_rial::text, 'customer', r.customer, 'product', s.name",
    "LEFT JOIN product s ON s.id = r.product_id",
    where,
  );

const proposals = `(SELECT id, entrepreneur_id, (proposed_at AT TIME ZONE 'Asia/Tehran')::date AS on, proposed_at AS recorded_at,
  proposed_by_name AS recorded_by_name, to_standing, status, reason FROM promotion) r`;
const payments = `(SELECT y.id, l.entrepreneur_id, l.kind, y.paid_on, y.amount_rial, y.recorded_at, y.recorded_by_name, y.voided_at,
  y.voided_by_name, y.void_reason FROM loan_payment y JOIN loan l ON l.id = y.loan_id) r`;

const sources = [
  // Those that count and those that do not lie in different indexes.
  invoices(" AND r.voided_at IS NULL"),
  invoices(" AND r.voided_at IS NOT NULL"),
  evidence("course", "'course', r.course, 'note', r.note"),
  evidence("visit", "'note', r.note"),
  evidence("call", "'answered', r.answered, 'note', r.note"),
  evidence("product", "'name', r.name"),
  evidence(
    "contract",
    "'outlet', s.name, 'reputable', s.reputable, 'endsOn', r.ends_on, 'note', r.note",
    "JOIN outlet s ON s.id = r.outlet_id",
  ),
  evidence("job", "'title', r.title, 'monthlyWageRial', r.monthly_wage_rial::text, 'endsOn', r.ends_on"),
  lines("level", { on: "r.since_on", from: "level_history r", told: "'standing', r.standing" }),
  lines("tick", {
    on: "r.done_on",
    from: "road_map_tick r",
    told: "'item', r.item, 'period', r.period, 'evidence', r.evidence",
  }),
  lines("promotion", {
    on: "r.on",
    from: proposals,
    told: "'to', r.to_standing, 'status', r.status, 'reason', r.reason",
  }),
  lines("loan", {
    on: "r.granted_on",
    from: "loan r",
    told: "'kind', r.kind, 'principalRial', r.principal_rial::text",
  }),
  lines("payment", {
    on: "r.paid_on",
    from: payments,
    told: "'kind', r.kind, 'amountRial', r.amount_rial::text",
    voided: VOIDED,
  }),
  lines("entitlement", {
    on: "r.given_on",
    from: "entitlement_given r",
    told: "'entitlement', r.entitlement, 'amountRial', r.amount_rial::text",
  }),
].join("\n      UNION ALL ");

/** What was recorded of the entrepreneur `e` of a statement, newest first; `where` chooses among the lines `u`. */
export const timelineSql = (where: string, limit: string): string =>
  `(SELECT json_agg(v) FROM (SELECT * FROM (${sources}) u WHERE ${where} ORDER BY u.at DESC, u.id DESC LIMIT ${limit}) v)`;
