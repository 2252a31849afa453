import { can } from "@/lib/domain/access/policy";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ok, type Result } from "@/lib/domain/shared/result";
import { findPerson } from "@/lib/server/beneficiary/facts";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";

export type RevealedContact = { nationalId: string; mobile: string; address: string };

/** Shows national id, number and address in full to those who work with them, and leaves a trace of who has looked. */
export const revealPerson = (ctx: Context, { id }: { id: number }): Promise<Result<RevealedContact>> =>
  inScope(ctx, async (tx) => {
    const found = await findPerson(tx, ctx, id);
    if (!found.ok) return found;
    const { record, ...facts } = found.value;
    const allowed = can(ctx.actor, "beneficiary.reveal", facts);
    if (!allowed.ok) return allowed;
    await recordEvent(tx, ctx, {
      kind: "beneficiary.revealed",
      subject: "beneficiary",
      subjectId: String(id),
      place: facts,
    });
    return ok({
      nationalId: toPersianDigits(record.nationalId),
      mobile: record.mobile === null ? "—" : toPersianDigits(record.mobile),
      address: record.address ?? "—",
    });
  });
