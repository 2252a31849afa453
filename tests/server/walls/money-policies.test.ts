import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { inScope } from "@/lib/server/scope";
import { createDraft, freshMonth } from "@/tests/server/policy/policy-world";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { seenBy } from "./walls-world";

const OF_COUNTRY: readonly Role[] = ["hqEmployment", "hqParticipation", "auditor", "administrator"];

let place: TestPlace;
let id: number;

beforeAll(async () => {
  place = await createCenter();
  id = await createDraft(await freshMonth());
});

const tryAs = (role: Role, statement: string) =>
  inScope(asRole(role, place), (tx) => tx.$executeRawUnsafe(statement));

const newDraft = (month: JalaliMonth) =>
  `INSERT INTO policy_draft (form_key, effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
     province_deadline_day, report_deadline_day, prepared_by_id, prepared_by_name, prepared_at)
   VALUES (gen_random_uuid(), '${month}', 'x', 1, '{10,10,10,10,10,10,10,10,10,10}', false, 5, 10, 15, 20, 1, 'x', now())`;
const newVersion = (month: JalaliMonth, shares = "{10,10,10,10,10,10,10,10,10,10}", cap = 1) =>
  `INSERT INTO policy_version (effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
     province_deadline_day, enacted_at) VALUES ('${month}', 'x', ${cap}, '${shares}', false, 5, 10, 15, now())`;

describe.each(ROLES)("%s", (role) => {
  const ofCountry = OF_COUNTRY.includes(role);

  it("sees drafts only with the whole country in scope", async () => {
    expect((await seenBy(role, place, "policy_draft")).length > 0).toBe(ofCountry);
  });

  it("changes drafts only with the whole country in scope", async () => {
    expect(await tryAs(role, `UPDATE policy_draft SET version = version WHERE id = ${id}`)).toBe(
      ofCountry ? 1 : 0,
    );
  });

  it("enters drafts only as the administrator (domain page 2)", async () => {
    const entered = tryAs(role, newDraft(await freshMonth()));
    if (role === "administrator") expect(await entered).toBe(1);
    else await expect(entered).rejects.toThrow(/row-level security/);
  });

  it("puts nothing in force without the whole country in scope", async () => {
    if (ofCountry) return;
    await expect(tryAs(role, newVersion(await freshMonth()))).rejects.toThrow(/row-level security/);
  });
});

describe("what stays", () => {
  it.each(["cap_rial", "shares", "effective_month", "prepared_by_id", "circular", "limit_to_approved_cost"])(
    "%s of a draft cannot be changed: another draft takes its place",
    async (column) => {
      await expect(
        tryAs("hqEmployment", `UPDATE policy_draft SET ${column} = ${column} WHERE id = ${id}`),
      ).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    "DELETE FROM policy_draft",
    "DELETE FROM policy_version",
    "UPDATE policy_version SET cap_rial = 1",
  ])("%s is beyond the application", async (statement) => {
    await expect(tryAs("administrator", statement)).rejects.toThrow(/permission denied/);
  });

  it("a version in force is not changed even by the owner", async () => {
    await expect(asOwner("UPDATE policy_version SET circular = 'y'")).rejects.toThrow(/append-only/);
  });
});

describe("what is never stored, whoever writes it", () => {
  it.each<[string, string, string]>([
    ["shares that sum to 99", "{9,10,10,10,10,10,10,10,10,10}", "policy_version_shares"],
    ["nine shares", "{20,10,10,10,10,10,10,10,10}", "policy_version_shares"],
    ["a negative share", "{-10,30,10,10,10,10,10,10,10,10}", "policy_version_shares"],
  ])("a version with %s", async (_, shares, constraint) => {
    await expect(asOwner(newVersion(await freshMonth(), shares))).rejects.toThrow(constraint);
  });

  it("a version with a cap of zero", async () => {
    await expect(asOwner(newVersion(await freshMonth(), undefined, 0))).rejects.toThrow("policy_version_cap");
  });

  it("two versions, or two waiting drafts, for one month", async () => {
    const month = await freshMonth();
    await asOwner(newDraft(month));
    await expect(asOwner(newDraft(month))).rejects.toThrow("policy_draft_waits");
    await asOwner(newVersion(month));
    await expect(asOwner(newVersion(month))).rejects.toThrow("policy_version_effective_month_key");
  });

  it("a decision by the one who entered, or setting aside without a reason", async () => {
    await expect(
      asOwner(
        `UPDATE policy_draft SET status = 'withdrawn', decided_by_name = 'x', decided_at = now(), decided_by_id = 1 WHERE id = ${id}`,
      ),
    ).rejects.toThrow("policy_draft_decided");
    await expect(
      asOwner(
        `UPDATE policy_draft SET status = 'enacted', decided_by_id = prepared_by_id, policy_version_id = (SELECT max(id) FROM policy_version) WHERE id = ${id}`,
      ),
    ).rejects.toThrow("policy_draft_decided");
  });
});
