import { can } from "@/lib/domain/access/policy";
import type { SeenPerson } from "@/lib/domain/beneficiary/input";
import { anonymise, checkDeletion, DELETED_NAME } from "@/lib/domain/beneficiary/privacy";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, type Result } from "@/lib/domain/shared/result";
import { findPerson } from "@/lib/server/beneficiary/facts";
import { atMidnight } from "@/lib/server/day-column";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Makes a person anonymous: what tells who it was goes, also from previews and notes; what the figures count stays. It
 * cannot be undone, so it is done to what was seen, and not while a loan is unsettled.
 */
export const erasePerson = (ctx: Context, { id, version }: SeenPerson): Promise<Result<number>> =>
  inScope(ctx, async (tx) => {
    const found = await findPerson(tx, ctx, id);
    if (!found.ok) return found;
    const { record, ...facts } = found.value;
    const allowed = can(ctx.actor, "beneficiary.erase", facts);
    if (!allowed.ok) return allowed;
    const settled = checkDeletion({ unsettledLoans: await countUnsettled(tx, id) });
    if (!settled.ok) return settled;
    const { count } = await tx.beneficiary.updateMany({
      where: { id, version, deletedAt: null },
      data: { ...anonymise(record), deletedAt: ctx.now, version: version + 1 },
    });
    if (count === 0) return changedMeanwhile(tx, "beneficiary", id);
    const today = todayInTehran(ctx.now);
    await tx.$queryRaw`SELECT forget_person(${id}::integer, ${record.nationalId}, ${DELETED_NAME}, ${today}::date)::text`;
    await tx.beneficiaryConsent.updateMany({
      where: { beneficiaryId: id, withdrawnOn: null },
      data: { withdrawnOn: atMidnight(today) },
    });
    await recordEvent(tx, ctx, {
      kind: "beneficiary.erased",
      subject: "beneficiary",
      subjectId: String(id),
      place: facts,
    });
    return ok(id);
  });

/** Held with the businesses, so that no loan is granted at the same moment. */
async function countUnsettled(tx: Transaction, beneficiaryId: number): Promise<number> {
  await tx.$queryRaw`SELECT id FROM entrepreneur WHERE beneficiary_id = ${beneficiaryId} FOR UPDATE`;
  return tx.loan.count({ where: { entrepreneur: { beneficiaryId }, status: { not: "settled" } } });
}
