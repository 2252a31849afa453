import type { BeneficiaryRecord } from "@/lib/domain/beneficiary/record";
import { refuseField, type Result, ok } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import type { Transaction } from "@/lib/server/scope";

/** A record as Prisma writes it. */
export const columnsOf = ({ bornOn, ...record }: BeneficiaryRecord) => ({
  ...record,
  bornOn: atMidnight(bornOn),
});

/** A person is served by a center of the own office, if by any. Refuses under centerId. */
export async function checkCenter(
  tx: Transaction,
  { centerId }: Pick<BeneficiaryRecord, "centerId">,
  officeId: string,
): Promise<Result<null>> {
  if (centerId === null) return ok(null);
  const found = await tx.center.findFirst({ where: { id: centerId, officeId }, select: { id: true } });
  return found ? ok(null) : refuseField("centerId", "این اداره مرکزی با این کد ندارد.");
}
