import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { IMPORT_STATUSES } from "@/lib/domain/beneficiary/import";
import { NO_ROWS } from "@/lib/domain/beneficiary/preview";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import type { Context, Transaction } from "@/lib/server/scope";

const count = z.number().int().default(0);

/** As in the column: empty until the first rows are there. */
export const countsShape = z
  .object({ new: count, update: count, same: count, elsewhere: count, wrong: count })
  .default(NO_ROWS);

const row = z.object({
  id: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  centerId: z.null(),
  status: z.enum(IMPORT_STATUSES),
  version: z.number(),
  counts: countsShape,
  problems: z.array(z.string()),
  committedByName: z.string().nullable(),
});
export type ImportFacts = z.output<typeof row>;

/** Locks an import of the actor's office; refuses notFound to everybody else. */
export async function lockImport(
  tx: Transaction,
  { actor }: Context,
  id: string,
): Promise<Result<ImportFacts>> {
  const rows = await tx.$queryRaw`
    SELECT id, office_id AS "officeId", province_id AS "provinceId", NULL AS "centerId", status, version, counts, problems,
      committed_by_name AS "committedByName"
    FROM beneficiary_import WHERE id = ${id}::uuid FOR UPDATE`;
  const [facts] = row.array().parse(rows);
  return facts && can(actor, "beneficiary.register", facts).ok ? ok(facts) : refuse("notFound");
}
