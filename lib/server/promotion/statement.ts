import { z } from "zod";
import { PROMOTION_STATUSES } from "@/lib/domain/entrepreneur/promotion-workflow";
import { storedEvaluation } from "@/lib/domain/entrepreneur/stored-evaluation";
import { headColumns, headFields, ofCode, standing } from "@/lib/server/entrepreneur/case-head";
import { day, instant, list } from "@/lib/server/row-fields";
import { evidenceShape, evidenceSql } from "@/lib/server/entrepreneur/evidence";
import type { Statement } from "@/lib/server/scope";

const promotionRow = z.object({
  id: z.number(),
  version: z.number(),
  status: z.enum(PROMOTION_STATUSES),
  to: standing,
  evaluation: storedEvaluation,
  decided: storedEvaluation.nullable(),
  profileReason: z.string(),
  proposedById: z.number(),
  proposedByName: z.string(),
  proposedAt: instant,
  caseworkerId: z.number().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
});
export type PromotionRow = z.output<typeof promotionRow>;

const pageRow = z.object({
  ...headFields,
  evidence: evidenceShape,
  promotions: list(promotionRow),
  levels: list(z.object({ standing, sinceOn: day, by: z.string() })),
});
export type PromotionPageRow = z.output<typeof pageRow>;

/** All proposals about an entrepreneur with what they rested on, newest first; $1 the code. */
export const promotionStatement: Statement<PromotionPageRow> = {
  name: "entrepreneur-promotion",
  row: pageRow,
  text: `
    SELECT ${headColumns}, ${evidenceSql} AS evidence,
      (SELECT json_agg(json_build_object('id', p.id, 'version', p.version, 'status', p.status, 'to', p.to_standing, 'evaluation', p.evaluation,
          'decided', p.decided, 'profileReason', p.profile_reason, 'proposedById', p.proposed_by_id, 'proposedByName', p.proposed_by_name,
          'proposedAt', p.proposed_at, 'caseworkerId', p.caseworker_id, 'decidedByName', p.decided_by_name, 'decidedAt', p.decided_at,
          'reason', p.reason) ORDER BY p.id DESC)
        FROM promotion p WHERE p.entrepreneur_id = e.id) AS promotions,
      (SELECT json_agg(json_build_object('standing', h.standing, 'sinceOn', h.since_on, 'by', h.recorded_by_name) ORDER BY h.id DESC)
        FROM level_history h WHERE h.entrepreneur_id = e.id) AS levels
    ${ofCode}`,
};
