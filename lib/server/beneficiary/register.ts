import { can } from "@/lib/domain/access/policy";
import type { Consent } from "@/lib/domain/beneficiary/consent";
import type { RegisterInput } from "@/lib/domain/beneficiary/input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { checkCenter, columnsOf } from "@/lib/server/beneficiary/columns";
import { knownPerson, refuseKnown } from "@/lib/server/beneficiary/known";
import { atMidnight } from "@/lib/server/day-column";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Registers a person of the office with the consent, once in the country; the same form sent again is told the person it made. */
export const registerPerson = (
  ctx: Context,
  { key, officeId, record, consent }: RegisterInput,
): Promise<Result<number>> =>
  inScope(ctx, async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
    if (!office) return refuse("notFound");
    const place = { provinceId: office.provinceId, officeId, centerId: null };
    const allowed = can(ctx.actor, "beneficiary.register", place);
    if (!allowed.ok) return allowed;
    const center = await checkCenter(tx, record, officeId);
    if (!center.ok) return center;
    const [made] = await tx.beneficiary.createManyAndReturn({
      data: [
        {
          ...columnsOf(record),
          officeId,
          provinceId: office.provinceId,
          registeredAt: ctx.now,
          registeredByName: ctx.actor.name,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuseSecond(tx, ctx, record.nationalId, key);
    await addConsent(tx, ctx, made.id, consent);
    await recordEvent(tx, ctx, {
      kind: "beneficiary.registered",
      subject: "beneficiary",
      subjectId: String(made.id),
      place,
      after: { key, consent },
    });
    return ok(made.id);
  });

async function refuseSecond(tx: Transaction, ctx: Context, nationalId: string, key: string) {
  const known = await knownPerson(tx, nationalId);
  if (!known) return refuse("conflict");
  const again = await tx.event.findFirst({
    where: {
      subject: "beneficiary",
      subjectId: String(known.id),
      kind: "beneficiary.registered",
      actorId: ctx.actor.userId,
      after: { path: ["key"], equals: key },
    },
    select: { id: true },
  });
  return again && known.id !== null ? ok(known.id) : refuseKnown(known);
}

/** At most one consent holds at a time; false where one does already. */
export async function addConsent(
  tx: Transaction,
  { actor, now }: Context,
  beneficiaryId: number,
  { form, givenOn }: Consent,
): Promise<boolean> {
  const { count } = await tx.beneficiaryConsent.createMany({
    data: [
      {
        beneficiaryId,
        form,
        givenOn: atMidnight(givenOn),
        recordedById: actor.userId,
        recordedByName: actor.name,
        recordedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
