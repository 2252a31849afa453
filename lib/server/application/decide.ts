import type { RecordDecisionInput } from "@/lib/domain/licensing/application-input";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { checkDecisionDay } from "@/lib/domain/licensing/issue-conditions";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { documentsOf, onApplication } from "@/lib/server/application/facts";
import { moveApplication } from "@/lib/server/application/transition";
import type { Context } from "@/lib/server/scope";
import { atMidnight } from "@/lib/server/day-column";

/** The subject under which the council's resolution lies among the documents. */
export const COUNCIL = "council";

/** Records what the steering council has decided [S1 ب-3-1], with the resolution as a document. */
export function recordDecision(
  ctx: Context,
  { number, version, decision, decidedOn, session, resolution, note }: RecordDecisionInput,
): Promise<Result<ApplicationStatus>> {
  return onApplication(ctx, number, async (tx, facts) => {
    const { endorsedAt } = facts;
    return moveApplication(tx, ctx, facts, {
      action: decision === "approved" ? "recordApproval" : "recordDecline",
      version,
      data: async () => {
        if (decision === "declined" && note.length < 5)
          return refuseField("note", "دلیل تصویب نشدن را بنویسید.");
        if (!endorsedAt) throw new Error(`${number} is endorsed without a time`);
        const day = checkDecisionDay(decidedOn, {
          endorsedOn: todayInTehran(endorsedAt),
          today: todayInTehran(ctx.now),
        });
        if (!day.ok) return day;
        const documents = await documentsOf(tx, number);
        if (!documents.has(COUNCIL)) return refuse("documentMissing");
        return ok({
          councilDecidedOn: atMidnight(day.value),
          councilSession: session,
          councilResolution: resolution,
          councilRecordedById: ctx.actor.userId,
          note: note || null,
        });
      },
      note: note || undefined,
      told: { decidedOn, session, resolution },
    });
  });
}
