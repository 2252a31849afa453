import { can } from "@/lib/domain/access/policy";
import { type ChangeInput, mendedRecord } from "@/lib/domain/beneficiary/input";
import { COLUMNS } from "@/lib/domain/beneficiary/record";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, type Result } from "@/lib/domain/shared/result";
import { checkCenter, columnsOf } from "@/lib/server/beneficiary/columns";
import { findPerson } from "@/lib/server/beneficiary/facts";
import { knownPerson, refuseKnown } from "@/lib/server/beneficiary/known";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { Prisma } from "@/lib/server/generated/client";
import { type Context, inScope } from "@/lib/server/scope";

/** Mends what is registered of a person. The event says which fields have changed, never what stood or stands in them. */
export async function changePerson(
  ctx: Context,
  { id, version, typed }: ChangeInput,
): Promise<Result<number>> {
  let nationalId = "";
  try {
    return await inScope(ctx, async (tx) => {
      const found = await findPerson(tx, ctx, id);
      if (!found.ok) return found;
      const { record: known, ...facts } = found.value;
      const allowed = can(ctx.actor, "beneficiary.register", facts);
      if (!allowed.ok) return allowed;
      if (facts.version !== version) return changedMeanwhile(tx, "beneficiary", id);
      const mended = mendedRecord(known, typed, todayInTehran(ctx.now));
      if (!mended.ok) return mended;
      const record = mended.value;
      const center = await checkCenter(tx, record, facts.officeId);
      if (!center.ok) return center;
      const columns = COLUMNS.filter((column) => record[column] !== known[column]);
      if (columns.length === 0) return ok(id);
      nationalId = record.nationalId;
      const other = nationalId === known.nationalId ? null : await knownPerson(tx, nationalId);
      if (other) return refuseKnown(other);
      const { count } = await tx.beneficiary.updateMany({
        where: { id, version, deletedAt: null },
        data: { ...columnsOf(record), version: version + 1 },
      });
      if (count === 0) return changedMeanwhile(tx, "beneficiary", id);
      await recordEvent(tx, ctx, {
        kind: "beneficiary.changed",
        subject: "beneficiary",
        subjectId: String(id),
        place: facts,
        after: { columns },
      });
      return ok(id);
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Somebody was registered with this national id between the question and the answer.
    return inScope(ctx, async (tx) =>
      refuseKnown((await knownPerson(tx, nationalId)) ?? { id: null, officeName: null }),
    );
  }
}

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
