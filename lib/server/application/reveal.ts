import { can } from "@/lib/domain/access/policy";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { isMemberPart, MEMBER_PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import { ok, type Result } from "@/lib/domain/shared/result";
import { onApplication, partsOf } from "@/lib/server/application/facts";
import { recordEvent } from "@/lib/server/events";
import type { Context } from "@/lib/server/scope";

export type RevealedPerson = { seat: string; name: string; nationalId: string; mobile: string };

/** Shows national ids and numbers in full to those who work with them, and leaves a trace of who has looked. */
export const revealPeople = (
  ctx: Context,
  { number }: { number: ApplicationNumber },
): Promise<Result<RevealedPerson[]>> =>
  onApplication(ctx, number, async (tx, facts) => {
    const allowed = can(ctx.actor, "application.reveal", facts);
    if (!allowed.ok) return allowed;
    const parts = new Map((await partsOf(tx, number)).map((row) => [row.part as string, row.content.fields]));
    await recordEvent(tx, ctx, {
      kind: "application.peopleRevealed",
      subject: "application",
      subjectId: number,
      place: facts,
    });
    const text = (value: unknown) => (typeof value === "string" ? value : "—");
    return ok(
      MEMBER_PARTS.filter((part) => isMemberPart(part) && parts.has(part)).map((part) => {
        const fields = parts.get(part) ?? {};
        const seat = boardSeats[MEMBER_PARTS.indexOf(part)];
        return {
          seat: seat ? boardSeatLabels[seat] : "",
          name: text(fields.name),
          nationalId: toPersianDigits(text(fields.nationalId)),
          mobile: toPersianDigits(text(fields.mobile)),
        };
      }),
    );
  });
