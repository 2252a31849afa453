import type { IssueLicenseInput } from "@/lib/domain/licensing/application-input";
import { checkConditions, type IssueFacts } from "@/lib/domain/licensing/issue-conditions";
import { buildLicenseNumber, type LicenseNumber } from "@/lib/domain/licensing/license-number";
import { checkLicenseTerm } from "@/lib/domain/licensing/license-term";
import { isMemberPart, MEMBER_PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { type CalendarDate, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import {
  type ApplicationFacts,
  onApplication,
  nationalIdsOf,
  partsOf,
  type PartRow,
  seatedElsewhere,
} from "@/lib/server/application/facts";
import { lockPeople, lockQuota } from "@/lib/server/application/locks";
import { moveApplication } from "@/lib/server/application/transition";
import type { Context, Transaction } from "@/lib/server/scope";
import { atMidnight } from "@/lib/server/day-column";

const dayOf = (at: Date | null): CalendarDate | null => at && todayInTehran(at);

const conditionsOf = (facts: ApplicationFacts): IssueFacts => ({
  reportedOn: dayOf(facts.submittedAt),
  endorsedOn: dayOf(facts.endorsedAt),
  council:
    facts.councilDecidedOn && facts.councilResolution
      ? {
          approved: facts.status === "councilApproved",
          decidedOn: facts.councilDecidedOn,
          resolutionNumber: facts.councilResolution,
        }
      : null,
});

/**
 * The participation department issues the license when the three conditions stand [S1 ب-3-1]: the license with its number,
 * the center that will open with it, and its board. One license an application, whoever asks however often.
 */
export function issueLicense(ctx: Context, input: IssueLicenseInput): Promise<Result<LicenseNumber>> {
  const { number, version, validUntil } = input;
  return onApplication(ctx, number, async (tx, facts): Promise<Result<LicenseNumber>> => {
    const issued = await tx.license.findUnique({
      where: { applicationNumber: number },
      select: { number: true, issuedById: true },
    });
    if (issued?.issuedById === ctx.actor.userId) return ok(issued.number as LicenseNumber);
    let license: LicenseNumber | null = null;
    const moved = await moveApplication(tx, ctx, facts, {
      action: "issue",
      version,
      data: async () => {
        const conditions = checkConditions(conditionsOf(facts));
        if (!conditions.ok) return conditions;
        const term = checkLicenseTerm(validUntil, todayInTehran(ctx.now));
        if (!term.ok) return term;
        const parts = await partsOf(tx, number);
        const members = parts.filter(({ part }) => isMemberPart(part));
        const free = await checkFree(tx, members);
        if (!free.ok) return free;
        license = await write(tx, ctx, facts, { members, address: addressOf(parts) }, validUntil);
        return ok({});
      },
      told: { validUntil },
    });
    if (!moved.ok) return moved;
    return license ? ok(license) : refuse("conflict");
  });
}

/** Whether all members are still free: months may lie between their proposal and the license. */
async function checkFree(tx: Transaction, members: readonly PartRow[]): Promise<Result<null>> {
  const nationalIds = nationalIdsOf(members);
  await lockPeople(tx, nationalIds);
  const [taken] = await seatedElsewhere(tx, nationalIds);
  if (!taken) return ok(null);
  const name = members.find(({ content }) => content.fields.nationalId === taken[0])?.content.fields.name;
  return refuseField(
    "form",
    `${String(name ?? "یکی از اعضا")} اکنون عضو هیئت عامل ${taken[1]} است. هر کس تنها در یک مرکز فعال عضو است.`,
  );
}

async function write(
  tx: Transaction,
  ctx: Context,
  { number, officeId, provinceId, kind, centerName }: ApplicationFacts,
  { members, address }: { members: readonly PartRow[]; address: string | null },
  validUntil: CalendarDate,
): Promise<LicenseNumber> {
  const today = todayInTehran(ctx.now);
  const { year } = toJalali(today);
  const [serial] = await tx.$queryRaw<{ next: number }[]>`
    SELECT next_serial('license', ${provinceId}, ${year}::integer) AS next`;
  const license = buildLicenseNumber(provinceId, year, serial?.next ?? 0);
  const centerId = await freeCode(tx, officeId);
  const place = { officeId, provinceId, centerId };
  await tx.center.create({
    data: {
      id: centerId,
      officeId,
      provinceId,
      kind,
      name: centerName,
      status: "opening",
      startedMonth: null,
      address,
    },
    select: { id: true },
  });
  await tx.boardMember.createMany({
    data: members.map(({ part, content: { fields } }) => ({
      ...place,
      seat: (MEMBER_PARTS as readonly string[]).indexOf(part) + 1,
      name: String(fields.name),
      mobile: String(fields.mobile),
      business: String(fields.business),
      nationalId: String(fields.nationalId),
      fromOn: atMidnight(today),
      untilOn: atMidnight(validUntil),
      reason: `مجوز ${license}`,
    })),
  });
  await tx.license.create({
    data: {
      ...place,
      number: license,
      applicationNumber: number,
      issuedOn: atMidnight(today),
      validUntil: atMidnight(validUntil),
      issuedById: ctx.actor.userId,
      issuedByName: ctx.actor.name,
      statusAt: ctx.now,
    },
    select: { number: true },
  });
  return license;
}

const addressOf = (parts: readonly PartRow[]): string | null => {
  const place = parts.find(({ part }) => part === "place");
  const { address } = place?.content.fields ?? {};
  return typeof address === "string" ? address.replaceAll("\n", "، ").slice(0, 300) : null;
};

/** The office's next code, "neyshabur-3"; licenses of one office are given one after the other. */
async function freeCode(tx: Transaction, officeId: string): Promise<string> {
  await lockQuota(tx, officeId);
  const centers = await tx.center.findMany({ where: { officeId }, select: { id: true } });
  const numbers = centers.map(({ id }) => Number(/-(\d{1,4})$/.exec(id)?.[1] ?? 0));
  return `${officeId}-${Math.max(0, ...numbers) + 1}`;
}
