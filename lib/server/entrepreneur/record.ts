import { can } from "@/lib/domain/access/policy";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { gapText } from "@/lib/domain/entrepreneur/gap";
import { parseRecording, type Recording } from "@/lib/domain/entrepreneur/recording-input";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { isUuid } from "@/lib/domain/shared/uuid";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordOnce } from "@/lib/server/entrepreneur/once";
import { recorders } from "@/lib/server/entrepreneur/recorders";
import { judge, refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

/** As it comes from a form or from a queue: nothing of it has been read yet. */
export type RecordInput = {
  code: string;
  kind: string;
  /** of the form: the same form sent again makes nothing new */
  key: string;
  /** what was typed, by the names of the form's fields */
  values: unknown;
};

export type RecordAnswer = {
  kind: EvidenceKind;
  id: number;
  again: boolean;
  /** what is left to the next level, in words */
  gap: string | null;
  /** whether whoever recorded it may see the entrepreneur's page */
  mayView: boolean;
};

const STALE = "این فرم کهنه است. صفحه را تازه کنید.";

/** Records one thing of an entrepreneur, judges them anew and writes both down; of a sale also the entrepreneur's own hand. */
export async function recordEvidence(
  ctx: Context,
  { code: typedCode, kind, key, values }: RecordInput,
): Promise<Result<RecordAnswer>> {
  const code = parseEntrepreneurCode(typedCode);
  if (!code) return refuse("notFound");
  if (!isUuid(key)) return refuseField("form", STALE);
  const parsed = parseRecording(kind, values);
  if (!parsed.ok) return parsed;
  const recording = parsed.value;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const action = recording.kind === "salesInvoice" ? "entrepreneur.recordSale" : "entrepreneur.record";
    const allowed = can(ctx.actor, action, facts);
    if (!allowed.ok) return allowed;
    const made = await recordOnce(tx, ctx, { key, kind: recording.kind, of: facts }, async () => {
      const running = checkRunning(facts);
      return running.ok ? write(tx, ctx, facts, recording) : running;
    });
    if (!made.ok) return made;
    const { id, again } = made.value;
    if (!again) await tell(tx, ctx, facts, recording, id);
    const evaluation = again ? (await judge(tx, ctx, facts)).evaluation : await refreshState(tx, ctx, facts);
    const mayView = can(ctx.actor, "entrepreneur.view", facts).ok;
    return ok({ kind: recording.kind, id, again, gap: gapText(evaluation), mayView });
  });
}

function write(tx: Transaction, ctx: Context, facts: EntrepreneurFacts, recording: Recording) {
  // The kind and its values go together, which the compiler does not see through an index.
  const record = recorders[recording.kind] as (...given: unknown[]) => ReturnType<typeof recorders.visit>;
  return record(tx, ctx, facts, recording.values);
}

const tell = (
  tx: Transaction,
  ctx: Context,
  facts: EntrepreneurFacts,
  { kind, values }: Recording,
  id: number,
): Promise<void> =>
  recordEvent(tx, ctx, {
    kind: "evidence.recorded",
    subject: "entrepreneur",
    subjectId: facts.code,
    place: facts,
    after: { kind, id, ...values },
  });
