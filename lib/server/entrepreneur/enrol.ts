import { can } from "@/lib/domain/access/policy";
import { buildEntrepreneurCode, type EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { EnrolInput } from "@/lib/domain/entrepreneur/input";
import { enrolled } from "@/lib/domain/entrepreneur/level-history";
import { checkHappened } from "@/lib/domain/entrepreneur/recording";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { lockForm } from "@/lib/server/application/locks";
import { atMidnight } from "@/lib/server/day-column";
import { type Caseworker, caseworkersOf } from "@/lib/server/entrepreneur/caseworkers";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

type PersonPlace = { officeId: string; provinceId: string; centerId: null };

/**
 * Makes a person of the office an entrepreneur, who begins on level 1 [domain page 3]: in the caseload of the caseworker who
 * enrols, or of one whom the officer chooses. The person has consented to what will be recorded, and runs no other business.
 */
export function enrol(ctx: Context, input: EnrolInput): Promise<Result<EntrepreneurCode>> {
  const { beneficiaryId, formKey, startedOn } = input;
  const today = todayInTehran(ctx.now);
  return inScope(ctx, async (tx) => {
    const person = await tx.beneficiary.findUnique({
      where: { id: beneficiaryId },
      select: { officeId: true, provinceId: true, deletedAt: true },
    });
    if (!person || person.deletedAt) return refuse("notFound");
    const place = { officeId: person.officeId, provinceId: person.provinceId, centerId: null };
    if (!can(ctx.actor, "beneficiary.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "entrepreneur.enrol", place);
    if (!allowed.ok) return allowed;
    await lockForm(tx, formKey);
    const known = await tx.entrepreneur.findUnique({ where: { formKey }, select: { code: true } });
    if (known) return ok(known.code as EntrepreneurCode);
    const caseworker = await chosenCaseworker(tx, ctx, place, input.caseworkerId);
    if (!caseworker.ok) return caseworker;
    const begun = checkHappened("startedOn", startedOn, { today, businessStartedOn: null });
    if (!begun.ok) return begun;
    const consents = await tx.beneficiaryConsent.count({
      where: { beneficiaryId, withdrawnOn: null, givenOn: { lte: atMidnight(today) } },
    });
    if (consents === 0)
      return refuse("conditionMissing", {
        fields: {
          form: "رضایت این فرد برای نگهداری اطلاعاتش ثبت نشده است. نخست آن را در پرونده‌اش ثبت کنید.",
        },
      });
    return begin(tx, ctx, { input, place, caseworker: caseworker.value });
  });
}

/** A caseworker enrols for the own caseload alone; an officer says for whose. */
async function chosenCaseworker(
  tx: Transaction,
  { actor }: Context,
  place: PersonPlace,
  chosenId: number | null,
): Promise<Result<Caseworker>> {
  if (!can(actor, "entrepreneur.assign", place).ok) return ok({ id: actor.userId, name: actor.name });
  const chosen = (await caseworkersOf(tx, place.officeId)).find(({ id }) => id === chosenId);
  return chosen ? ok(chosen) : refuseField("caseworkerId", "مددکار را از فهرست برگزینید.");
}

type Beginning = { input: EnrolInput; place: PersonPlace; caseworker: Caseworker };

async function begin(
  tx: Transaction,
  ctx: Context,
  { input, place, caseworker }: Beginning,
): Promise<Result<EntrepreneurCode>> {
  const { beneficiaryId, formKey, business, field, startedOn } = input;
  const { officeId, provinceId } = place;
  const today = todayInTehran(ctx.now);
  const [serial] = await tx.$queryRaw<{ next: number }[]>`
    SELECT next_serial('entrepreneur', ${provinceId}, 0) AS next`;
  const code = buildEntrepreneurCode(provinceId, serial?.next ?? 0);
  const [level] = enrolled(today);
  if (!level) throw new Error("nobody begins without a level");
  const standing = { standing: standingColumn(level.standing), sinceOn: atMidnight(level.sinceOn) };
  const person = { beneficiaryId, officeId, provinceId };
  const work = { business, field, startedOn: atMidnight(startedOn) };
  const [made] = await tx.entrepreneur.createManyAndReturn({
    data: [
      {
        ...{ code, formKey, ...person, ...work, ...standing },
        caseworkerId: caseworker.id,
        caseworkerName: caseworker.name,
        enrolledOn: atMidnight(today),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  // The other business may be in a caseload that the actor does not see.
  if (!made)
    return refuse("duplicate", { fields: { form: "این فرد اکنون کارآفرین است و کسب‌وکار دیگری دارد." } });
  await tx.levelHistory.create({
    data: { entrepreneurId: made.id, ...standing, recordedByName: ctx.actor.name, recordedAt: ctx.now },
  });
  await refreshState(tx, ctx, {
    ...{ id: made.id, ...level, enrolledOn: today },
    caseworkerId: caseworker.id,
  });
  await recordEvent(tx, ctx, {
    kind: "entrepreneur.enrolled",
    subject: "entrepreneur",
    subjectId: code,
    place,
    after: { beneficiaryId, business, field, startedOn, caseworker },
  });
  return ok(code);
}
