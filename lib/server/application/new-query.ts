import { z } from "zod";
import { scopeFor } from "@/lib/domain/access/policy";
import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import { formatNumber } from "@/lib/domain/shared/rial";
import { type Context, readRows, type Statement } from "@/lib/server/scope";

const row = z.object({
  id: z.string(),
  name: z.string(),
  quota: z.number().nullable(),
  licensed: z.number(),
  pending: z.number(),
});

const statement: Statement<z.output<typeof row>> = {
  name: "new-application",
  row,
  text: `SELECT o.id, o.name, q.quota, q.licensed, q.pending
    FROM office o CROSS JOIN LATERAL quota_use(o.id, 'regular', NULL) q WHERE o.id = ANY ($1) ORDER BY o.name`,
};

/** The offices for which the actor may begin an application, each with how far its quota is used. */
export async function getNewApplication(
  ctx: Context,
): Promise<{ offices: { id: string; name: string; quota: string }[] } | null> {
  const { offices } = scopeFor(ctx.actor, "application.prepare");
  if (offices.length === 0) return null;
  const rows = await readRows(ctx, statement, [offices]);
  return {
    offices: rows.map(({ id, name, quota, licensed, pending }) => ({
      id,
      name,
      quota: `سهمیه اداره ${name} ${formatNumber(quota ?? DEFAULT_QUOTA)} مرکز است: ${formatNumber(licensed)} مجوز و ${formatNumber(pending)} درخواست در جریان.`,
    })),
  };
}
