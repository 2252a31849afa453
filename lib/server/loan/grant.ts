import { can } from "@/lib/domain/access/policy";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import { checkGrant, type Grant, type GrantFacts } from "@/lib/domain/loan/grant";
import type { GrantLoanInput, LoanPreviewInput } from "@/lib/domain/loan/input";
import type { LoanKind } from "@/lib/domain/loan/kinds";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordOnce } from "@/lib/server/entrepreneur/once";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

/** What a grant is judged by; a graduate has no level. */
export const grantFacts = (
  { standing, sinceOn }: { standing: Standing; sinceOn: CalendarDate },
  unsettledKinds: readonly string[],
  today: CalendarDate,
): GrantFacts => ({
  level: standing === "graduated" ? null : { level: standing, since: sinceOn },
  unsettledKinds: unsettledKinds as readonly LoanKind[],
  today,
});

async function judgeGrant(
  tx: Transaction,
  ctx: Context,
  facts: EntrepreneurFacts,
  input: LoanPreviewInput,
): Promise<Result<Grant>> {
  const running = checkRunning(facts);
  if (!running.ok) return running;
  const [row] = await tx.$queryRaw<{ kinds: string[] }[]>`SELECT unsettled_loan_kinds(${facts.id}) AS kinds`;
  return checkGrant(grantFacts(facts, row?.kinds ?? [], todayInTehran(ctx.now)), input);
}

/** Whether a loan may be granted as typed; nothing is written. Its schedule is shown before it is granted. */
export const checkLoan = (ctx: Context, input: LoanPreviewInput): Promise<Result<Grant>> =>
  onEntrepreneur(ctx, input.code, async (tx, facts) => {
    const allowed = can(ctx.actor, "loan.grant", facts);
    return allowed.ok ? judgeGrant(tx, ctx, facts, input) : allowed;
  });

/** Grants a loan inside the range of the level, with its schedule [S5 خدمات و حمایت‌ها]. */
export function grantLoan(
  ctx: Context,
  { key, ...input }: GrantLoanInput,
): Promise<Result<{ id: number; again: boolean }>> {
  return onEntrepreneur(ctx, input.code, async (tx, facts) => {
    const allowed = can(ctx.actor, "loan.grant", facts);
    if (!allowed.ok) return allowed;
    const made = await recordOnce(tx, ctx, { key, kind: "loan", of: facts }, async () => {
      const grant = await judgeGrant(tx, ctx, facts, input);
      return grant.ok ? ok({ id: await storeLoan(tx, ctx, facts, grant.value) }) : grant;
    });
    if (made.ok && !made.value.again) await refreshState(tx, ctx, facts);
    return made;
  });
}

async function storeLoan(
  tx: Transaction,
  ctx: Context,
  facts: EntrepreneurFacts,
  { kind, principalRial, feeRial, grantedOn, installments }: Grant,
): Promise<number> {
  const [first] = installments;
  if (!first) throw new RangeError("a loan without installments");
  const { id } = await tx.loan.create({
    data: {
      ...{ entrepreneurId: facts.id, kind, principalRial, feeRial },
      grantedOn: atMidnight(grantedOn),
      nextDueOn: atMidnight(first.dueOn),
      recordedById: ctx.actor.userId,
      recordedByName: ctx.actor.name,
      recordedAt: ctx.now,
    },
    select: { id: true },
  });
  await tx.installment.createMany({
    data: installments.map(({ number, dueOn, amountRial }) => ({
      ...{ loanId: id, number, amountRial },
      dueOn: atMidnight(dueOn),
    })),
  });
  await recordEvent(tx, ctx, {
    kind: "loan.granted",
    subject: "entrepreneur",
    subjectId: facts.code,
    place: facts,
    after: {
      ...{ loanId: id, kind, principalRial, feeRial, grantedOn },
      installmentCount: installments.length,
    },
  });
  return id;
}
