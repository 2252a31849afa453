import { describe, expect, it } from "vitest";
import {
  APPLICATION_ACTIONS,
  APPLICATION_STATUSES,
  type ApplicationAction,
  applicationActionsFrom,
  type ApplicationStatus,
  deskOf,
  isPending,
  nextApplicationStatus,
  timeOnDesks,
} from "@/lib/domain/licensing/application-workflow";
import {
  holdsQuota,
  LICENSE_ACTIONS,
  LICENSE_STATUSES,
  type LicenseAction,
  licenseActionsFrom,
  type LicenseStatus,
  licenseStatusOn,
  nextLicenseStatus,
} from "@/lib/domain/licensing/license-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => text as CalendarDate;

type Table<S, A> = {
  statuses: readonly S[];
  actions: readonly A[];
  steps: readonly (readonly [from: S, by: A, to: S])[];
};
type Decided<S, A> = { next: (status: S, action: A) => unknown; actionsFrom: (status: S) => A[] };

/** Every pair of state and action: the listed steps lead where they say, all others are refused. */
function followsTable<S extends string, A extends string>(
  { statuses, actions, steps }: Table<S, A>,
  { next, actionsFrom }: Decided<S, A>,
) {
  const pairs = statuses.flatMap((status) => actions.map((action) => ({ status, action })));
  it.each(pairs)("$status, $action", ({ status, action }) => {
    const step = steps.find(([from, by]) => from === status && by === action);
    expect(next(status, action)).toEqual(
      step
        ? { ok: true, value: step[2] }
        : { ok: false, refusal: { code: "wrongStep", params: { status, action } } },
    );
    expect(actionsFrom(status).includes(action)).toBe(step !== undefined);
  });
}

describe("an application [S1 ب]", () => {
  const steps: [ApplicationStatus, ApplicationAction, ApplicationStatus][] = [
    ["draft", "edit", "draft"],
    ["draft", "submit", "submitted"],
    ["submitted", "review", "underReview"],
    ["underReview", "return", "returned"],
    ["underReview", "reject", "rejected"],
    ["underReview", "endorse", "endorsed"],
    ["returned", "edit", "returned"],
    ["returned", "submit", "submitted"],
    ["endorsed", "recordApproval", "councilApproved"],
    ["endorsed", "recordDecline", "councilDeclined"],
    ["councilApproved", "issue", "licensed"],
  ];
  followsTable(
    { statuses: APPLICATION_STATUSES, actions: APPLICATION_ACTIONS, steps },
    { next: nextApplicationStatus, actionsFrom: applicationActionsFrom },
  );

  it.each([
    ["draft", "office", false],
    ["submitted", "employment", true],
    ["underReview", "employment", true],
    ["returned", "office", true],
    ["endorsed", "council", true],
    ["councilApproved", "participation", true],
    ["licensed", null, false],
    ["rejected", null, false],
    ["councilDeclined", null, false],
  ] as const)("%s lies with %s, pending: %s", (status, desk, pending) => {
    expect([deskOf(status), isPending(status)]).toEqual([desk, pending]);
  });

  it("counts the time on each desk, over returns, until now or until its end", () => {
    const hour = 3_600_000;
    const at = (hours: number) => new Date(Date.UTC(2026, 9, 1) + hours * hour);
    const changes = [
      { status: "draft", at: at(0) },
      { status: "submitted", at: at(10) },
      { status: "underReview", at: at(12) },
      { status: "returned", at: at(15) },
      { status: "submitted", at: at(20) },
      { status: "underReview", at: at(21) },
      { status: "endorsed", at: at(22) },
      { status: "councilApproved", at: at(50) },
    ] as const;
    const spent = { office: 15 * hour, employment: 7 * hour, council: 28 * hour };
    expect(timeOnDesks(changes, at(60))).toEqual({ ...spent, participation: 10 * hour });
    const ended = [...changes, { status: "licensed" as const, at: at(55) }];
    expect(timeOnDesks(ended, at(900))).toEqual({ ...spent, participation: 5 * hour });
    expect(timeOnDesks([], at(1))).toEqual({ office: 0, employment: 0, council: 0, participation: 0 });
  });
});

describe("a license", () => {
  const steps: [LicenseStatus, LicenseAction, LicenseStatus][] = [
    ["issued", "open", "active"],
    ["issued", "revoke", "revoked"],
    ["active", "suspend", "suspended"],
    ["active", "expire", "expired"],
    ["active", "renew", "active"],
    ["active", "revoke", "revoked"],
    ["suspended", "resume", "active"],
    ["suspended", "expire", "expired"],
    ["suspended", "revoke", "revoked"],
    ["expired", "renew", "active"],
  ];
  followsTable(
    { statuses: LICENSE_STATUSES, actions: LICENSE_ACTIONS, steps },
    { next: nextLicenseStatus, actionsFrom: licenseActionsFrom },
  );

  it("holds a place of the quota until it has run out or is revoked [S1 ز]", () => {
    expect(LICENSE_STATUSES.filter(holdsQuota)).toEqual(["issued", "active", "suspended"]);
  });

  it.each([
    ["active", null, "2026-12-31", "active"],
    ["active", null, "2027-01-01", "expired"],
    ["suspended", "2026-06-30", "2026-06-30", "suspended"],
    ["suspended", "2026-06-30", "2026-07-01", "active"],
    ["suspended", "2027-06-30", "2027-01-01", "expired"],
    ["suspended", null, "2026-07-01", "suspended"],
    ["issued", null, "2027-01-01", "issued"],
    ["revoked", null, "2026-01-01", "revoked"],
    ["expired", null, "2026-01-01", "expired"],
  ] as const)("that is %s (until %s) stands on %s as %s", (status, until, on, expected) => {
    const term = { status, validUntil: day("2026-12-31"), suspendedUntil: until && day(until) };
    expect(licenseStatusOn(term, day(on))).toBe(expected);
  });
});
