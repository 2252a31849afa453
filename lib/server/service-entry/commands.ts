import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/policy";
import { maskDigits } from "@/lib/domain/licensing/feasibility/shown";
import { nextStatus } from "@/lib/domain/month/workflow";
import { type ServiceEntryValue, servedCount } from "@/lib/domain/service-entry/model";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { ServiceEntry } from "@/lib/server/generated/client";
import { recordEvent } from "@/lib/server/events";
import { lockMonth, type MonthFacts, type MonthKey, openMonth } from "@/lib/server/month/facts";
import { refuseConflict } from "@/lib/server/month/transition";
import { inScope, type Context, type Transaction } from "@/lib/server/scope";

type EntryForm = MonthKey & { entryId: string; value: ServiceEntryValue };

/** Logs one service [S1 ح]. The form brings the entry's key, so the same form sent twice logs once. */
export function logEntry(
  ctx: Context,
  { entryId: formId, value, ...key }: EntryForm,
): Promise<Result<{ entryId: string }>> {
  return inScope(ctx, async (tx) => {
    const month = await openMonth(tx, ctx, key);
    if (!month.ok) return month;
    const facts = month.value;
    // Before anything else: a form sent twice must not be told that the month has moved on in between.
    const known = await tx.serviceEntry.findUnique({ where: { id: formId } });
    if (known && !sameHand(known, facts, ctx)) return refuse("notFound");
    if (known && sameEntry(known, value)) return ok({ entryId: formId });
    // The page came back through the browser's history and was filled in anew: another entry, another key.
    const entryId = known ? randomUUID() : formId;
    const writable = mayLog(ctx, facts);
    if (!writable.ok) return writable;
    const people = await findPeople(tx, facts, value.beneficiaryNationalIds);
    if (!people.ok) return people;

    const written = await tx.$executeRaw`
      INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit,
        cost_rial, resource_kind, business_people, people, beneficiary_count, details, logged_by_id, logged_by_name, logged_at)
      VALUES (${entryId}::uuid, ${facts.centerId}, ${facts.month}, ${facts.officeId}, ${facts.provinceId}, ${value.service},
        ${value.deliveredOn}::date, ${value.title}, ${value.description}, ${value.quantity}, ${value.unit}, ${value.costRial},
        ${value.resourceKind}, ${value.businessPeople}, ${JSON.stringify(value.people)}::jsonb, ${servedCount(value)},
        ${JSON.stringify(value.details)}::jsonb, ${ctx.actor.userId}, ${ctx.actor.name}, ${ctx.now})
      ON CONFLICT (id) DO NOTHING`;
    // A key that exists outside the scope: somebody tampered with the form.
    if (written !== 1) return refuse("notFound");
    await linkPeople(tx, facts, entryId, people.value);
    await touchMonth(tx, facts);
    await recordEvent(tx, ctx, {
      kind: "entry.logged",
      subject: "entry",
      subjectId: entryId,
      place: facts,
      after: told(value),
    });
    return ok({ entryId });
  });
}

/** Mends an entry while its month is with the center; the office looks at it again. */
export function changeEntry(
  ctx: Context,
  { entryId, value, version, ...key }: EntryForm & { version: number },
): Promise<Result<{ entryId: string }>> {
  return inScope(ctx, async (tx) => {
    const found = await findWritable(tx, ctx, key, entryId, version);
    if (!found.ok) return found;
    const { facts, before } = found.value;
    const people = await findPeople(tx, facts, value.beneficiaryNationalIds);
    if (!people.ok) return people;
    // Whom nobody can name any more stays served.
    const anonymous = await tx.entryBeneficiary.count({
      where: { entryId, beneficiary: { deletedAt: { not: null } } },
    });
    await tx.$executeRaw`
      UPDATE service_entry SET service = ${value.service}, delivered_on = ${value.deliveredOn}::date, title = ${value.title},
        description = ${value.description}, quantity = ${value.quantity}, unit = ${value.unit}, cost_rial = ${value.costRial},
        resource_kind = ${value.resourceKind}, business_people = ${value.businessPeople}, people = ${JSON.stringify(value.people)}::jsonb,
        beneficiary_count = ${servedCount(value, anonymous)}, details = ${JSON.stringify(value.details)}::jsonb, decision = 'pending',
        confirmed_quantity = NULL, approved_cost_rial = NULL, decision_reason = NULL, decided_by_id = NULL, decided_at = NULL,
        version = version + 1
      WHERE id = ${entryId}::uuid`;
    await tx.entryBeneficiary.deleteMany({ where: { entryId, beneficiary: { deletedAt: null } } });
    await linkPeople(tx, facts, entryId, people.value);
    await touchMonth(tx, facts);
    await recordEvent(tx, ctx, {
      kind: "entry.changed",
      subject: "entry",
      subjectId: entryId,
      place: facts,
      before,
      after: told(value),
    });
    return ok({ entryId });
  });
}

/** Takes an entry out of its month; the row and its history stay. */
export function removeEntry(
  ctx: Context,
  { entryId, version, ...key }: MonthKey & { entryId: string; version: number },
): Promise<Result<true>> {
  return inScope(ctx, async (tx) => {
    const found = await findWritable(tx, ctx, key, entryId, version);
    if (!found.ok) return found;
    const { facts, before } = found.value;
    await tx.serviceEntry.update({
      where: { id: entryId },
      data: { removedAt: ctx.now, version: version + 1 },
      select: { id: true },
    });
    await touchMonth(tx, facts);
    await recordEvent(tx, ctx, {
      kind: "entry.removed",
      subject: "entry",
      subjectId: entryId,
      place: facts,
      before,
    });
    return ok(true);
  });
}

/** An event cannot be changed: it keeps nobody's national id. */
const told = (value: ServiceEntryValue) => ({
  ...value,
  beneficiaryNationalIds: value.beneficiaryNationalIds.map(maskDigits),
});

/** An entry of a month that is with the center, as the actor saw it. */
async function findWritable(tx: Transaction, ctx: Context, key: MonthKey, entryId: string, version: number) {
  const facts = await lockMonth(tx, key);
  const before = await tx.serviceEntry.findFirst({
    where: { id: entryId, centerId: key.centerId, month: key.month, removedAt: null },
  });
  if (!facts || !before || !can(ctx.actor, "month.view", facts).ok) return refuse("notFound");
  const writable = mayLog(ctx, facts);
  if (!writable.ok) return writable;
  if (before.version !== version) return refuseConflict(tx, ctx, facts, entryId);
  return ok({ facts, before });
}

function mayLog(ctx: Context, facts: MonthFacts): Result<true> {
  const allowed = can(ctx.actor, "month.log", facts);
  if (!allowed.ok) return allowed;
  const next = nextStatus(facts.status, "log");
  return next.ok ? ok(true) : next;
}

const sameHand = (known: ServiceEntry, facts: MonthFacts, ctx: Context) =>
  known.centerId === facts.centerId && known.month === facts.month && known.loggedById === ctx.actor.userId;

const sameEntry = (known: ServiceEntry, value: ServiceEntryValue) =>
  known.service === value.service &&
  known.deliveredOn.toISOString().startsWith(value.deliveredOn) &&
  known.title === value.title &&
  known.description === value.description &&
  known.quantity === value.quantity &&
  known.costRial === value.costRial;

/** Linked people are registered ones of the center's office; an unknown national id is named by its last digits only. */
async function findPeople(
  tx: Transaction,
  { officeId }: MonthFacts,
  nationalIds: string[],
): Promise<Result<number[]>> {
  if (nationalIds.length === 0) return ok([]);
  const found = await tx.beneficiary.findMany({
    where: { nationalId: { in: nationalIds }, officeId },
    select: { id: true, nationalId: true },
  });
  const known = new Set(found.map((person) => person.nationalId));
  const missing = nationalIds.filter((id) => !known.has(id));
  if (missing.length === 0) return ok(found.map((person) => person.id));
  const endings = missing
    .slice(0, 3)
    .map((id) => `…${toPersianDigits(id.slice(-4))}`)
    .join("، ");
  return refuseField("beneficiaryNationalIds", `این کدهای ملی در میان مددجویان این اداره نیست: ${endings}`);
}

async function linkPeople(
  tx: Transaction,
  { centerId, officeId, provinceId }: MonthFacts,
  entryId: string,
  people: number[],
) {
  if (people.length === 0) return;
  await tx.entryBeneficiary.createMany({
    data: people.map((beneficiaryId) => ({ entryId, beneficiaryId, centerId, officeId, provinceId })),
  });
}

/** Whoever submits must submit what they saw: a changed entry makes an older page of the month stale. */
const touchMonth = (tx: Transaction, { centerId, month }: MonthFacts) =>
  tx.monthlyPerformance.updateMany({ where: { centerId, month }, data: { version: { increment: 1 } } });
