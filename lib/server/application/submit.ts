import type { ApplicationStep } from "@/lib/domain/licensing/application-input";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { gapsOf } from "@/lib/domain/licensing/feasibility/gaps";
import { checkQuota, DEFAULT_QUOTA, quotaHolderOf } from "@/lib/domain/licensing/quota";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import {
  type ApplicationFacts,
  type Documents,
  documentsOf,
  formFactsOf,
  onApplication,
  partsOf,
  type PartRow,
} from "@/lib/server/application/facts";
import { lockQuota } from "@/lib/server/application/locks";
import { moveApplication } from "@/lib/server/application/transition";
import type { Context, Transaction } from "@/lib/server/scope";

/** The office hands in the complete form, if its quota has room [S1 ب-1-8, ز]; what was handed in is kept as a revision. */
export async function submitApplication(
  ctx: Context,
  { number, version }: ApplicationStep,
): Promise<Result<ApplicationStatus>> {
  return onApplication(ctx, number, async (tx, facts) => {
    // The same person sending the form once more is told that it has been sent.
    if (
      facts.status === "submitted" &&
      facts.version === version + 1 &&
      facts.submittedById === ctx.actor.userId
    )
      return ok(facts.status);
    return moveApplication(tx, ctx, facts, {
      action: "submit",
      version,
      data: async () => {
        const form = { parts: await partsOf(tx, number), documents: await documentsOf(tx, number) };
        const gaps = gapsOf(await formFactsOf(tx, form));
        if (gaps.length > 0) return refuse("formIncomplete", { params: { count: gaps.length } });
        const room = await checkRoom(tx, facts);
        if (!room.ok) return room;
        await keepRevision(tx, ctx, facts, form);
        return ok({
          revision: facts.revision + 1,
          submittedAt: ctx.now,
          submittedById: ctx.actor.userId,
          endorsedAt: null,
          endorsedById: null,
          endorsedByName: null,
          note: null,
        });
      },
      told: { revision: facts.revision + 1 },
    });
  });
}

const ONE_SUPPORT_CENTER =
  "این استان کانون خیّرین کارآفرین دارد، یا درخواست آن در جریان است؛ هر استان تنها یک کانون دارد (بند ب-۲-۶).";

/** Whether the quota has room for one more; whoever asks for the same quota meanwhile waits. */
async function checkRoom(tx: Transaction, { kind, officeId, provinceId, number }: ApplicationFacts) {
  await lockQuota(tx, quotaHolderOf(kind) === "office" ? officeId : provinceId);
  const [use] = await tx.$queryRaw<{ quota: number | null; licensed: number; pending: number }[]>`
    SELECT quota, licensed, pending FROM quota_use(${officeId}, ${kind}::center_kind, ${number})`;
  if (!use) throw new Error(`no quota for ${officeId}`);
  const room = checkQuota({ ...use, quota: use.quota ?? DEFAULT_QUOTA });
  return room.ok || kind === "regular"
    ? room
    : refuse("quotaExceeded", { fields: { form: ONE_SUPPORT_CENTER } });
}

async function keepRevision(
  tx: Transaction,
  ctx: Context,
  facts: ApplicationFacts,
  { parts, documents }: { parts: readonly PartRow[]; documents: Documents },
): Promise<void> {
  await tx.applicationRevision.create({
    data: {
      applicationNumber: facts.number,
      revision: facts.revision + 1,
      officeId: facts.officeId,
      provinceId: facts.provinceId,
      submittedAt: ctx.now,
      submittedByName: ctx.actor.name,
      parts: Object.fromEntries(
        parts.map(({ part, content }) => [part, { ...content, documents: documents.get(part) ?? [] }]),
      ),
    },
    select: { revision: true },
  });
}
