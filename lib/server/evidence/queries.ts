import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { readRow, type Context } from "@/lib/server/scope";

const evidenceRow = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  centerId: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
});

const statement = {
  name: "evidence-file",
  text: `SELECT name, media_type AS "mediaType", size, sha256, center_id AS "centerId", office_id AS "officeId", province_id AS "provinceId"
    FROM evidence_file WHERE id = $1`,
  row: evidenceRow,
};

/** A file's particulars for whoever may see its month; null for everybody else. */
export async function findEvidence(ctx: Context, fileId: string) {
  const file = await readRow(ctx, statement, [fileId]);
  return file && can(ctx.actor, "evidence.view", file).ok ? file : null;
}
