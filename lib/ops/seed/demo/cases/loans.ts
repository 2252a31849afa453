import type { Level } from "@/lib/domain/entrepreneur/level";
import { checkGrant, type Grant } from "@/lib/domain/loan/grant";
import { loanKindOf, loanTerms } from "@/lib/domain/loan/kinds";
import { fillInstallments, type Payment, settlementRial } from "@/lib/domain/loan/payments";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type CaseDraft, recorded } from "./draft";
import type { LoanRow } from "./rows";

const STEP_RIAL = 10_000_000n;
const MONTHS = [10, 12, 15];
/** A loan is settled early after so many days, where business is good. */
const SETTLED_AFTER_DAYS = 210;
/** Of somebody who sells nothing any more no installment falls due. */
const SUSPENDED_FOR_DAYS = 45;

/** The loans of all levels somebody has been on, with what has been paid of them. */
export function borrow(draft: CaseDraft): void {
  const { rows, plan, random } = draft;
  const levels = rows.level_history.filter(({ standing }) => standing <= 3);
  for (const [index, { standing, since_on: since }] of levels.entries()) {
    const last = index === levels.length - 1 && draft.standing !== "graduated";
    const grantedOn = addDays(since, random.int(25, 45));
    const needed = last && ["overdue", "silent", "ended"].includes(plan.mood);
    if (grantedOn > addDays(draft.untilOn, -10) || !(needed || random.chance(0.7))) continue;
    const grant = granted(draft, standing as Level, since, grantedOn);
    lend(draft, grant, paymentsOf(draft, grant, last));
  }
}

function granted(draft: CaseDraft, level: Level, since: CalendarDate, grantedOn: CalendarDate): Grant {
  const { random, today } = draft;
  const { leastRial, mostRial } = loanTerms[loanKindOf(level)];
  const principalRial =
    leastRial + BigInt(random.int(0, Number((mostRial - leastRial) / STEP_RIAL))) * STEP_RIAL;
  const grant = checkGrant(
    { level: { level, since }, unsettledKinds: [], today },
    { principalRial, installmentCount: random.pick(MONTHS), grantedOn },
  );
  if (!grant.ok) throw new Error(`no loan for ${draft.person.name}`);
  return grant.value;
}

/** An installment is paid within days; who is in trouble has stopped, and who has risen far settles early. */
function paymentsOf(draft: CaseDraft, grant: Grant, last: boolean): Payment[] {
  const { plan, random, today, untilOn } = draft;
  const unpaid = plan.mood === "overdue" || plan.mood === "silent";
  const stopped = last && unpaid ? addDays(today, -random.int(35, 80)) : untilOn;
  const settledOn = addDays(grant.grantedOn, SETTLED_AFTER_DAYS + random.int(0, 20));
  const settles = !last && settledOn < untilOn && (draft.standing === "graduated" || random.chance(0.5));
  const payments = grant.installments
    .map(({ dueOn, amountRial }) => ({ paidOn: addDays(dueOn, random.int(-2, 3)), amountRial }))
    .filter(({ paidOn }) => paidOn <= stopped && (!settles || paidOn < settledOn));
  const [part] = grant.installments.slice(payments.length);
  if (part && last && plan.mood === "overdue" && payments.length > 0)
    payments.push({ paidOn: stopped, amountRial: (part.amountRial / 2n / 10n) * 10n });
  const amountRial = settlementRial({ installments: grant.installments, payments });
  const full = settles || plan.mood === "ended";
  if (full && amountRial > 0n) payments.push({ paidOn: settles ? settledOn : untilOn, amountRial });
  return payments;
}

function lend(draft: CaseDraft, grant: Grant, payments: Payment[]): void {
  const { rows, plan, today } = draft;
  const suspendedOn = plan.mood === "silent" ? addDays(today, -SUSPENDED_FOR_DAYS) : null;
  const paidRial = payments.reduce((sum, { amountRial }) => sum + amountRial, 0n);
  const open = fillInstallments({ installments: grant.installments, payments }).find(
    (one) => one.paidRial < one.amountRial,
  );
  const id = draft.next("loan");
  const row: LoanRow = {
    id,
    entrepreneur_id: draft.id,
    kind: grant.kind,
    principal_rial: String(grant.principalRial),
    fee_rial: String(grant.feeRial),
    granted_on: grant.grantedOn,
    status: !open ? "settled" : suspendedOn ? "suspended" : "running",
    suspended_on: open ? suspendedOn : null,
    settled_on: open ? null : (payments.at(-1)?.paidOn ?? null),
    version: 1 + payments.length,
    paid_rial: String(paidRial),
    next_due_on: open?.dueOn ?? null,
    ...recorded(draft, grant.grantedOn),
  };
  rows.loan.push(row);
  rows.installment.push(
    ...grant.installments.map(({ number, dueOn, amountRial }) => ({
      loan_id: id,
      number,
      due_on: dueOn,
      amount_rial: String(amountRial),
    })),
  );
  rows.loan_payment.push(
    ...payments.map(({ paidOn, amountRial }) => ({
      id: draft.next("loan_payment"),
      loan_id: id,
      paid_on: paidOn,
      amount_rial: String(amountRial),
      ...recorded(draft, paidOn),
    })),
  );
}
