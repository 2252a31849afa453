import { beforeEach, describe, expect, it } from "vitest";
import type { PreparePolicyInput } from "@/lib/domain/aid/policy-input";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { ROLES } from "@/lib/domain/organisation/role";
import { addMonths, formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { enactPolicy, withdrawPolicy } from "@/lib/server/policy/decide";
import { preparePolicy } from "@/lib/server/policy/prepare";
import type { Context } from "@/lib/server/scope";
import { createPerson, toldTo } from "@/tests/server/inbox/inbox-world";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import {
  administratorAt,
  buildVersion,
  createDraft,
  draftOf,
  during,
  eventsOfDraft,
  freshMonth,
  headquartersAt,
  nowhere,
} from "./policy-world";

let month: JalaliMonth;
let administrator: Context;

beforeEach(async () => {
  month = await freshMonth();
  administrator = administratorAt(addMonths(month, -1));
});

const draftsFor = (of: JalaliMonth) =>
  asOwner("SELECT id FROM policy_draft WHERE effective_month = $1", [of]);
const refusedFields = async (changes: Partial<PreparePolicyInput>) => {
  const result = await preparePolicy(administrator, buildVersion(month, changes));
  return result.ok ? null : (result.refusal.fields ?? {});
};

describe.each(ROLES)("%s", (role) => {
  it("enters a version only as the administrator (domain page 2)", async () => {
    const ctx = asRole(role, nowhere, during(month));
    const readers = ["hqEmployment", "hqParticipation", "auditor"];
    expect(codeOf(await preparePolicy(ctx, buildVersion(month)))).toBe(
      role === "administrator" ? "ok" : readers.includes(role) ? "notAllowed" : "notFound",
    );
    expect(await draftsFor(month)).toHaveLength(role === "administrator" ? 1 : 0);
  });
});

it("a version that was entered waits, whole, under the name of who entered it", async () => {
  const id = await createDraft(month, { limitToApprovedCost: true }, administrator);
  expect(await draftOf(id)).toMatchObject({
    status: "prepared",
    version: 1,
    effective_month: month,
    cap_rial: "15000000",
    shares: Array.from({ length: 10 }, () => 10),
    limit_to_approved_cost: true,
    center_deadline_day: 5,
    report_deadline_day: 20,
    prepared_by_id: administrator.actor.userId,
    prepared_by_name: administrator.actor.name,
  });
  expect(await eventsOfDraft(id)).toMatchObject([
    { kind: "policy.prepared", actor_id: administrator.actor.userId },
  ]);
});

it("headquarters is told once, and only its employment department", async () => {
  const [employment, participation] = await Promise.all([
    createPerson("hqEmployment", nowhere),
    createPerson("hqParticipation", nowhere),
  ]);
  const form = buildVersion(month);
  const made = await preparePolicy(administrator, form);
  await preparePolicy(administrator, form);
  expect(await toldTo(employment.id)).toMatchObject([
    { kind: "policy.toEnact", href: `/settings/policies/${made.ok ? made.value : 0}` },
  ]);
  expect(await toldTo(participation.id)).toEqual([]);
});

it("the same form sent many times at once makes one draft", async () => {
  const form = buildVersion(month);
  const results = await Promise.all(Array.from({ length: 20 }, () => preparePolicy(administrator, form)));
  expect(new Set(results.map((result) => (result.ok ? result.value : codeOf(result)))).size).toBe(1);
  expect(await draftsFor(month)).toHaveLength(1);
});

it("of many versions for one month entered at once, one waits and the others are told so", async () => {
  const results = await Promise.all(
    Array.from({ length: 10 }, () => preparePolicy(administrator, buildVersion(month))),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const texts = results.flatMap((result) => (result.ok ? [] : [result.refusal.fields?.effectiveMonth]));
  expect(new Set(texts)).toEqual(
    new Set([`نسخه دیگری برای ${formatMonth(month)} منتظر تصمیم است. نخست درباره آن تصمیم گرفته شود.`]),
  );
  expect(await draftsFor(month)).toHaveLength(1);
});

it.each<[string, Partial<PreparePolicyInput>, string]>([
  ["shares that sum to 99", { shares: [9, 10, 10, 10, 10, 10, 10, 10, 10, 10] }, "shares"],
  ["shares that sum to 101", { shares: [11, 10, 10, 10, 10, 10, 10, 10, 10, 10] }, "shares"],
  ["a cap of zero", { capRial: 0n }, "capRial"],
  ["a negative cap", { capRial: -1n }, "capRial"],
  [
    "deadlines in the wrong order",
    { deadlineDays: { center: 12, office: 10, province: 15, report: 20 } },
    "deadlineDays",
  ],
  ["no circular", { circular: "" }, "circular"],
])("%s is refused beside its field, and nothing is written", async (_, changes, field) => {
  expect(Object.keys((await refusedFields(changes)) ?? {})).toEqual([field]);
  expect(await draftsFor(month)).toHaveLength(0);
});

describe("the month from which a version holds", () => {
  it("is never past", async () => {
    const fields = await refusedFields({ effectiveMonth: addMonths(month, -2) });
    expect(fields?.effectiveMonth).toContain("گذشته است");
  });

  it("may be the current one while nothing of it has been computed", async () => {
    expect(await refusedFields({ effectiveMonth: addMonths(month, -1) })).toBeNull();
  });

  it("is never that of another version", async () => {
    const id = await createDraft(month);
    expect(codeOf(await enactPolicy(headquartersAt(month), { id, version: 1 }))).toBe("ok");
    expect((await refusedFields({}))?.effectiveMonth).toContain("نسخه دیگری آغاز می‌شود");
    expect((await asOwner("SELECT id FROM policy_version WHERE effective_month = $1", [month])).length).toBe(
      1,
    );
  });

  it("is free again once the draft for it has been set aside", async () => {
    const id = await createDraft(month);
    await withdrawPolicy(administrator, { id, version: 1, reason: "عدد سقف نادرست بود." });
    expect(await refusedFields({ shares: policy1400.shares.slice() })).toBeNull();
  });
});
