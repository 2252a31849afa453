import { describe, expect, it } from "vitest";
import type { Grant } from "@/lib/domain/access/actor";
import {
  type Action,
  ACTIONS,
  can,
  canSome,
  type CaseSubject,
  type EntrepreneurSubject,
  type MonthSubject,
} from "@/lib/domain/access/policy";
import { type Role, ROLES } from "@/lib/domain/organisation/role";

const inScope = { provinceId: "IR-09", officeId: "mashhad", centerId: "mashhad-1" };
const elsewhere = { provinceId: "IR-29", officeId: "birjand", centerId: "birjand-1" };
const month = (
  place: typeof inScope,
  status: MonthSubject["status"],
): MonthSubject & CaseSubject & EntrepreneurSubject => ({
  ...place,
  submittedById: 91,
  verifiedById: 92,
  loggedByIds: [93, 94],
  hands: [95, null],
  caseworkerId: 1,
  ownerId: 1,
  ...(status ? { status } : {}),
});

/** One line a role, one column an action; y where it is allowed inside the scope. */
const columns: { action: Action; status?: MonthSubject["status"] }[] = [
  { action: "panel.view" },
  { action: "center.list" },
  { action: "center.view" },
  { action: "month.view" },
  { action: "month.log" },
  { action: "month.submit" },
  { action: "month.verify", status: "submitted" },
  { action: "month.return", status: "submitted" },
  { action: "month.return", status: "officeVerified" },
  { action: "month.return", status: "confirmed" },
  { action: "month.confirm", status: "officeVerified" },
  { action: "month.reopen", status: "confirmed" },
  { action: "evidence.view" },
  { action: "evidence.add" },
  { action: "application.view" },
  { action: "application.prepare" },
  { action: "application.review" },
  { action: "application.endorse" },
  { action: "application.recordDecision" },
  { action: "application.reveal" },
  { action: "license.view" },
  { action: "license.issue" },
  { action: "license.govern" },
  { action: "opening.employment" },
  { action: "opening.participation" },
  { action: "board.manage" },
  { action: "duty.mark" },
  { action: "notice.serve" },
  { action: "notice.reply" },
  { action: "quota.set" },
  { action: "founding.handle" },
  { action: "partner.view" },
  { action: "partner.manage" },
  { action: "beneficiary.view" },
  { action: "beneficiary.register" },
  { action: "beneficiary.reveal" },
  { action: "beneficiary.export" },
  { action: "beneficiary.erase" },
  { action: "caseload.view" },
  { action: "progress.view" },
  { action: "entrepreneur.view" },
  { action: "entrepreneur.enrol" },
  { action: "entrepreneur.assign" },
  { action: "entrepreneur.record" },
  { action: "entrepreneur.recordSale" },
  { action: "entrepreneur.openAccount" },
  { action: "promotion.propose" },
  { action: "promotion.decide" },
  { action: "loan.grant" },
  { action: "loan.recordPayment" },
  { action: "loan.reversePayment" },
  { action: "entitlement.give" },
  { action: "outlet.mark" },
  { action: "self.view" },
  { action: "policy.view" },
  { action: "policy.prepare" },
  { action: "policy.enact" },
  { action: "plan.view" },
  { action: "plan.propose" },
  { action: "plan.agree" },
  { action: "budget.view" },
  { action: "budget.announce" },
  { action: "account.enter" },
  { action: "account.confirm" },
  { action: "payment.view" },
  { action: "payment.prepare" },
  { action: "payment.approve" },
  { action: "payment.export" },
  { action: "payment.markPaid" },
  { action: "payment.cancel" },
  { action: "payment.adjust" },
  { action: "report.view" },
  { action: "report.write" },
  { action: "report.send" },
  { action: "report.decide" },
  { action: "report.national" },
  { action: "user.manage" },
  { action: "organisation.manage" },
  { action: "event.view" },
  { action: "inbox.view" },
  { action: "profile.manage" },
];
// panel list view | m.view log submit verify ret/sub ret/ver ret/conf confirm reopen | e.view e.add
// | app.view prepare review endorse record reveal | lic.view issue govern | opening emp part | board duty | serve reply | quota founding | partner view manage
// | ben view register reveal export erase | caseload progress | ent view enrol assign record sale account | propose decide | grant pay reverse give outlet | self
// | policy view prepare enact | plan view propose agree | budget view announce | account enter confirm
// | payment view prepare approve export paid cancel adjust | report view write send decide national | user org | event | inbox profile
const matrix: Record<Role, string> = {
  hqEmployment:
    "yyy y-------- y- y----- y-- -- -- -- -- y- y---- -y y----- -- ----- - y-y y-- yy -- y------ y--yy -- - yy",
  hqParticipation:
    "yyy y-------- y- y----- y-- -- -- -- -- y- ----- -- ------ -- ----- - y-- y-- y- -- y------ y--yy -- - yy",
  provinceEmployment:
    "yyy y----y-y- y- y-yyyy y-- y- -y y- -- yy y-yyy -y y----- -- ----y - --- yyy y- -y yyyyyyy yyy-- -- - yy",
  provinceParticipation:
    "yyy y-------- y- y----y yyy -y y- y- -- yy ----- -- ------ -- ----- - --- y-- y- y- y------ yy--- -- - yy",
  provinceManager:
    "yyy y-------y y- y---y- y-- -- -- -- y- y- y---- -y y----- -y ----- - --- y-- y- -- y-yy-y- y---- -- - yy",
  officeEmployment:
    "yyy y--yy---- y- yy---y y-- -- -- -- -y y- yyyy- -y yyyyyy -y yyyy- - --- y-- -- -- ------- ----- -- - yy",
  centerChair:
    "yyy yyy------ yy ------ y-- -- -- -y -- y- ----- -- ------ -- ----- - --- yyy -- -- ------- ----- -- - yy",
  centerExecutive:
    "yyy yyy------ yy ------ y-- -- -- -y -- y- ----- -- ------ -- ----- - --- yyy -- -- ------- ----- -- - yy",
  centerMember:
    "yyy yy------- yy ------ y-- -- -- -- -- y- ----- -- ------ -- ----- - --- y-- -- -- ------- ----- -- - yy",
  caseworker:
    "-yy --------- -- ------ --- -- -- -- -- y- yyy-- y- yy-yyy y- yy-y- - --- --- -- -- ------- ----- -- - yy",
  auditor:
    "yyy y-------- y- y----- y-- -- -- -- -- y- y---- -y y----- -- ----- - y-- y-- y- -- y------ y---y -- y yy",
  administrator:
    "-yy --------- -- ------ --- -- -- -- -- -- ----- -- ------ -- ----- - yy- --- -- -- ------- ----- yy - yy",
  entrepreneur:
    "--- --------- -- ------ --- -- -- -- -- -- ----- -- ----y- -- ----- y --- --- -- -- ------- ----- -- - yy",
};

const cells = ROLES.flatMap((role) => {
  const marks = matrix[role].replaceAll(" ", "");
  return columns.map((column, index) => ({ role, ...column, allowed: marks[index] === "y", marks }));
});
const actorWith = (role: Role, provinceId: string | null = inScope.provinceId) => {
  const grants: Grant[] = [{ role, ...inScope, provinceId }];
  return { userId: 1, grants };
};
const forEveryone: Action[] = ["inbox.view", "profile.manage"];
const countryRoles: Role[] = ["hqEmployment", "hqParticipation", "administrator"];

describe("who may do what (domain page 0, roles; S1 ب)", () => {
  it("has a mark for every role and action", () => {
    for (const { marks } of cells) expect(marks).toMatch(new RegExp(`^[y-]{${columns.length}}$`));
    expect(new Set(columns.map(({ action }) => action))).toEqual(new Set(ACTIONS));
  });

  it.each(cells)(
    "$role, $action ($status) inside the scope: $allowed",
    ({ role, action, status, allowed }) => {
      const result = can(actorWith(role), action, month(inScope, status));
      expect(result).toEqual(
        allowed ? { ok: true, value: true } : { ok: false, refusal: { code: "notAllowed" } },
      );
    },
  );

  it.each(cells.filter(({ role, action }) => !countryRoles.includes(role) && !forEveryone.includes(action)))(
    "$role, $action ($status) outside the scope: refused",
    ({ role, action, status }) => {
      const result = can(actorWith(role), action, month(elsewhere, status));
      expect(result).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    },
  );

  it.each(ACTIONS.filter((action) => !forEveryone.includes(action)))(
    "%s is refused to a person without a role",
    (action) => {
      const nobody = { userId: 1, grants: [] };
      expect(can(nobody, action, month(inScope, "submitted"))).toMatchObject({
        ok: false,
        refusal: { code: "notAllowed" },
      });
      expect(canSome(nobody, action)).toBe(false);
    },
  );

  const caseActions = ACTIONS.filter(
    (action) =>
      /^(entrepreneur|promotion|loan|entitlement)\./.test(action) &&
      !["entrepreneur.enrol", "entrepreneur.assign"].includes(action),
  );
  const foreign = { ...month(inScope, "submitted"), caseworkerId: 2, ownerId: 2 };
  it.each(caseActions)(
    "%s reaches a caseworker's own caseload and an entrepreneur's own case, nobody else's",
    (action) => {
      expect(can(actorWith("caseworker"), action, foreign).ok).toBe(false);
      expect(can(actorWith("entrepreneur"), action, foreign).ok).toBe(false);
      expect(can(actorWith("officeEmployment"), action, inScope as EntrepreneurSubject).ok).toBe(false);
    },
  );

  it("lets an auditor of the country look everywhere", () => {
    expect(can(actorWith("auditor", null), "month.view", elsewhere).ok).toBe(true);
  });

  it.each(cells)("navigation offers $action to $role only where it can be allowed", ({ role, action }) => {
    const allowedSomewhere = cells.some(
      (cell) => cell.role === role && cell.action === action && cell.allowed,
    );
    expect(canSome(actorWith(role), action)).toBe(allowedSomewhere);
  });

  it("lets a center see its own panel, not its province's or the country's", () => {
    const chair = actorWith("centerChair");
    expect(can(chair, "panel.view", inScope).ok).toBe(true);
    expect(can(chair, "panel.view", { ...inScope, centerId: null }).ok).toBe(false);
    expect(can(chair, "panel.view", { provinceId: null, officeId: null, centerId: null }).ok).toBe(false);
  });
});
