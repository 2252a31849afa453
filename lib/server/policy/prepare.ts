import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { effectiveMonthProblem } from "@/lib/domain/aid/effective-month";
import type { PreparePolicyInput } from "@/lib/domain/aid/policy-input";
import { validatePolicy } from "@/lib/domain/aid/policy-version";
import { policyToEnact } from "@/lib/domain/inbox/event-messages";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { lockForm } from "@/lib/server/application/locks";
import { recordEvent } from "@/lib/server/events";
import { tell } from "@/lib/server/inbox/tell";
import { draftSubject, monthsInUse, versionColumns } from "@/lib/server/policy/facts";
import { type Context, inScope } from "@/lib/server/scope";

/**
 * The administrator enters a version (domain page 2); it waits until somebody of headquarters puts it in force. The same
 * form sent twice gives the same draft. Refuses a version that is not whole, and a month it may not begin with.
 */
export function preparePolicy(
  ctx: Context,
  { formKey, ...input }: PreparePolicyInput,
): Promise<Result<number>> {
  return inScope(ctx, async (tx) => {
    if (!can(ctx.actor, "policy.view", COUNTRY).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "policy.prepare", COUNTRY);
    if (!allowed.ok) return allowed;
    await lockForm(tx, formKey);
    const known = await tx.policyDraft.findUnique({ where: { formKey }, select: { id: true } });
    if (known) return ok(known.id);
    const version = validatePolicy(input);
    if (!version.ok) return version;
    const problem = effectiveMonthProblem(input.effectiveMonth, await monthsInUse(tx, ctx));
    if (problem) return refuseField("effectiveMonth", problem);
    const columns = versionColumns(version.value);
    const [made] = await tx.policyDraft.createManyAndReturn({
      data: [
        {
          ...columns,
          formKey,
          preparedById: ctx.actor.userId,
          preparedByName: ctx.actor.name,
          preparedAt: ctx.now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made)
      return refuseField(
        "effectiveMonth",
        `نسخه دیگری برای ${formatMonth(input.effectiveMonth)} منتظر تصمیم است. نخست درباره آن تصمیم گرفته شود.`,
      );
    await recordEvent(tx, ctx, { kind: "policy.prepared", ...draftSubject(made.id), after: columns });
    const { effectiveMonth } = input;
    await tell(tx, ctx, policyToEnact({ draftId: made.id, effectiveMonth }), ["hqEmployment"], COUNTRY);
    return ok(made.id);
  });
}
