import { z } from "zod";
import { type Course, COURSES } from "@/lib/domain/entrepreneur/course";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import { day, list, rial } from "@/lib/server/row-fields";
import { Prisma } from "@/lib/server/generated/client";
import type { Transaction } from "@/lib/server/scope";

const recorded = { id: z.number(), voided: z.boolean() };

/** What `evidenceSql` gives, as the rules take it. */
export const evidenceShape: z.ZodType<Evidence, unknown> = z.object({
  invoices: list(
    z.object({
      ...recorded,
      number: z.string(),
      issuedOn: day,
      amountRial: rial,
      customer: z.string().nullable(),
      productId: z.number().nullable(),
    }),
  ),
  courses: list(
    z.object({ ...recorded, course: z.enum(COURSES as readonly [Course, ...Course[]]), completedOn: day }),
  ),
  visits: list(z.object({ ...recorded, visitedOn: day })),
  calls: list(z.object({ ...recorded, calledOn: day, answered: z.boolean() })),
  products: list(z.object({ ...recorded, firstOfferedOn: day })),
  contracts: list(
    z.object({
      ...recorded,
      outletId: z.number(),
      reputable: z.boolean(),
      startsOn: day,
      endsOn: day.nullable(),
    }),
  ),
  jobs: list(z.object({ ...recorded, monthlyWageRial: rial, startsOn: day, endsOn: day.nullable() })),
});

// Voided records count nowhere; without them the indexes of those that count are enough.
const rows = (table: string, columns: string, extra = "") =>
  `(SELECT json_agg(json_build_object('id', r.id, 'voided', false, ${columns})) FROM ${table} r ${extra} WHERE r.entrepreneur_id = e.id AND r.voided_at IS NULL)`;

/** All that counts of what is recorded of the entrepreneur `e` of a statement, as one JSON; amounts as text, since JSON has no exact large numbers. */
export const evidenceSql = `json_build_object(
  'invoices', ${rows("sales_invoice", "'number', r.number, 'issuedOn', r.issued_on, 'amountRial', r.amount_rial::text, 'customer', r.customer, 'productId', r.product_id")},
  'courses', ${rows("course_completion", "'course', r.course, 'completedOn', r.completed_on")},
  'visits', ${rows("visit", "'visitedOn', r.visited_on")},
  'calls', ${rows("call", "'calledOn', r.called_on, 'answered', r.answered")},
  'products', ${rows("product", "'firstOfferedOn', r.first_offered_on")},
  'contracts', ${rows("outlet_contract", "'outletId', r.outlet_id, 'reputable', o.reputable, 'startsOn', r.starts_on, 'endsOn', r.ends_on", "JOIN outlet o ON o.id = r.outlet_id")},
  'jobs', ${rows("job", "'monthlyWageRial', r.monthly_wage_rial::text, 'startsOn', r.starts_on, 'endsOn', r.ends_on")})`;

export async function evidenceOf(tx: Transaction, id: number): Promise<Evidence> {
  const found = await tx.$queryRaw<{ evidence: unknown }[]>(
    Prisma.sql`SELECT ${Prisma.raw(evidenceSql)} AS evidence FROM entrepreneur e WHERE e.id = ${id}`,
  );
  return evidenceShape.parse(found[0]?.evidence);
}
