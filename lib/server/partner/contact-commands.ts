import type { ContactFields, InDirectory, SeenRow } from "@/lib/domain/licensing/partner-input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { type DirectoryEntry, keptDirectory } from "@/lib/server/partner/directory";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const SUBJECT = "partnerContact";
const duplicate = refuse("duplicate", {
  fields: { name: "این رابط پیش از این برای همین دستگاه ثبت شده است." },
});

async function findContact(ctx: Context, tx: Transaction, id: number) {
  const found = await tx.partnerContact.findUnique({ where: { id } });
  if (!found) return refuse("notFound");
  const place = keptDirectory(ctx, found.provinceId);
  if (!place.ok) return place;
  const { provinceId, organisation, name, post, phone, note } = found;
  return ok({
    place: place.value,
    entry: { provinceId, organisation },
    fields: { name, post, phone, note },
  });
}

export const addContact = (
  ctx: Context,
  { provinceId, organisation, ...fields }: InDirectory & ContactFields,
): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const place = keptDirectory(ctx, provinceId);
    if (!place.ok) return place;
    const entry = { provinceId, organisation };
    const [added] = await tx.partnerContact.createManyAndReturn({
      data: [{ ...entry, ...fields }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) return duplicate;
    await recordEvent(tx, ctx, {
      kind: "partner.contactAdded",
      subject: SUBJECT,
      subjectId: String(added.id),
      place: place.value,
      after: { organisation, ...fields },
    });
    return ok(entry);
  });

export const changeContact = (
  ctx: Context,
  { id, version, ...fields }: SeenRow & ContactFields,
): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const found = await findContact(ctx, tx, id);
    if (!found.ok) return found;
    const { place, entry, fields: before } = found.value;
    const namesake = await tx.partnerContact.findFirst({
      where: { ...entry, name: fields.name, removedAt: null, id: { not: id } },
      select: { id: true },
    });
    if (namesake) return duplicate;
    const { count } = await tx.partnerContact.updateMany({
      where: { id, version, removedAt: null },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile(tx, SUBJECT, id);
    await recordEvent(tx, ctx, {
      kind: "partner.contactChanged",
      subject: SUBJECT,
      subjectId: String(id),
      place,
      before,
      after: fields,
    });
    return ok(entry);
  });

/** The row stays, for the events that speak of it. */
export const removeContact = (ctx: Context, { id, version }: SeenRow): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const found = await findContact(ctx, tx, id);
    if (!found.ok) return found;
    const { count } = await tx.partnerContact.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile(tx, SUBJECT, id);
    await recordEvent(tx, ctx, {
      kind: "partner.contactRemoved",
      subject: SUBJECT,
      subjectId: String(id),
      place: found.value.place,
      before: found.value.fields,
    });
    return ok(found.value.entry);
  });
