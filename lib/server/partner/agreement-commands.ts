import type { AgreementFields, InDirectory, SeenRow } from "@/lib/domain/licensing/partner-input";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { type DirectoryEntry, keptDirectory } from "@/lib/server/partner/directory";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import { atMidnight, dateOf } from "@/lib/server/day-column";

const SUBJECT = "partnerAgreement";
const duplicate = refuse("duplicate", {
  fields: { title: "تفاهم‌نامه‌ای با همین عنوان و تاریخ امضا پیش از این ثبت شده است." },
});
const notSignedYet = refuseField("signedOn", "تاریخ امضا نمی‌تواند در آینده باشد.");

const stored = ({ signedOn, endsOn, ...texts }: AgreementFields) => ({
  ...texts,
  signedOn: atMidnight(signedOn),
  endsOn: endsOn && atMidnight(endsOn),
});

async function findAgreement(ctx: Context, tx: Transaction, id: number) {
  const found = await tx.partnerAgreement.findUnique({ where: { id } });
  if (!found) return refuse("notFound");
  const place = keptDirectory(ctx, found.provinceId);
  if (!place.ok) return place;
  const { provinceId, organisation, title, number, signedOn, endsOn, summary } = found;
  return ok({
    place: place.value,
    entry: { provinceId, organisation },
    fields: { title, number, signedOn: dateOf(signedOn), endsOn: endsOn && dateOf(endsOn), summary },
  });
}

export const addAgreement = (
  ctx: Context,
  { provinceId, organisation, ...fields }: InDirectory & AgreementFields,
): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const place = keptDirectory(ctx, provinceId);
    if (!place.ok) return place;
    if (fields.signedOn > todayInTehran(ctx.now)) return notSignedYet;
    const entry = { provinceId, organisation };
    const [added] = await tx.partnerAgreement.createManyAndReturn({
      data: [{ ...entry, ...stored(fields) }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) return duplicate;
    await recordEvent(tx, ctx, {
      kind: "partner.agreementAdded",
      subject: SUBJECT,
      subjectId: String(added.id),
      place: place.value,
      after: { organisation, ...fields },
    });
    return ok(entry);
  });

export const changeAgreement = (
  ctx: Context,
  { id, version, ...fields }: SeenRow & AgreementFields,
): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const found = await findAgreement(ctx, tx, id);
    if (!found.ok) return found;
    if (fields.signedOn > todayInTehran(ctx.now)) return notSignedYet;
    const { place, entry, fields: before } = found.value;
    const data = stored(fields);
    const namesake = await tx.partnerAgreement.findFirst({
      where: { ...entry, title: data.title, signedOn: data.signedOn, removedAt: null, id: { not: id } },
      select: { id: true },
    });
    if (namesake) return duplicate;
    const { count } = await tx.partnerAgreement.updateMany({
      where: { id, version, removedAt: null },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile(tx, SUBJECT, id);
    await recordEvent(tx, ctx, {
      kind: "partner.agreementChanged",
      subject: SUBJECT,
      subjectId: String(id),
      place,
      before,
      after: fields,
    });
    return ok(entry);
  });

/** The row stays, for the events that speak of it. */
export const removeAgreement = (ctx: Context, { id, version }: SeenRow): Promise<Result<DirectoryEntry>> =>
  inScope(ctx, async (tx) => {
    const found = await findAgreement(ctx, tx, id);
    if (!found.ok) return found;
    const { count } = await tx.partnerAgreement.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile(tx, SUBJECT, id);
    await recordEvent(tx, ctx, {
      kind: "partner.agreementRemoved",
      subject: SUBJECT,
      subjectId: String(id),
      place: found.value.place,
      before: found.value.fields,
    });
    return ok(found.value.entry);
  });
