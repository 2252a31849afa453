import { can } from "@/lib/domain/access/policy";
import type { EndTermInput, VoidRecordInput } from "@/lib/domain/entrepreneur/input";
import { checkHappened, checkTerm } from "@/lib/domain/entrepreneur/recording";
import { isCorrectable, type VoidableKind, voidableKindLabels } from "@/lib/domain/entrepreneur/voidable";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { atMidnight, dateOf } from "@/lib/server/day-column";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { voidableTables } from "@/lib/server/entrepreneur/voidable-tables";
import { recordEvent } from "@/lib/server/events";
import { Prisma } from "@/lib/server/generated/client";
import type { Context, Transaction } from "@/lib/server/scope";

/** Nothing that was recorded is removed: what was wrong is voided with a reason, and counts nowhere from then on. */
export function voidRecord(ctx: Context, input: VoidRecordInput): Promise<Result<VoidableKind>> {
  const { code, kind, id, reason } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = mayCorrect(ctx, facts, kind);
    if (!allowed.ok) return allowed;
    const table = Prisma.raw(`"${voidableTables[kind]}"`);
    const [row] = await tx.$queryRaw<{ voided: boolean; by: string | null; why: string | null }[]>`
      SELECT voided_at IS NOT NULL AS voided, voided_by_name AS by, void_reason AS why FROM ${table}
      WHERE id = ${id} AND entrepreneur_id = ${facts.id}`;
    if (!row) return refuse("notFound");
    // A second press of the same person.
    if (row.voided && row.by === ctx.actor.name && row.why === reason) return ok(kind);
    if (row.voided)
      return refuse("wrongStep", {
        fields: { form: `این ${voidableKindLabels[kind]} پیش از این باطل شده است.` },
      });
    await tx.$executeRaw`
      UPDATE ${table} SET voided_at = ${ctx.now}, voided_by_name = ${ctx.actor.name}, void_reason = ${reason}
      WHERE id = ${id} AND voided_at IS NULL`;
    await refreshState(tx, ctx, facts);
    await recordEvent(tx, ctx, {
      kind: "evidence.voided",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      after: { kind, id },
      note: reason,
    });
    return ok(kind);
  });
}

/** A contract or a job has come to its end; what ends later than agreed, or earlier, is said again. */
export function endTerm(ctx: Context, input: EndTermInput): Promise<Result<EndTermInput["kind"]>> {
  const { code, kind, id, endsOn } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = mayCorrect(ctx, facts, kind);
    if (!allowed.ok) return allowed;
    const term = await termOf(tx, facts, { kind, id });
    if (!term) return refuse("notFound");
    const { startsOn, before } = term;
    const happened = checkHappened("endsOn", endsOn, {
      today: todayInTehran(ctx.now),
      businessStartedOn: null,
    });
    const possible = happened.ok ? checkTerm(startsOn, endsOn) : happened;
    if (!possible.ok) return possible;
    if (before === endsOn) return ok(kind);
    const change = { where: { id }, data: { endsOn: atMidnight(endsOn) } };
    await (kind === "contract" ? tx.outletContract.updateMany(change) : tx.job.updateMany(change));
    await refreshState(tx, ctx, facts);
    await recordEvent(tx, ctx, {
      kind: "evidence.ended",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { kind, id, endsOn: before },
      after: { kind, id, endsOn },
    });
    return ok(kind);
  });
}

function mayCorrect({ actor }: Context, facts: EntrepreneurFacts, kind: VoidableKind): Result<null> {
  const allowed = can(actor, "entrepreneur.record", facts);
  if (!allowed.ok) return allowed;
  return isCorrectable(kind, facts.endedOn !== null) ? ok(null) : checkRunning(facts);
}

async function termOf(
  tx: Transaction,
  facts: EntrepreneurFacts,
  { kind, id }: Pick<EndTermInput, "kind" | "id">,
) {
  const asked = {
    where: { id, entrepreneurId: facts.id, voidedAt: null },
    select: { startsOn: true, endsOn: true },
  };
  const row = await (kind === "contract" ? tx.outletContract.findFirst(asked) : tx.job.findFirst(asked));
  return row && { startsOn: dateOf(row.startsOn), before: row.endsOn && dateOf(row.endsOn) };
}
