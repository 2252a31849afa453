import { z } from "zod";
import { ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import { caseShape } from "@/lib/server/caseload/case-rows";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 30;

const caseloadRow = z.object({
  total: z.number(),
  standings: z.array(z.number()),
  reasons: z.partialRecord(z.enum(ATTENTION_REASONS), z.number()).nullable(),
  dutiesDone: z.number(),
  rows: z.array(z.object({ ...caseShape, dutiesDone: z.number() })).nullable(),
});
export type CaseloadRow = z.output<typeof caseloadRow>;

/**
 * A page of the asker's own caseload: $1 the offset, $2 today, $3 the month, $4 the duties by level, then the filters, null where
 * there is none: the text searched for, the reason, the standing.
 */
export const caseloadStatement: Statement<CaseloadRow> = {
  name: "caseload",
  row: caseloadRow,
  text: `SELECT * FROM own_caseload($1::integer, ${PAGE_SIZE}, $2::date, $3, $4::jsonb, $5, $6, $7::integer)`,
};
