import type { MonthStatus } from "../month/workflow";
import type { Role } from "../organisation/role";
import { ok, refuse, type Result } from "../shared/result";
import { type Actor, covers, type Grant, type Place, scopeOfGrants, type VisibleScope } from "./actor";

export const ACTIONS = [
  "panel.view",
  "center.list",
  "center.view",
  "month.view",
  "month.log",
  "month.submit",
  "month.verify",
  "month.return",
  "month.confirm",
  "month.reopen",
  "evidence.view",
  "evidence.add",
  "application.view",
  "application.prepare",
  "application.review",
  "application.endorse",
  "application.recordDecision",
  "application.reveal",
  "license.view",
  "license.issue",
  "license.govern",
  "opening.employment",
  "opening.participation",
  "board.manage",
  "duty.mark",
  "notice.serve",
  "notice.reply",
  "quota.set",
  "founding.handle",
  "partner.view",
  "partner.manage",
  "beneficiary.view",
  "beneficiary.register",
  "beneficiary.reveal",
  "beneficiary.export",
  "beneficiary.erase",
  "caseload.view",
  "progress.view",
  "entrepreneur.view",
  "entrepreneur.enrol",
  "entrepreneur.assign",
  "entrepreneur.record",
  "entrepreneur.recordSale",
  "entrepreneur.openAccount",
  "promotion.propose",
  "promotion.decide",
  "loan.grant",
  "loan.recordPayment",
  "loan.reversePayment",
  "entitlement.give",
  "outlet.mark",
  "self.view",
  "policy.view",
  "policy.prepare",
  "policy.enact",
  "plan.view",
  "plan.propose",
  "plan.agree",
  "budget.view",
  "budget.announce",
  "account.enter",
  "account.confirm",
  "payment.view",
  "payment.prepare",
  "payment.approve",
  "payment.export",
  "payment.markPaid",
  "payment.cancel",
  "payment.adjust",
  "report.view",
  "report.write",
  "report.send",
  "report.decide",
  "report.national",
  "user.manage",
  "organisation.manage",
  "event.view",
  "inbox.view",
  "profile.manage",
] as const;

export type Action = (typeof ACTIONS)[number];

/** Whose hands a month has been through; `status` is needed only to know whose turn it is to return it. */
export type MonthSubject = Place & {
  submittedById: number | null;
  verifiedById: number | null;
  loggedByIds: number[];
  status?: MonthStatus;
};

/** A case with everybody who had a hand in what is to be approved. */
export type CaseSubject = Place & { hands: readonly (number | null)[] };

/** An entrepreneur: in whose caseload, and whose own account it is. */
export type EntrepreneurSubject = Place & { caseworkerId: number | null; ownerId: number | null };

type NeedsEntrepreneur =
  | "entrepreneur.view"
  | "entrepreneur.record"
  | "entrepreneur.recordSale"
  | "entrepreneur.openAccount"
  | "promotion.propose"
  | "loan.grant"
  | "loan.recordPayment"
  | "loan.reversePayment"
  | "entitlement.give";
type NeedsHands = "month.verify" | "month.confirm" | "month.return";
type NeedsCase =
  | "application.endorse"
  | "application.recordDecision"
  | "license.issue"
  | "policy.enact"
  | "plan.agree"
  | "account.confirm"
  | "payment.approve"
  | "report.decide";
export type SubjectOf<A extends Action> = A extends NeedsHands
  ? MonthSubject
  : A extends NeedsCase
    ? CaseSubject
    : A extends "promotion.decide"
      ? CaseSubject & EntrepreneurSubject
      : A extends NeedsEntrepreneur
        ? EntrepreneurSubject
        : Place;

type ActorLike = Pick<Actor, "userId" | "grants">;
type Rule = {
  roles: readonly Role[] | "everyone";
  /** The subset of roles whose turn it is; absent means all of them. */
  turn?: (month: MonthSubject) => readonly Role[];
  /** People who prepared what this action approves. */
  earlierHands?: (month: MonthSubject) => readonly (number | null)[];
  /** The same for a case, whose subject names them. */
  newHands?: true;
  /** The subject is an entrepreneur: whose case it is must be known. */
  ofCase?: true;
};

const centerBoard = ["centerChair", "centerExecutive", "centerMember"] as const;
const overseers = [
  "hqEmployment",
  "hqParticipation",
  "provinceEmployment",
  "provinceParticipation",
  "provinceManager",
  "officeEmployment",
  "auditor",
] as const;
const readers = [...overseers, ...centerBoard];
const departments = ["provinceEmployment", "provinceParticipation"] as const;
const headquarters = ["hqEmployment", "hqParticipation"] as const;
/** Those who follow the money of a province and its reports. */
const moneyReaders = [...headquarters, ...departments, "provinceManager", "auditor"] as const;
/** Those who oversee entrepreneurs; participation has no part in them. */
const caseReaders = [
  "hqEmployment",
  "provinceEmployment",
  "provinceManager",
  "officeEmployment",
  "auditor",
] as const;
const caseHands = ["officeEmployment", "caseworker"] as const;
const organisationReaders = [...readers, "caseworker", "administrator"] as const;

const returners: Partial<Record<MonthStatus, readonly Role[]>> = {
  submitted: ["officeEmployment"],
  officeVerified: ["provinceEmployment"],
};

const rules: Record<Action, Rule> = {
  "panel.view": { roles: readers },
  "center.list": { roles: organisationReaders },
  "center.view": { roles: organisationReaders },
  "month.view": { roles: readers },
  "month.log": { roles: centerBoard },
  "month.submit": { roles: ["centerChair", "centerExecutive"] },
  "month.verify": {
    roles: ["officeEmployment"],
    earlierHands: (month) => [...month.loggedByIds, month.submittedById],
  },
  "month.return": {
    roles: ["officeEmployment", "provinceEmployment"],
    turn: (month) => (month.status && returners[month.status]) ?? [],
  },
  "month.confirm": {
    roles: ["provinceEmployment"],
    earlierHands: (month) => [...month.loggedByIds, month.submittedById, month.verifiedById],
  },
  "month.reopen": { roles: ["provinceManager"] },
  "evidence.view": { roles: readers },
  "evidence.add": { roles: centerBoard },
  "application.view": { roles: overseers },
  // S1 ب-1: the office; ب-2-1: the province's employment department; ب-3-1: its participation department
  "application.prepare": { roles: ["officeEmployment"] },
  "application.review": { roles: ["provinceEmployment"] },
  "application.endorse": { roles: ["provinceEmployment"], newHands: true },
  // never the department that issues on it (decision)
  "application.recordDecision": { roles: ["provinceEmployment", "provinceManager"], newHands: true },
  // national ids and numbers in full, for those who work with them
  "application.reveal": { roles: ["officeEmployment", ...departments] },
  "license.view": { roles: readers },
  "license.issue": { roles: ["provinceParticipation"], newHands: true },
  "license.govern": { roles: ["provinceParticipation"] },
  "opening.employment": { roles: ["provinceEmployment"] },
  "opening.participation": { roles: ["provinceParticipation"] },
  "board.manage": { roles: ["provinceParticipation"] },
  "duty.mark": { roles: ["provinceEmployment"] },
  // both supervise: S1 ب-2-5, ب-3-5
  "notice.serve": { roles: departments },
  "notice.reply": { roles: ["centerChair", "centerExecutive"] },
  "quota.set": { roles: ["provinceManager"] },
  "founding.handle": { roles: ["officeEmployment"] },
  "partner.view": { roles: [...readers, "caseworker"] },
  "partner.manage": { roles: departments },
  "beneficiary.view": { roles: [...caseReaders, "caseworker"] },
  "beneficiary.register": { roles: caseHands },
  // in full, with a trace, for those who work with it (domain page 3)
  "beneficiary.reveal": { roles: [...caseHands, "provinceEmployment"] },
  "beneficiary.export": { roles: ["provinceEmployment", "officeEmployment"] },
  "beneficiary.erase": { roles: ["provinceEmployment"] },
  "caseload.view": { roles: ["caseworker"] },
  "progress.view": { roles: caseReaders },
  "entrepreneur.view": { roles: [...caseReaders, "caseworker"], ofCase: true },
  "entrepreneur.enrol": { roles: caseHands },
  "entrepreneur.assign": { roles: ["officeEmployment"] },
  "entrepreneur.record": { roles: caseHands, ofCase: true },
  "entrepreneur.recordSale": { roles: [...caseHands, "entrepreneur"], ofCase: true },
  "entrepreneur.openAccount": { roles: caseHands, ofCase: true },
  // domain page 3, promotion: never by the proposer, nor in the own caseload
  "promotion.propose": { roles: ["caseworker"], ofCase: true },
  "promotion.decide": { roles: ["officeEmployment", "provinceManager"], newHands: true, ofCase: true },
  "loan.grant": { roles: caseHands, ofCase: true },
  "loan.recordPayment": { roles: caseHands, ofCase: true },
  // the office takes back what was recorded by mistake, not whoever follows the case (decision)
  "loan.reversePayment": { roles: ["officeEmployment"], ofCase: true },
  "entitlement.give": { roles: caseHands, ofCase: true },
  "outlet.mark": { roles: ["provinceEmployment"] },
  "self.view": { roles: ["entrepreneur"] },
  // domain page 2: one person enters a version, another puts it in force
  "policy.view": { roles: [...headquarters, "auditor", "administrator"] },
  "policy.prepare": { roles: ["administrator"] },
  "policy.enact": { roles: ["hqEmployment"], newHands: true },
  // S1 ب-4-4: province and center agree; whoever proposes is never the one who agrees
  "plan.view": { roles: readers },
  "plan.propose": { roles: ["provinceEmployment", "centerChair", "centerExecutive"] },
  "plan.agree": { roles: ["provinceEmployment", "centerChair", "centerExecutive"], newHands: true },
  "budget.view": { roles: moneyReaders },
  "budget.announce": { roles: ["hqEmployment"] },
  // S1 ب-3-2: participation follows up the opening of the account
  "account.enter": { roles: ["provinceParticipation"] },
  "account.confirm": { roles: ["provinceEmployment"], newHands: true },
  "payment.view": { roles: moneyReaders },
  "payment.prepare": { roles: ["provinceEmployment"] },
  "payment.approve": { roles: ["provinceEmployment", "provinceManager"], newHands: true },
  "payment.export": { roles: ["provinceEmployment", "provinceManager"] },
  "payment.markPaid": { roles: ["provinceEmployment"] },
  "payment.cancel": { roles: ["provinceEmployment", "provinceManager"] },
  "payment.adjust": { roles: ["provinceEmployment"] },
  // S1 ط: each province to both general directorates
  "report.view": { roles: moneyReaders },
  "report.write": { roles: departments },
  "report.send": { roles: ["provinceEmployment"] },
  "report.decide": { roles: headquarters, newHands: true },
  "report.national": { roles: [...headquarters, "auditor"] },
  "user.manage": { roles: ["administrator"] },
  "organisation.manage": { roles: ["administrator"] },
  "event.view": { roles: ["auditor"] },
  "inbox.view": { roles: "everyone" },
  "profile.manage": { roles: "everyone" },
};

/**
 * Whether an actor may do an action to a subject. Deny by default: some grant must have the role, cover the place and,
 * where it matters, have the turn. notAllowed otherwise; sameHandsForbidden when the only obstacle is that the actor
 * prepared what is to be approved (separation of duties, domain page 0). The month's status itself is the workflow's.
 */
export function can<A extends Action>(actor: ActorLike, action: A, subject: SubjectOf<A>): Result<true> {
  const rule: Rule = rules[action];
  const { roles } = rule;
  if (roles === "everyone") return ok(true);
  const month = isMonthSubject(subject) ? subject : null;
  if ((rule.turn || rule.earlierHands) && !month) return refuse("notAllowed");
  if (rule.ofCase && !("caseworkerId" in subject)) return refuse("notAllowed");
  const having = month && rule.turn ? rule.turn(month).filter((role) => roles.includes(role)) : roles;
  const reaches = (grant: Grant) =>
    having.includes(grant.role) && covers(grant, subject) && isOwn(grant, subject, actor.userId);
  if (!actor.grants.some(reaches)) return refuse("notAllowed");
  if (month && rule.earlierHands?.(month).includes(actor.userId)) return refuse("sameHandsForbidden");
  if (rule.newHands) {
    if (!("hands" in subject)) return refuse("notAllowed");
    if (subject.hands.includes(actor.userId)) return refuse("sameHandsForbidden");
  }
  return ok(true);
}

/** A caseworker reaches only the own caseload, an entrepreneur only the own case (domain page 0, roles). */
function isOwn({ role }: Grant, subject: Place | EntrepreneurSubject, userId: number): boolean {
  if (role === "entrepreneur") return "ownerId" in subject && subject.ownerId === userId;
  return role !== "caseworker" || !("caseworkerId" in subject) || subject.caseworkerId === userId;
}

/** Whether some grant could allow the action somewhere; for navigation, never instead of `can`. */
export function canSome(actor: Pick<Actor, "grants">, action: Action): boolean {
  const { roles } = rules[action];
  return roles === "everyone" || actor.grants.some((grant) => roles.includes(grant.role));
}

/** The grants whose role allows an action. */
export function grantsFor({ grants }: Pick<Actor, "grants">, action: Action): Grant[] {
  const { roles } = rules[action];
  return grants.filter(({ role }) => roles === "everyone" || roles.includes(role));
}

/** Where an actor may do an action: the scope of the grants whose role allows it (an administrator sees no months). */
export const scopeFor = (actor: Pick<Actor, "grants">, action: Action): VisibleScope =>
  scopeOfGrants(grantsFor(actor, action));

const isMonthSubject = (subject: Place | MonthSubject): subject is MonthSubject =>
  "loggedByIds" in subject && "submittedById" in subject && "verifiedById" in subject;
