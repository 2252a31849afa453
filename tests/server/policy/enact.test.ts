import { describe, beforeEach, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { enactPolicy, withdrawPolicy } from "@/lib/server/policy/decide";
import { preparePolicy } from "@/lib/server/policy/prepare";
import { type Context, inScope } from "@/lib/server/scope";
import { asRole, buildActor, codeOf, contextOf } from "@/tests/support/world";
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
  versionsFrom,
} from "./policy-world";

let month: JalaliMonth;
let id: number;
let headquarters: Context;

beforeEach(async () => {
  month = await freshMonth();
  id = await createDraft(month);
  headquarters = headquartersAt(addMonths(month, -1));
});

const reason = "بخشنامه پس گرفته شد.";

describe.each(ROLES)("%s", (role) => {
  const readers = ["hqEmployment", "hqParticipation", "auditor", "administrator"];
  const expected = (may: readonly string[]) =>
    may.includes(role) ? "ok" : readers.includes(role) ? "notAllowed" : "notFound";

  it("puts a version in force only as the employment department of headquarters (domain page 2)", async () => {
    const ctx = asRole(role, nowhere, during(addMonths(month, -1)));
    expect(codeOf(await enactPolicy(ctx, { id, version: 1 }))).toBe(expected(["hqEmployment"]));
    expect(await versionsFrom(month)).toHaveLength(role === "hqEmployment" ? 1 : 0);
  });

  it("sets a draft aside only as the administrator or the employment department of headquarters", async () => {
    const ctx = asRole(role, nowhere, during(addMonths(month, -1)));
    const may = ["hqEmployment", "administrator"];
    expect(codeOf(await withdrawPolicy(ctx, { id, version: 1, reason }))).toBe(expected(may));
    expect((await draftOf(id)).status).toBe(may.includes(role) ? "withdrawn" : "prepared");
  });
});

it("an auditor of one province has no business with drafts", async () => {
  const { grants, ...auditor } = buildActor("auditor", nowhere);
  const ctx = contextOf({ ...auditor, grants: grants.map((grant) => ({ ...grant, provinceId: "IR-09" })) });
  expect(codeOf(await enactPolicy(ctx, { id, version: 1 }))).toBe("notFound");
});

it("the version in force is the draft, to the last column, and both tell who did what", async () => {
  expect(await enactPolicy(headquarters, { id, version: 1 })).toEqual({ ok: true, value: id });
  const [version] = await versionsFrom(month);
  expect(version).toMatchObject({
    effective_month: month,
    circular: "بخشنامه آزمون",
    cap_rial: "15000000",
    shares: Array.from({ length: 10 }, () => 10),
    limit_to_approved_cost: false,
    center_deadline_day: 5,
    office_deadline_day: 10,
    province_deadline_day: 15,
    report_deadline_day: 20,
    enacted_at: headquarters.now,
  });
  expect(await draftOf(id)).toMatchObject({
    status: "enacted",
    version: 2,
    policy_version_id: version?.id,
    decided_by_id: headquarters.actor.userId,
  });
  expect((await eventsOfDraft(id)).map(({ kind }) => kind)).toEqual(["policy.prepared", "policy.enacted"]);
});

it("whoever entered a version never puts it in force, whatever else they are", async () => {
  const both = headquartersAt(month);
  both.actor.grants.push(...administratorAt(month).actor.grants);
  const own = await preparePolicy(both, buildVersion(addMonths(month, 1)));
  expect(own.ok && codeOf(await enactPolicy(both, { id: own.value, version: 1 }))).toBe("sameHandsForbidden");
  expect(await versionsFrom(month)).toEqual([]);
});

it("enacted many times at once by two people: one version, one event, and everybody is told the truth", async () => {
  const people = [headquarters, headquartersAt(addMonths(month, -1))];
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      enactPolicy(people[index % 2] ?? headquarters, { id, version: 1 }),
    ),
  );
  const codes = results.map(codeOf);
  expect(codes.filter((code) => code === "ok")).toHaveLength(25);
  expect(codes.filter((code) => code === "conflict")).toHaveLength(25);
  expect(await versionsFrom(month)).toHaveLength(1);
  expect((await eventsOfDraft(id)).filter(({ kind }) => kind === "policy.enacted")).toHaveLength(1);
});

it("of enacting and setting aside at once, one happens", async () => {
  const [enacted, withdrawn] = await Promise.all([
    enactPolicy(headquarters, { id, version: 1 }),
    withdrawPolicy(administratorAt(month), { id, version: 1, reason }),
  ]);
  expect([codeOf(enacted), codeOf(withdrawn)].sort()).toEqual(["conflict", "ok"]);
  expect(await versionsFrom(month)).toHaveLength(enacted.ok ? 1 : 0);
});

it("a draft whose month has passed while it waited is refused, and may be set aside", async () => {
  const late = headquartersAt(addMonths(month, 1));
  const refused = await enactPolicy(late, { id, version: 1 });
  expect(refused).toMatchObject({ refusal: { code: "conditionMissing" } });
  expect(refused.ok ? "" : refused.refusal.fields?.form).toContain("گذشته است");
  expect(codeOf(await withdrawPolicy(late, { id, version: 1, reason }))).toBe("ok");
  expect(await eventsOfDraft(id)).toMatchObject([{}, { kind: "policy.withdrawn", note: reason }]);
});

it("what has been decided stays: a draft set aside is not put in force, nor the other way round", async () => {
  await withdrawPolicy(headquarters, { id, version: 1, reason });
  expect(codeOf(await enactPolicy(headquarters, { id, version: 2 }))).toBe("wrongStep");
  expect(codeOf(await enactPolicy(headquarters, { id, version: 1 }))).toBe("conflict");
  expect(codeOf(await enactPolicy(headquarters, { id: 2_000_000_000, version: 1 }))).toBe("notFound");
  expect(await versionsFrom(month)).toEqual([]);
});

it("the database itself refuses a version by the one who entered it", async () => {
  const entered = await draftOf(id);
  await expect(
    inScope(headquarters, async (tx) => {
      const version = await tx.policyVersion.create({
        data: {
          effectiveMonth: month,
          circular: "x",
          capRial: 1n,
          shares: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
          limitToApprovedCost: false,
          ...{ centerDeadlineDay: 5, officeDeadlineDay: 10, provinceDeadlineDay: 15, enactedAt: new Date() },
        },
      });
      await tx.policyDraft.updateMany({
        where: { id },
        data: {
          ...{ status: "enacted", policyVersionId: version.id },
          decidedById: entered.prepared_by_id as number,
        },
      });
    }),
  ).rejects.toThrow(/policy_draft_decided/);
});
