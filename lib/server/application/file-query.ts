import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const row = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
});

const statement: Statement<z.output<typeof row>> = {
  name: "licensing-file",
  row,
  text: `SELECT name, media_type AS "mediaType", size, sha256, office_id AS "officeId", province_id AS "provinceId"
    FROM licensing_file WHERE id = $1`,
};

/** A document's particulars for whoever may see its application; null for everybody else. */
export async function findLicensingFile(ctx: Context, fileId: string) {
  const file = await readRow(ctx, statement, [fileId]);
  return file && can(ctx.actor, "application.view", { ...file, centerId: null }).ok ? file : null;
}
