import { describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { licenseStep } from "@/lib/domain/licensing/license-step";
import {
  LICENSE_ACTIONS,
  LICENSE_STATUSES,
  type LicenseAction,
} from "@/lib/domain/licensing/license-workflow";
import { CHECKLIST_ITEMS, checklistItems } from "@/lib/domain/licensing/opening-checklist";
import { isAccountItem } from "@/lib/domain/licensing/opening-rules";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { Result } from "@/lib/domain/shared/result";
import {
  expireLicense,
  renewLicense,
  resumeLicense,
  revokeLicense,
  suspendLicense,
} from "@/lib/server/license/commands";
import { openAccount } from "@/lib/server/license/open-account";
import { openCenter, recordOpeningItem } from "@/lib/server/license/opening";
import type { Context } from "@/lib/server/scope";
import { freshName } from "@/tests/support/accounts";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter, NOW } from "@/tests/support/world";
import { day, done, numberOf, setState, SHEBA, stateOf } from "./license-world";

type Key = { number: ReturnType<typeof numberOf>; version: number };
const commands: Record<LicenseAction, (ctx: Context, key: Key) => Promise<Result<unknown>>> = {
  open: openCenter,
  suspend: (ctx, key) => suspendLicense(ctx, { ...key, until: day("2027-03-01"), reason: "دلیل آزمون" }),
  resume: (ctx, key) => resumeLicense(ctx, { ...key, note: "" }),
  expire: expireLicense,
  renew: (ctx, key) => renewLicense(ctx, { ...key, validUntil: day("2029-01-01") }),
  revoke: (ctx, key) => revokeLicense(ctx, { ...key, reason: "دلیل آزمون" }),
};
/** The end of a license can be recorded only after its last day, 2028-06-01. */
const nowFor = (action: LicenseAction) => (action === "expire" ? new Date("2028-07-01T08:30:00Z") : NOW);
const outside = ROLES.filter(
  (role) => !["hqEmployment", "hqParticipation", "administrator", "auditor"].includes(role),
);
const seesLicenses = (role: Role) => !["administrator", "caseworker", "entrepreneur"].includes(role);

describe("every role tries every action in every state of a license", () => {
  it.each(ROLES)("%s", async (role) => {
    const place = await createLicensed();
    await done(place);
    for (const status of LICENSE_STATUSES) {
      await setState(place, status);
      for (const action of LICENSE_ACTIONS) {
        const before = await stateOf(place);
        const ctx = asRole(role, place, nowFor(action));
        const result = await commands[action](ctx, { number: numberOf(place), version: before.version });
        const next = licenseStep(
          {
            status,
            validUntil: day(before.validUntil),
            suspendedUntil: before.suspendedUntil === null ? null : day(before.suspendedUntil),
          },
          action,
          todayInTehran(ctx.now),
        );
        const right = action === "open" ? "opening.participation" : "license.govern";
        const allowed = can(ctx.actor, right, place).ok;
        const expected = !seesLicenses(role)
          ? "notFound"
          : !allowed
            ? "notAllowed"
            : next.ok
              ? "ok"
              : "wrongStep";
        const label = `${role} ${action} ${status}`;
        expect(codeOf(result), label).toBe(expected);
        const after = await stateOf(place);
        if (expected !== "ok" || !next.ok) expect(after, label).toEqual(before);
        else {
          expect(after, label).toMatchObject({
            status: next.value,
            version: before.version + 1,
            events: before.events + 1,
          });
          await setState(place, status);
        }
      }
    }
  });

  it.each(outside)("%s of another province finds no such license, whatever its state", async (role) => {
    const place = await createLicensed("issued", "IR-09");
    const elsewhere = await createCenter("IR-29");
    await done(place);
    for (const status of LICENSE_STATUSES) {
      await setState(place, status);
      const before = await stateOf(place);
      const key = { number: numberOf(place), version: before.version };
      for (const action of LICENSE_ACTIONS) {
        const result = await commands[action](asRole(role, elsewhere, nowFor(action)), key);
        expect(codeOf(result), `${action} ${status}`).toBe("notFound");
      }
      expect(await stateOf(place)).toEqual(before);
    }
  });
});

describe("every role tries every item of the opening list in every state of a license", () => {
  const attempt = (ctx: Context, number: Key["number"], item: (typeof CHECKLIST_ITEMS)[number]) =>
    isAccountItem(item)
      ? openAccount(ctx, { number, item, username: freshName(), name: "دارنده حساب", mobile: null })
      : recordOpeningItem(ctx, {
          number,
          item,
          doneOn: day("2026-06-05"),
          reference: item === "bankAccount" ? SHEBA : "۱۲",
        });

  it.each(ROLES)("%s", async (role) => {
    const place = await createLicensed();
    const ctx = asRole(role, place);
    for (const status of LICENSE_STATUSES) {
      await setState(place, status);
      for (const item of CHECKLIST_ITEMS) {
        const before = await stateOf(place);
        const allowed = can(ctx.actor, `opening.${checklistItems[item].owner}`, place).ok;
        const expected = !seesLicenses(role)
          ? "notFound"
          : !allowed
            ? "notAllowed"
            : status === "issued"
              ? "ok"
              : "wrongStep";
        const label = `${role} ${item} ${status}`;
        expect(codeOf(await attempt(ctx, numberOf(place), item)), label).toBe(expected);
        const rows = await asOwner("DELETE FROM opening_item WHERE license_number = $1 RETURNING item", [
          place.licenseNumber,
        ]);
        expect(rows, label).toEqual(expected === "ok" ? [{ item }] : []);
        // Doing an item leaves the license's own version alone: the two departments work on one list side by side.
        expect((await stateOf(place)).version).toBe(before.version);
      }
    }
  });

  it.each(outside)("%s of another province finds no such license", async (role) => {
    const place = await createLicensed("issued", "IR-09");
    const elsewhere = await createCenter("IR-29");
    for (const item of CHECKLIST_ITEMS)
      expect(codeOf(await attempt(asRole(role, elsewhere), numberOf(place), item)), item).toBe("notFound");
    expect((await stateOf(place)).events).toBe(0);
  });
});
