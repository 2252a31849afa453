import { z } from "zod";
import type { EntrepreneurSubject } from "@/lib/domain/access/policy";
import { can } from "@/lib/domain/access/policy";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { day } from "@/lib/server/row-fields";
import { Prisma } from "@/lib/server/generated/client";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const row = z.object({
  id: z.number(),
  code: z.string().transform((text) => text as EntrepreneurCode),
  beneficiaryId: z.number(),
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  centerId: z.null(),
  caseworkerId: z.number().nullable(),
  caseworkerName: z.string().nullable(),
  ownerId: z.number().nullable(),
  business: z.string(),
  startedOn: day,
  enrolledOn: day,
  standing: z.number().transform((column): Standing => standingOf(column)),
  sinceOn: day,
  endedOn: day.nullable(),
  version: z.number(),
});

/** An entrepreneur as the rules see one; the place and the two people are what the policy asks for. */
export type EntrepreneurFacts = z.output<typeof row> & EntrepreneurSubject;

/**
 * Reads and locks an entrepreneur of the actor's scope: whatever is recorded of one person goes one after the other, so that
 * what is judged is what stands. Refuses notFound, also where the actor may not see the case.
 */
export async function lockEntrepreneur(
  tx: Transaction,
  { actor }: Context,
  code: EntrepreneurCode,
): Promise<Result<EntrepreneurFacts>> {
  const rows = await tx.$queryRaw(Prisma.sql`
    SELECT e.id, e.code, e.beneficiary_id AS "beneficiaryId", b.name, e.office_id AS "officeId", e.province_id AS "provinceId", NULL AS "centerId",
      e.caseworker_id AS "caseworkerId", e.caseworker_name AS "caseworkerName", e.user_id AS "ownerId", e.business,
      e.started_on::text AS "startedOn", e.enrolled_on::text AS "enrolledOn", e.standing, e.since_on::text AS "sinceOn", e.ended_on::text AS "endedOn",
      e.version
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.code = ${code} FOR UPDATE OF e`);
  const [facts] = row.array().parse(rows);
  if (!facts) return refuse("notFound");
  const seen = can(actor, "entrepreneur.view", facts).ok || can(actor, "entrepreneur.recordSale", facts).ok;
  return seen ? ok(facts) : refuse("notFound");
}

/** Decides about a locked entrepreneur in one transaction. */
export const onEntrepreneur = <T>(
  ctx: Context,
  code: EntrepreneurCode,
  decide: (tx: Transaction, facts: EntrepreneurFacts) => Promise<Result<T>>,
): Promise<Result<T>> =>
  inScope(ctx, async (tx) => {
    const found = await lockEntrepreneur(tx, ctx, code);
    return found.ok ? decide(tx, found.value) : found;
  });

/** After the end of a business nothing is recorded of it any more. */
export const checkRunning = ({ endedOn }: Pick<EntrepreneurFacts, "endedOn">): Result<null> =>
  endedOn === null
    ? ok(null)
    : refuse("wrongStep", {
        fields: { form: "کسب‌وکار این کارآفرین پایان یافته است؛ چیزی برای آن ثبت نمی‌شود." },
      });
