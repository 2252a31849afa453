import { can } from "@/lib/domain/access/policy";
import { consentLabels } from "@/lib/domain/beneficiary/consent";
import { changedText, PERSON_EVENTS, personEventLabels } from "@/lib/domain/beneficiary/history";
import { factsOfPerson } from "@/lib/domain/beneficiary/person-facts";
import type { ConsentView, ErasureView, PersonView } from "@/lib/domain/beneficiary/person-view";
import { checkDeletion } from "@/lib/domain/beneficiary/privacy";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import { targetGroupLabels } from "@/lib/domain/service-entry/model";
import { formatInstant, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { type PersonRow, personStatement } from "@/lib/server/beneficiary/page-statement";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { type Context, inScope, readRow } from "@/lib/server/scope";

const isId = (text: string) => /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647;

async function readPerson(ctx: Context, id: string): Promise<PersonRow | null> {
  const row = isId(id) ? await readRow(ctx, personStatement, [Number(id), id, PERSON_EVENTS]) : null;
  return row && can(ctx.actor, "beneficiary.view", row).ok ? row : null;
}

/** A person's record, what identifies in part; null outside the actor's scope. */
export async function getPerson(ctx: Context, id: string): Promise<PersonView | null> {
  const row = await readPerson(ctx, id);
  if (!row) return null;
  const { erased, running } = row;
  const may = (
    action: "beneficiary.register" | "beneficiary.reveal" | "beneficiary.erase" | "entrepreneur.enrol",
  ) => !erased && can(ctx.actor, action, row).ok;
  const consents = row.consents.map(consentView);
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    erased,
    office: row.office,
    province: row.province,
    group: targetGroupLabels[row.targetGroup],
    registered: [formatInstant(row.registeredAt), row.registeredByName].filter(Boolean).join("، "),
    ...factsOfPerson(row),
    consents,
    consent: consents.find(({ withdrawnOn }) => withdrawnOn === null) ?? null,
    services: servicesView(ctx, row),
    businesses: row.businesses
      .filter((business) => can(ctx.actor, "entrepreneur.view", { ...row, ...business }).ok)
      .map(({ code, business, standing, ended }) => ({
        code,
        business,
        standing: standingLabels[standingOf(standing)].fullLabel,
        ended,
      })),
    running,
    history: row.events.map(({ kind, at, by, columns }) => ({
      title: personEventLabels[kind],
      at: formatInstant(at),
      iso: at.toISOString(),
      by,
      note: columns && changedText(columns),
    })),
    may: {
      change: may("beneficiary.register"),
      reveal: may("beneficiary.reveal"),
      erase: may("beneficiary.erase"),
      enrol: may("entrepreneur.enrol") && !running,
    },
  };
}

const consentView = ({ id, form, givenOn, withdrawnOn, by }: PersonRow["consents"][number]): ConsentView => ({
  id,
  form: consentLabels[form],
  givenOn: formatJalaliDate(givenOn),
  withdrawnOn: withdrawnOn && formatJalaliDate(withdrawnOn),
  recordedBy: by,
});

/** The month behind a service is not open to everybody who sees the person. */
function servicesView(ctx: Context, { services, serviceCount, provinceId, officeId }: PersonRow) {
  return {
    count: serviceCount,
    rows: services.map(({ id, title, on, center, centerId, month }) => {
      const seen = can(ctx.actor, "month.view", { provinceId, officeId, centerId }).ok;
      return {
        title,
        on: formatJalaliDate(on),
        center,
        href: seen ? { center: centerId, month, entry: id } : null,
      };
    }),
  };
}

/** What deletion would do; null for whom there is nothing to delete. */
export async function getErasure(ctx: Context, id: string): Promise<ErasureView | null> {
  const row = await readPerson(ctx, id);
  if (!row || row.erased || !can(ctx.actor, "beneficiary.erase", row).ok) return null;
  const unsettledLoans = await inScope(ctx, (tx) =>
    tx.loan.count({ where: { entrepreneur: { beneficiaryId: row.id }, status: { not: "settled" } } }),
  );
  const allowed = checkDeletion({ unsettledLoans });
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    services: row.serviceCount,
    businesses: row.businesses.length,
    running: row.running,
    obstacle: allowed.ok ? null : (allowed.refusal.fields?.form ?? null),
  };
}
