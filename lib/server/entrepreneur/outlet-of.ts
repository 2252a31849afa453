import type { OutletKind } from "@/lib/domain/entrepreneur/outlet";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import type { Transaction } from "@/lib/server/scope";

type Named = { id: number } | { name: string; kind: OutletKind };

/**
 * The outlet of a contract: one of the entrepreneur's province or of the country, chosen or named. A name that is known there,
 * however it is spelled, means the known one: the mark of the province stays with it.
 */
export async function outletOf(
  tx: Transaction,
  { provinceId }: Pick<EntrepreneurFacts, "provinceId">,
  outlet: Named,
): Promise<Result<number>> {
  if ("id" in outlet) {
    const known = await tx.outlet.findFirst({
      where: { id: outlet.id, OR: [{ provinceId }, { provinceId: null }] },
      select: { id: true },
    });
    return known ? ok(known.id) : refuseField("outletId", "طرف قرارداد را از فهرست برگزینید.");
  }
  const { name, kind } = outlet;
  await tx.outlet.createMany({ data: [{ provinceId, name, kind }], skipDuplicates: true });
  const [found] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM outlet WHERE (province_id = ${provinceId} OR province_id IS NULL) AND fold_text(name) = fold_text(${name})
    ORDER BY province_id NULLS FIRST LIMIT 1`;
  return found ? ok(found.id) : refuse("conflict");
}
