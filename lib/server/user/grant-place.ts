import { COUNTRY, type Place } from "@/lib/domain/access/actor";
import { ok, refuseField, type Result } from "@/lib/domain/shared/result";
import type { GrantInput } from "@/lib/domain/user/grant-input";
import type { Transaction } from "@/lib/server/scope";

/** The named place with everything above it; refuses a place that does not exist or lies elsewhere than was said. */
export async function findGrantPlace(tx: Transaction, grant: GrantInput): Promise<Result<Place>> {
  const { provinceId, officeId, centerId } = grant;
  if (centerId) {
    const center = await tx.center.findUnique({
      where: { id: centerId },
      select: { officeId: true, provinceId: true },
    });
    if (!center) return refuseField("centerId", "مرکزی با این کد نیست.");
    if (officeId && officeId !== center.officeId)
      return refuseField("officeId", "این مرکز در این اداره نیست.");
    if (provinceId && provinceId !== center.provinceId)
      return refuseField("provinceId", "این مرکز در این استان نیست.");
    return ok({ ...center, centerId });
  }
  if (officeId) {
    const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
    if (!office) return refuseField("officeId", "اداره‌ای با این کد نیست.");
    if (provinceId && provinceId !== office.provinceId)
      return refuseField("provinceId", "این اداره در این استان نیست.");
    return ok({ ...office, officeId, centerId: null });
  }
  if (!provinceId) return ok(COUNTRY);
  const province = await tx.province.findUnique({ where: { id: provinceId }, select: { id: true } });
  return province ? ok({ ...COUNTRY, provinceId }) : refuseField("provinceId", "استانی با این کد نیست.");
}
