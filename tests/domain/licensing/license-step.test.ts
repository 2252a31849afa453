import { describe, expect, it } from "vitest";
import { licenseStep } from "@/lib/domain/licensing/license-step";
import {
  LICENSE_ACTIONS,
  LICENSE_STATUSES,
  nextLicenseStatus,
} from "@/lib/domain/licensing/license-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => text as CalendarDate;
const term = (status: (typeof LICENSE_STATUSES)[number]) => ({
  status,
  validUntil: day("2026-12-31"),
  suspendedUntil: status === "suspended" ? day("2026-06-30") : null,
});
const stepped = (status: (typeof LICENSE_STATUSES)[number], on: string) =>
  Object.fromEntries(
    LICENSE_ACTIONS.flatMap((action) => {
      const next = licenseStep(term(status), action, day(on));
      return next.ok ? [[action, next.value]] : [];
    }),
  );

describe("an action is asked of the state of the day", () => {
  it.each(LICENSE_STATUSES)("which for %s within its time is the recorded one", (status) => {
    for (const action of LICENSE_ACTIONS)
      expect(licenseStep(term(status), action, day("2026-06-30"))).toEqual(nextLicenseStatus(status, action));
  });

  it("so that a suspension that has run out may be resumed for the record, or followed by another", () => {
    expect(stepped("suspended", "2026-07-01")).toEqual({
      suspend: "suspended",
      resume: "active",
      expire: "expired",
      renew: "active",
      revoke: "revoked",
    });
  });

  it.each(["active", "suspended"] as const)(
    "so that a license recorded as %s that has run out is expired or renewed only",
    (status) => {
      expect(stepped(status, "2027-01-01")).toEqual({ expire: "expired", renew: "active" });
    },
  );

  it("and a revoked license stays revoked", () => {
    expect(stepped("revoked", "2027-01-01")).toEqual({});
  });
});
