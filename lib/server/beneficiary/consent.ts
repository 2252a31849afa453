import { can } from "@/lib/domain/access/policy";
import { checkConsent, checkWithdrawal } from "@/lib/domain/beneficiary/consent";
import type { ConsentInput, WithdrawConsentInput } from "@/lib/domain/beneficiary/input";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { findPerson, type PersonFacts } from "@/lib/server/beneficiary/facts";
import { addConsent } from "@/lib/server/beneficiary/register";
import { atMidnight, dateOf } from "@/lib/server/day-column";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Records that somebody has agreed. While one consent holds there is no second. */
export const recordConsent = (ctx: Context, { id, ...consent }: ConsentInput): Promise<Result<number>> =>
  inScope(ctx, async (tx) => {
    const found = await findWorkedWith(tx, ctx, id);
    if (!found.ok) return found;
    const facts = found.value;
    const right = checkConsent(consent, facts.record.bornOn, todayInTehran(ctx.now));
    if (!right.ok) return right;
    if (!(await addConsent(tx, ctx, id, consent)))
      return refuse("duplicate", { fields: { form: "رضایت این فرد ثبت شده و برجاست." } });
    await recordEvent(tx, ctx, {
      kind: "beneficiary.consentRecorded",
      subject: "beneficiary",
      subjectId: String(id),
      place: facts,
      after: consent,
    });
    return ok(id);
  });

/** From the day on nothing rests on the consent any more; what was done before stays. */
export const withdrawConsent = (
  ctx: Context,
  { id, consent, withdrawnOn }: WithdrawConsentInput,
): Promise<Result<number>> =>
  inScope(ctx, async (tx) => {
    const found = await findWorkedWith(tx, ctx, id);
    if (!found.ok) return found;
    const held = await tx.beneficiaryConsent.findFirst({ where: { id: consent, beneficiaryId: id } });
    if (!held) return refuse("notFound");
    const right = checkWithdrawal({ givenOn: dateOf(held.givenOn) }, withdrawnOn, todayInTehran(ctx.now));
    if (!right.ok) return right;
    const { count } = await tx.beneficiaryConsent.updateMany({
      where: { id: consent, withdrawnOn: null },
      data: { withdrawnOn: atMidnight(withdrawnOn) },
    });
    if (count === 0) return changedMeanwhile(tx, "beneficiary", id);
    await recordEvent(tx, ctx, {
      kind: "beneficiary.consentWithdrawn",
      subject: "beneficiary",
      subjectId: String(id),
      place: found.value,
      after: { withdrawnOn },
    });
    return ok(id);
  });

async function findWorkedWith(tx: Transaction, ctx: Context, id: number): Promise<Result<PersonFacts>> {
  const found = await findPerson(tx, ctx, id);
  if (!found.ok) return found;
  const allowed = can(ctx.actor, "beneficiary.register", found.value);
  return allowed.ok ? found : allowed;
}
