import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { AddOfficeInput, RenameOfficeInput } from "@/lib/domain/organisation/input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { OfficePlace } from "@/lib/server/organisation/place";
import { type Context, inScope } from "@/lib/server/scope";

export async function addOffice(
  ctx: Context,
  { provinceId, id, name }: AddOfficeInput,
): Promise<Result<OfficePlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  return inScope(ctx, async (tx) => {
    const province = await tx.province.findUnique({ where: { id: provinceId }, select: { id: true } });
    if (!province) return refuse("notFound");
    const { count } = await tx.office.createMany({ data: [{ id, provinceId, name }], skipDuplicates: true });
    if (count === 0) return refuse("duplicate", { fields: { id: "این کد از آن اداره دیگری است." } });
    const place = { provinceId, officeId: id, centerId: null };
    await recordEvent(tx, ctx, {
      kind: "office.added",
      subject: "office",
      subjectId: id,
      place,
      after: { id, provinceId, name },
    });
    return ok(place);
  });
}

export async function renameOffice(
  ctx: Context,
  { id, version, name }: RenameOfficeInput,
): Promise<Result<OfficePlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  return inScope(ctx, async (tx) => {
    const before = await tx.office.findUnique({ where: { id }, select: { name: true, provinceId: true } });
    if (!before) return refuse("notFound");
    const { count } = await tx.office.updateMany({
      where: { id, version },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    const place = { provinceId: before.provinceId, officeId: id, centerId: null };
    await recordEvent(tx, ctx, {
      kind: "office.renamed",
      subject: "office",
      subjectId: id,
      place,
      before: { name: before.name },
      after: { name },
    });
    return ok(place);
  });
}
