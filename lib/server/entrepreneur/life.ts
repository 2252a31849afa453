import { can } from "@/lib/domain/access/policy";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { AssignCaseworkerInput, EndBusinessInput } from "@/lib/domain/entrepreneur/input";
import { formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { caseworkersOf } from "@/lib/server/entrepreneur/caseworkers";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

/** The officer gives a case to another caseworker of the office. */
export function assignCaseworker(
  ctx: Context,
  { code, version, caseworkerId }: AssignCaseworkerInput,
): Promise<Result<EntrepreneurCode>> {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.assign", facts);
    const running = allowed.ok ? checkRunning(facts) : allowed;
    if (!running.ok) return running;
    if (facts.caseworkerId === caseworkerId) return ok(code);
    if (facts.version !== version) return refuseConflict(tx, code);
    const chosen = (await caseworkersOf(tx, facts.officeId)).find(({ id }) => id === caseworkerId);
    if (!chosen) return refuseField("caseworkerId", "مددکار را از فهرست برگزینید.");
    await tx.entrepreneur.updateMany({
      where: { id: facts.id, version },
      data: { caseworkerId: chosen.id, caseworkerName: chosen.name, version: version + 1 },
    });
    await refreshState(tx, ctx, { ...facts, caseworkerId: chosen.id });
    await recordEvent(tx, ctx, {
      kind: "entrepreneur.assigned",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { caseworker: facts.caseworkerName },
      after: { caseworker: chosen.name },
    });
    return ok(code);
  });
}

/** A business has come to its end: what was recorded stays, and nothing is added to it; the case leaves the caseload. */
export function endBusiness(
  ctx: Context,
  { code, version, endedOn, reason }: EndBusinessInput,
): Promise<Result<EntrepreneurCode>> {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.record", facts);
    const running = allowed.ok ? checkRunning(facts) : allowed;
    if (!running.ok) return running;
    if (facts.version !== version) return refuseConflict(tx, code);
    if (endedOn > todayInTehran(ctx.now)) return refuseField("endedOn", "این تاریخ نمی‌تواند در آینده باشد.");
    if (endedOn < facts.enrolledOn) {
      const day = formatJalaliDate(facts.enrolledOn);
      return refuseField("endedOn", `این تاریخ نمی‌تواند پیش از ثبت کارآفرین (${day}) باشد.`);
    }
    const settled = await checkNothingOpen(tx, facts);
    if (!settled.ok) return settled;
    await tx.entrepreneur.updateMany({
      where: { id: facts.id, version },
      data: { endedOn: atMidnight(endedOn), endReason: reason, version: version + 1 },
    });
    await tx.entrepreneurState.updateMany({
      where: { entrepreneurId: facts.id },
      data: { caseworkerId: null },
    });
    await recordEvent(tx, ctx, {
      kind: "entrepreneur.ended",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      after: { endedOn },
      note: reason,
    });
    return ok(code);
  });
}

/** A debt needs its debtor, a proposal its answer (decision). */
async function checkNothingOpen(
  tx: Transaction,
  { id }: Pick<EntrepreneurFacts, "id">,
): Promise<Result<null>> {
  const loans = await tx.loan.count({ where: { entrepreneurId: id, status: { not: "settled" } } });
  if (loans > 0)
    return refuseField(
      "form",
      "این کارآفرین وام تسویه‌نشده دارد. پس از تسویه می‌توان پایان کسب‌وکار را ثبت کرد.",
    );
  const waiting = await tx.promotion.count({ where: { entrepreneurId: id, status: "proposed" } });
  return waiting > 0
    ? refuseField("form", "پیشنهاد ارتقای این کارآفرین در انتظار تصمیم است. نخست تکلیف آن را روشن کنید.")
    : ok(null);
}

/** Names who was faster. */
async function refuseConflict(tx: Transaction, code: EntrepreneurCode) {
  const last = await tx.event.findFirst({
    where: { subject: "entrepreneur", subjectId: code },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return refuse("conflict", { params: { by: last?.actorName ?? "همکار شما" } });
}
