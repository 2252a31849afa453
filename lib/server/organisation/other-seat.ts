import { z } from "zod";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import { ok, refuseField, type Result } from "@/lib/domain/shared/result";
import type { Transaction } from "@/lib/server/scope";

const elsewhereRow = z.object({ centerId: z.string().nullable(), centerName: z.string().nullable() });

/**
 * Refuses (under nationalId) a person who sits on a board already: one person holds one seat, in one center (decision on
 * S1 ج). Another center is named only to those in whose scope it lies.
 */
export async function otherSeatOf(
  tx: Transaction,
  nationalId: string,
  centerId: string,
): Promise<Result<null>> {
  const here = await tx.boardMember.findFirst({
    where: { centerId, nationalId, toOn: null },
    select: { seat: true },
  });
  if (here) {
    const title = boardSeats[here.seat - 1];
    return refuseField(
      "nationalId",
      `این شخص در همین مرکز «${title ? boardSeatLabels[title] : ""}» است. هر کس تنها یک سمت دارد؛ نخست کناره‌گیری او را ثبت کنید.`,
    );
  }
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT center_id AS "centerId", center_name AS "centerName" FROM seated_elsewhere(ARRAY[${nationalId}])`;
  const [other] = elsewhereRow.array().parse(rows);
  if (!other) return ok(null);
  return refuseField(
    "nationalId",
    other.centerName
      ? `این شخص عضو هیئت عامل «${other.centerName}» است. هر کس تنها در یک مرکز عضو است.`
      : "این شخص عضو هیئت عامل مرکز دیگری است. هر کس تنها در یک مرکز عضو است.",
  );
}
