import type { Actor } from "../access/actor";
import { can, type MonthSubject } from "../access/policy";
import { countedQuantity, rowsOfEntries } from "../aid/confirmed-rows";
import { type AidBreakdown, type AidLine, calculateAid } from "../aid/formula";
import { policyInForce, type PolicyVersion } from "../aid/policy-version";
import { serviceRow } from "../aid/service-table";
import { formatInstant, formatJalaliDate } from "../shared/calendar-date";
import { addMonths, compareMonths, formatMonth, type JalaliMonth, monthAt } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import { ok, type Result } from "../shared/result";
import { entryDecisionLabels } from "../service-entry/decision";
import { unitLabels } from "../service-entry/model";
import { daysLeft, deadlineOf, timeliness } from "./deadline";
import { monthActionLabels, monthStatusViews, type Tone } from "./labels";
import type { EntryFacts, MonthPageFacts } from "./page";
import { type MonthPaymentView, viewPayment } from "./payment-view";
import { actionsFrom, type MonthAction } from "./workflow";

export type EntryView = {
  id: string;
  title: string;
  day: string;
  quantity: string;
  /** the number for the review form */
  amount: number;
  cost: string | null;
  people: string | null;
  evidence: number;
  decision: EntryFacts["decision"];
  decisionText: string;
  confirmedAmount: number | null;
  reason: string | null;
  by: string;
};

export type RowView = {
  service: number;
  label: string;
  clause: string;
  share: string;
  ceiling: string;
  target: string;
  counted: string;
  /** for the bar only */
  done: number;
  of: number;
  payable: string;
  returnReason: string | null;
  entries: EntryView[];
};

export type DeadlineView = { step: "center" | "office" | "province"; date: string; word: string; tone: Tone };

export type MonthView = {
  center: { id: string; name: string; office: string; province: string; provinceId: string };
  month: JalaliMonth;
  title: string;
  previous: JalaliMonth | null;
  next: JalaliMonth | null;
  status: MonthPageFacts["status"];
  version: number;
  deadlines: DeadlineView[];
  rows: RowView[];
  /** an estimate until the province confirms */
  frozen: boolean;
  payable: string;
  payableRial: string;
  cap: string;
  baseAid: string | null;
  /** null while no batch holds the month */
  payment: MonthPaymentView | null;
  circular: string;
  limitToApprovedCost: boolean;
  entryCount: number;
  pendingCount: number;
  returned: { note: string; by: string; at: string; stage: "office" | "province" } | null;
  reopenReason: string | null;
  timeline: { title: string; tone: Tone; at: string; iso: string; by: string; note: string | null }[];
  statusLabel: string;
  statusTone: Tone;
  may: Record<Exclude<MonthAction, "pay">, boolean>;
  /** the turn is this person's, but their own hands prepared the month */
  sameHands: boolean;
};

/** The page of a month for one person: figures explained by row and clause, and what this person may do now. */
export function viewMonth(facts: MonthPageFacts, actor: Actor, now: Date): Result<MonthView> {
  const policy = policyInForce(facts.policies, facts.month);
  if (!policy.ok) return policy;
  const breakdown = facts.breakdown ?? estimateAid(facts, policy.value);
  const { center } = facts;
  const neighbour = (step: number) => {
    const month = addMonths(facts.month, step);
    const inside =
      compareMonths(month, center.startedMonth) >= 0 &&
      (center.endedMonth === null || compareMonths(month, center.endedMonth) < 0) &&
      compareMonths(month, monthAt(now)) <= 0;
    return inside ? month : null;
  };
  return ok({
    center: {
      id: center.id,
      name: center.name,
      office: center.officeName,
      province: center.provinceName,
      provinceId: center.provinceId,
    },
    month: facts.month,
    title: formatMonth(facts.month),
    previous: neighbour(-1),
    next: neighbour(1),
    status: facts.status,
    statusLabel: monthStatusViews[facts.status].label,
    statusTone: monthStatusViews[facts.status].tone,
    version: facts.version,
    deadlines: viewDeadlines(facts, policy.value, now),
    rows: breakdown.lines.map((line) => viewRow(line, facts)),
    frozen: facts.breakdown !== null,
    payable: formatNumber(breakdown.payableRial),
    payableRial: String(breakdown.payableRial),
    cap: formatNumber(breakdown.capRial),
    baseAid: facts.baseAidRial === null ? null : formatNumber(facts.baseAidRial),
    payment: viewPayment(facts, actor),
    circular: policy.value.circular,
    limitToApprovedCost: policy.value.limitToApprovedCost,
    entryCount: facts.entries.length,
    pendingCount: facts.entries.filter((entry) => entry.decision === "pending").length,
    returned: facts.returned && {
      note: facts.returned.note,
      by: facts.returned.byName,
      at: formatInstant(new Date(facts.returned.at)),
      stage: facts.returned.stage,
    },
    reopenReason: facts.reopenReason,
    timeline: facts.events.map((event) => ({
      ...(eventViews[event.kind] ?? { title: "تغییر", tone: "neutral" }),
      at: formatInstant(event.at),
      iso: event.at.toISOString(),
      by: event.actorName,
      note: event.note,
    })),
    ...viewRights(facts, actor),
  });
}

/** What the month would give: as decided where the office has decided, as reported for the rest. */
const estimateAid = (facts: MonthPageFacts, policy: PolicyVersion): AidBreakdown =>
  calculateAid(policy, rowsOfEntries(facts.entries, facts.targets, { countPending: true }));

const eventViews: Record<string, { title: string; tone: Tone }> = {
  "month.submitted": { title: monthActionLabels.submit, tone: "info" },
  "month.verified": { title: monthActionLabels.verify, tone: "success" },
  "month.returned": { title: monthActionLabels.return, tone: "warning" },
  "month.confirmed": { title: "تأیید استان", tone: "success" },
  "month.paid": { title: monthActionLabels.pay, tone: "success" },
  "payment.adjusted": { title: "اصلاح پس از پرداخت", tone: "warning" },
  "month.reopened": { title: monthActionLabels.reopen, tone: "warning" },
};

function viewRow(line: AidLine, facts: MonthPageFacts): RowView {
  return {
    service: line.service,
    label: serviceRow(line.service).label,
    clause: line.clause,
    share: `${toPersianDigits(line.sharePercent)}٪`,
    ceiling: formatNumber(line.ceilingRial),
    target: formatNumber(line.target ?? 1),
    counted: formatNumber(line.confirmedQuantity),
    done: line.fulfilment.numerator,
    of: line.fulfilment.denominator,
    payable: formatNumber(line.payableRial),
    returnReason: facts.status === "returned" ? (facts.returned?.services[line.service] ?? null) : null,
    entries: facts.entries.filter((entry) => entry.service === line.service).map(viewEntry),
  };
}

function viewEntry(entry: EntryFacts): EntryView {
  const unit = Object.hasOwn(unitLabels, entry.unit)
    ? unitLabels[entry.unit as keyof typeof unitLabels]
    : entry.unit;
  const quantity = (amount: number) => `${formatNumber(amount)} ${unit}`;
  return {
    id: entry.id,
    title: entry.title,
    day: formatJalaliDate(entry.deliveredOn).replace(/ \S+$/, ""),
    quantity: quantity(entry.quantity),
    amount: entry.quantity,
    cost: entry.costRial > 0n ? formatNumber(entry.costRial) : null,
    people: entry.beneficiaryCount > 0 ? formatNumber(entry.beneficiaryCount) : null,
    evidence: entry.evidenceCount,
    decision: entry.decision,
    decisionText:
      entryDecisionLabels[entry.decision] +
      (entry.decision === "reduced" ? ` به ${quantity(countedQuantity(entry, false))}` : ""),
    confirmedAmount: entry.confirmedQuantity,
    reason: entry.decisionReason || null,
    by: entry.loggedByName,
  };
}

function viewDeadlines(facts: MonthPageFacts, policy: PolicyVersion, now: Date): DeadlineView[] {
  const done = { center: facts.firstSubmittedAt, office: facts.verifiedAt, province: facts.confirmedAt };
  return (["center", "office", "province"] as const).map((step) => {
    const deadline = deadlineOf(policy, facts.month, step);
    const state = timeliness(deadline, done[step], now);
    const left = daysLeft(deadline, now);
    const days = `${formatNumber(Math.abs(left))} روز`;
    const words = {
      onTime: "در مهلت انجام شد",
      late: "با تأخیر انجام شد",
      missing: `${days} از مهلت گذشته`,
      notDue: left === 0 ? "امروز آخرین روز است" : `${days} مانده`,
    };
    const tones = { onTime: "success", late: "warning", missing: "danger", notDue: "neutral" } as const;
    return { step, date: formatJalaliDate(deadline), word: words[state], tone: tones[state] };
  });
}

function viewRights(facts: MonthPageFacts, actor: Actor): Pick<MonthView, "may" | "sameHands"> {
  const { officeId, provinceId, id: centerId } = facts.center;
  const subject: MonthSubject = {
    officeId,
    provinceId,
    centerId,
    submittedById: facts.submittedById,
    verifiedById: facts.verifiedById,
    loggedByIds: [...new Set(facts.entries.map((entry) => entry.loggedById))],
    status: facts.status,
  };
  // What is being paid stays as it was confirmed.
  const held = facts.status === "confirmed" && facts.payment.batchNumber !== null;
  const turn = held ? [] : actionsFrom(facts.status);
  const asked = (action: Exclude<MonthAction, "pay">) =>
    turn.includes(action) ? can(actor, `month.${action}`, subject) : null;
  const answers = {
    log: asked("log"),
    submit: asked("submit"),
    verify: asked("verify"),
    return: asked("return"),
    confirm: asked("confirm"),
    reopen: asked("reopen"),
  };
  const may = Object.fromEntries(
    Object.entries(answers).map(([action, answer]) => [action, answer?.ok ?? false]),
  );
  return {
    may: may as MonthView["may"],
    sameHands: Object.values(answers).some(
      (answer) => answer && !answer.ok && answer.refusal.code === "sameHandsForbidden",
    ),
  };
}
