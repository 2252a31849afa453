import { recordingRequest } from "@/lib/domain/recording-queue/request";
import { type Refusal, type RefusalCode, refusalText } from "@/lib/domain/shared/refusal";
import { recordEvidence } from "@/lib/server/entrepreneur/record";
import type { Context } from "@/lib/server/scope";

export type QueuedAnswer = { status: number; body: object };

/** Whatever has no status of its own is the form's fault: sent again as it is, it would be refused again. */
const statuses: Partial<Record<RefusalCode, number>> = {
  notFound: 404,
  notAllowed: 403,
  conflict: 409,
  duplicate: 409,
  rateLimited: 429,
  sessionEnded: 401,
};

export function refuseQueued(refusal: Refusal): QueuedAnswer {
  const { form, ...fields } = refusal.fields ?? {};
  const status = Object.keys(fields).length > 0 ? 422 : (statuses[refusal.code] ?? 422);
  return { status, body: { message: form ?? refusalText(refusal), fields } };
}

/**
 * Records a short form out of a browser's queue. Who filled it in travels along: a tab that is still open sends nothing in the
 * name of whoever has signed in since.
 */
export async function recordQueued(ctx: Context | null, raw: unknown): Promise<QueuedAnswer> {
  if (!ctx) return refuseQueued({ code: "sessionEnded" });
  const parsed = recordingRequest.safeParse(raw);
  if (!parsed.success) return refuseQueued({ code: "invalidInput" });
  const { user, ...form } = parsed.data;
  if (user !== ctx.actor.userId) return refuseQueued({ code: "sessionEnded" });
  const recorded = await recordEvidence(ctx, form);
  if (!recorded.ok) return refuseQueued(recorded.refusal);
  const { id, again } = recorded.value;
  return { status: 200, body: { key: form.key, id, again } };
}
