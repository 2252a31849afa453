import { z } from "zod";
import type { Course } from "@/lib/domain/entrepreneur/course";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { tuples } from "@/lib/server/row-fields";
import type { Transaction } from "@/lib/server/scope";

type Day = CalendarDate;
/** Voided records are not among them. */
const voided = false;

/** What `evidenceSql` gives, as the rules take it. */
export const evidenceShape: z.ZodType<Evidence, unknown> = z.object({
  invoices: tuples(
    ([id, number, issuedOn, rial, customer, productId]: [
      ...[number, string, Day, string, string | null, number | null],
    ]) => ({ id, voided, number, issuedOn, amountRial: BigInt(rial), customer, productId }),
  ),
  courses: tuples(([id, course, completedOn]: [number, Course, Day]) => ({
    id,
    voided,
    course,
    completedOn,
  })),
  visits: tuples(([id, visitedOn]: [number, Day]) => ({ id, voided, visitedOn })),
  calls: tuples(([id, calledOn, answered]: [number, Day, boolean]) => ({ id, voided, calledOn, answered })),
  products: tuples(([id, firstOfferedOn]: [number, Day]) => ({ id, voided, firstOfferedOn })),
  contracts: tuples(
    ([id, outletId, reputable, startsOn, endsOn]: [number, number, boolean, Day, Day | null]) => ({
      id,
      voided,
      outletId,
      reputable,
      startsOn,
      endsOn,
    }),
  ),
  jobs: tuples(([id, wage, startsOn, endsOn]: [number, string, Day, Day | null]) => ({
    id,
    voided,
    monthlyWageRial: BigInt(wage),
    startsOn,
    endsOn,
  })),
});

/** All that counts of what is recorded of the entrepreneur `e` of a statement. */
export const evidenceSql = "case_evidence(e.id)";

export async function evidenceOf(tx: Transaction, id: number): Promise<Evidence> {
  const found = await tx.$queryRaw<{ evidence: unknown }[]>`SELECT case_evidence(${id}::integer) AS evidence`;
  return evidenceShape.parse(found[0]?.evidence);
}
