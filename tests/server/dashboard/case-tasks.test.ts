import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { listCaseTasks } from "@/lib/server/dashboard/case-tasks";
import { createListed } from "@/tests/server/caseload/caseload-world";
import type { TestCase } from "@/tests/support/cases";
import { asOwner, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";

const [CASEWORKER, PROPOSER, FORMER] = [531, 532, 533];
let place: TestPlace;
let far: TestPlace;
let proposed: TestCase;
let urgent: TestCase;

beforeAll(async () => {
  [place, far] = [await createCenter("IR-18"), await createCenter("IR-29")];
  urgent = await createListed(place, {
    caseworkerId: CASEWORKER,
    reasons: ["silence"],
    attention: 2_000_000,
    silentDays: 90,
  });
  proposed = await createListed(place, { caseworkerId: CASEWORKER });
  await createListed(place, { caseworkerId: CASEWORKER });
  await asOwner(
    `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at, caseworker_id)
     VALUES ($1, 1, 2, '{}', '', $2, 'x', '2026-11-08T08:00:00Z', $3)`,
    [proposed.id, PROPOSER, FORMER],
  );
});

const tasksOf = (role: (typeof ROLES)[number], userId?: number, at = place) =>
  listCaseTasks(contextOf(buildActor(role, at, userId ? { userId } : {})));

describe.each(ROLES)("%s", (role) => {
  it("is told of the promotions to decide on, or of the own caseload, or of nothing", async () => {
    const tasks = await tasksOf(role, role === "caseworker" ? CASEWORKER : undefined);
    if (role === "officeEmployment" || role === "provinceManager")
      expect(tasks).toMatchObject([
        { to: "promotion", code: proposed.code, age: "۳ روز در انتظار", tag: { text: "پیشنهاد ارتقا" } },
      ]);
    else if (role === "caseworker")
      expect(tasks).toMatchObject([{ to: "case", code: urgent.code, tag: { text: "۹۰ روز بی‌خبری" } }]);
    else expect(tasks).toEqual([]);
  });

  it("is told of nothing from another province", async () => {
    const tasks = await tasksOf(role, undefined, far);
    expect(tasks.map(({ code }) => code)).not.toContain(proposed.code);
  });
});

it.each([
  ["the proposer", PROPOSER],
  ["the caseworker", CASEWORKER],
  ["whoever was the caseworker when it was proposed", FORMER],
])("%s is not asked to decide (domain page 3, promotion)", async (_, userId) => {
  for (const role of ["officeEmployment", "provinceManager"] as const)
    expect(await tasksOf(role, userId)).toEqual([]);
});
