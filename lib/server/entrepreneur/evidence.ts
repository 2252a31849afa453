import { z } from "zod";
import { type Course, COURSES } from "@/lib/domain/entrepreneur/course";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import { day, list, rial } from "@/lib/server/row-fields";
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

/** All that counts of what is recorded of the entrepreneur `e` of a statement. */
export const evidenceSql = "case_evidence(e.id)";

export async function evidenceOf(tx: Transaction, id: number): Promise<Evidence> {
  const found = await tx.$queryRaw<{ evidence: unknown }[]>`SELECT case_evidence(${id}::integer) AS evidence`;
  return evidenceShape.parse(found[0]?.evidence);
}
