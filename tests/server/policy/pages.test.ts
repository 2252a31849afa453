import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { enactPolicy, withdrawPolicy } from "@/lib/server/policy/decide";
import { getPolicyDraft } from "@/lib/server/policy/draft-query";
import { getPolicies } from "@/lib/server/policy/list-query";
import { getNewPolicy } from "@/lib/server/policy/new-query";
import { asRole, buildActor, contextOf, createCenter } from "@/tests/support/world";
import { administratorAt, createDraft, during, freshMonth, headquartersAt, nowhere } from "./policy-world";

const READERS = ["hqEmployment", "hqParticipation", "auditor", "administrator"];

let month: JalaliMonth;
let id: number;

beforeAll(async () => {
  month = await freshMonth(14);
  id = await createDraft(month);
});

describe.each(ROLES)("%s", (role) => {
  const ctx = () => asRole(role, nowhere, during(addMonths(month, -1)));

  it("reads versions and drafts where they are its business, with what it may do there", async () => {
    const [list, draft] = [await getPolicies(ctx()), await getPolicyDraft(ctx(), id)];
    if (!READERS.includes(role)) return expect([list, draft]).toEqual([null, null]);
    expect(list?.waiting.map((line) => line.id)).toContain(id);
    expect(list?.mayPrepare).toBe(role === "administrator");
    expect(draft?.may).toEqual({
      enact: role === "hqEmployment",
      withdraw: role === "hqEmployment" || role === "administrator",
    });
    expect(draft?.ownHands).toBe(false);
    expect(draft?.preview?.months).toHaveLength(12);
  });

  it("is given the form of a new version only as the administrator", async () => {
    const form = await getNewPolicy(ctx());
    if (role !== "administrator") return expect(form).toBeNull();
    expect(form?.months).not.toContain(month);
    expect(form?.months).toContain(addMonths(month, 1));
    expect(form?.from.shares).toHaveLength(10);
  });
});

it("an auditor of one province reads none of it", async () => {
  const { grants, ...auditor } = buildActor("auditor", nowhere);
  const ctx = contextOf({ ...auditor, grants: grants.map((grant) => ({ ...grant, provinceId: "IR-09" })) });
  expect([await getPolicies(ctx), await getPolicyDraft(ctx, id), await getNewPolicy(ctx)]).toEqual([
    null,
    null,
    null,
  ]);
});

it("whoever entered a draft is told that another decides, and a month that has passed is told before anything is pressed", async () => {
  const entered = administratorAt(addMonths(month, -1));
  entered.actor.grants.push(...headquartersAt(month).actor.grants);
  const own = await createDraft(addMonths(month, 1), {}, entered);
  expect(await getPolicyDraft(entered, own)).toMatchObject({
    ownHands: true,
    may: { enact: false },
    problem: null,
  });
  const late = await getPolicyDraft(headquartersAt(addMonths(month, 2)), own);
  expect(late?.problem).toContain("گذشته است");
});

it("the cost of the first year counts the centers that owe a performance when the version begins", async () => {
  const before = await getPolicyDraft(headquartersAt(addMonths(month, -1)), id);
  await createCenter("IR-29");
  const after = await getPolicyDraft(headquartersAt(addMonths(month, -1)), id);
  const centers = (view: typeof before) =>
    view?.preview?.effect.provinces.find((province) => province.id === "IR-29")?.activeCenters ?? 0;
  expect(centers(after) - centers(before)).toBe(1);
  expect(
    (after?.preview?.effect.total.atCapRial ?? 0n) - (before?.preview?.effect.total.atCapRial ?? 0n),
  ).toBe(12n * 15_000_000n);
});

it("a version is coming, in force, and former in its time; a draft set aside stays with its reason", async () => {
  const [first, second] = [await freshMonth(), addMonths(await freshMonth(), 1)];
  for (const of of [first, second])
    await enactPolicy(headquartersAt(first), {
      id: await createDraft(of, {}, administratorAt(first)),
      version: 1,
    });
  const aside = await createDraft(addMonths(second, 1), {}, administratorAt(first));
  await withdrawPolicy(headquartersAt(first), { id: aside, version: 1, reason: "بخشنامه اصلاح شد." });
  const timesAt = async (at: JalaliMonth) => {
    const view = await getPolicies(headquartersAt(at));
    return view?.versions
      .filter(({ policy }) => policy.effectiveMonth >= first)
      .map(({ policy, time }) => `${policy.effectiveMonth} ${time}`);
  };
  expect(await timesAt(addMonths(first, -1))).toEqual([`${second} coming`, `${first} coming`]);
  expect(await timesAt(first)).toEqual([`${second} coming`, `${first} inForce`]);
  expect(await timesAt(second)).toEqual([`${second} inForce`, `${first} former`]);
  expect((await getPolicies(headquartersAt(first)))?.withdrawn.map((line) => line.id)).toContain(aside);
  expect(await getPolicyDraft(headquartersAt(first), aside)).toMatchObject({
    status: "withdrawn",
    reason: "بخشنامه اصلاح شد.",
    preview: null,
    may: { enact: false, withdraw: false },
  });
});
