import { can } from "@/lib/domain/access/policy";
import type { AddOutletInput, MarkOutletInput } from "@/lib/domain/entrepreneur/input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";

const placeOf = (provinceId: string) => ({ provinceId, officeId: null, centerId: null });

/** The province writes down a shop or a platform of its own, marked reputable from the beginning. */
export function addOutlet(ctx: Context, { provinceId, name, kind }: AddOutletInput): Promise<Result<string>> {
  const place = placeOf(provinceId);
  return inScope(ctx, async (tx) => {
    const allowed = can(ctx.actor, "outlet.mark", place);
    if (!allowed.ok) return allowed;
    const [country] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM outlet WHERE province_id IS NULL AND fold_text(name) = fold_text(${name})`;
    const made = country
      ? []
      : await tx.outlet.createManyAndReturn({
          data: [{ provinceId, name, kind, reputable: true, markedByName: ctx.actor.name }],
          skipDuplicates: true,
          select: { id: true },
        });
    const [outlet] = made;
    if (!outlet)
      return refuse("duplicate", { fields: { name: "فروشگاه یا پلتفرمی با همین نام در فهرست است." } });
    await recordEvent(tx, ctx, {
      kind: "outlet.added",
      subject: "outlet",
      subjectId: String(outlet.id),
      place,
      after: { name, kind, reputable: true },
    });
    return ok(provinceId);
  });
}

/** Reputable or not: what contracts with it count for is judged anew the next time, and every night. */
export function markOutlet(
  ctx: Context,
  { id, version, reputable }: MarkOutletInput,
): Promise<Result<string>> {
  return inScope(ctx, async (tx) => {
    const outlet = await tx.outlet.findUnique({ where: { id } });
    if (!outlet) return refuse("notFound");
    const { provinceId, name } = outlet;
    // Those of the whole country are kept by headquarters, outside these pages.
    if (provinceId === null) return refuse("notAllowed");
    const allowed = can(ctx.actor, "outlet.mark", placeOf(provinceId));
    if (!allowed.ok) return allowed;
    if (outlet.reputable === reputable) return ok(provinceId);
    const { count } = await tx.outlet.updateMany({
      where: { id, version },
      data: { reputable, markedByName: ctx.actor.name, version: version + 1 },
    });
    if (count !== 1) return refuse("conflict", { params: { by: outlet.markedByName ?? "همکار شما" } });
    await recordEvent(tx, ctx, {
      kind: "outlet.marked",
      subject: "outlet",
      subjectId: String(id),
      place: placeOf(provinceId),
      before: { name, reputable: outlet.reputable },
      after: { reputable },
    });
    return ok(provinceId);
  });
}
