import type { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import type { setTargetsInput } from "@/lib/domain/aid/targets-input";
import { SERVICE_NUMBERS, type Service } from "@/lib/domain/aid/service-number";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const KIND = "center.targetsSet";
const NO_PLAN = 1;

export type Targets = Record<Service, number | null>;
export type TargetsForm = { id: string; name: string; version: number; targets: Targets };

// How often the targets of a center have been set is the version of the form, exact because every setting is an event.
const settingsOf = (centerId: string) => ({ subject: "center", subjectId: centerId, kind: KIND });
const versionOf = (tx: Transaction, centerId: string) => tx.event.count({ where: settingsOf(centerId) });

async function lastHand(tx: Transaction, centerId: string): Promise<string> {
  const last = await tx.event.findFirst({
    where: settingsOf(centerId),
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return last?.actorName ?? "کاربر دیگری";
}

async function readTargets(tx: Transaction, centerId: string): Promise<Targets> {
  const rows = await tx.centerTarget.findMany({
    where: { centerId },
    select: { service: true, target: true },
  });
  const byService = new Map(rows.map(({ service, target }) => [service, target]));
  return Object.fromEntries(
    SERVICE_NUMBERS.map((service) => [service, byService.get(service) ?? null]),
  ) as Targets;
}

/** A center that the actor may set targets of; notFound outside the scope, notAllowed inside it. */
async function findCenter(tx: Transaction, { actor }: Context, id: string) {
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(id)) return refuse("notFound");
  const select = { id: true, name: true, officeId: true, provinceId: true };
  const center = await tx.center.findUnique({ where: { id }, select });
  const place = center && { provinceId: center.provinceId, officeId: center.officeId, centerId: center.id };
  if (!center || !place || !can(actor, "center.view", place).ok) return refuse("notFound");
  const allowed = can(actor, "center.setTargets", place);
  return allowed.ok ? ok({ ...center, place }) : allowed;
}

/** The form of a center's monthly targets; null for whom it is not. */
export const getTargetsForm = (ctx: Context, id: string): Promise<TargetsForm | null> =>
  inScope(ctx, async (tx) => {
    const center = await findCenter(tx, ctx, id);
    if (!center.ok) return null;
    const version = await versionOf(tx, id);
    return { id, name: center.value.name, version, targets: await readTargets(tx, id) };
  });

/**
 * Sets the ten monthly targets of a center (annual plan, S1 ب-۴-۴). An empty row has no plan, which counts as 1; a row
 * that had a target keeps the number 1 then. Refuses conflict when somebody has set them since the form was shown.
 */
export const setTargets = (ctx: Context, input: z.output<typeof setTargetsInput>): Promise<Result<null>> =>
  inScope(ctx, async (tx) => {
    const center = await findCenter(tx, ctx, input.centerId);
    if (!center.ok) return center;
    const { id, place } = center.value;
    // Absent rows cannot be locked: settings of one center queue here until the one before has committed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`center targets ${id}`}, 0))`;
    if ((await versionOf(tx, id)) !== input.version)
      return refuse("conflict", { params: { by: await lastHand(tx, id) } });
    const before = await readTargets(tx, id);
    const wanted = SERVICE_NUMBERS.flatMap((service) => {
      const target = input.targets[service] ?? (before[service] === null ? null : NO_PLAN);
      return target === null || target === before[service] ? [] : [{ service, target }];
    });
    if (wanted.length === 0) return ok(null);
    for (const { service, target } of wanted)
      await tx.centerTarget.upsert({
        where: { centerId_service: { centerId: id, service } },
        create: {
          centerId: id,
          service,
          target,
          officeId: center.value.officeId,
          provinceId: center.value.provinceId,
        },
        update: { target },
      });
    const after = await readTargets(tx, id);
    await recordEvent(tx, ctx, { kind: KIND, subject: "center", subjectId: id, place, before, after });
    return ok(null);
  });
