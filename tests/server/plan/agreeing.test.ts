import { describe, expect, it } from "vitest";
import { discardChange, recallPlan, returnPlan } from "@/lib/server/plan/propose";
import { getPlanPage } from "@/lib/server/plan/page-query";
import { asRole, codeOf, contextOf, buildActor, createCenter } from "@/tests/support/world";
import { bring } from "../month/month-world";
import {
  agreed,
  agreePlan,
  eventsOf,
  inForce,
  keyOf,
  planInput,
  planOf,
  proposed,
  proposePlan,
  writePlan,
} from "./plan-world";

const LATE = new Date("2026-12-05T08:30:00Z"); // 14 Azar 1405

describe("S1 ب-4-4: the center and its province agree on the annual plan", () => {
  it("proposed by the center, agreed by the province, in force from the running month on, each step in an event", async () => {
    const place = await createCenter();
    await proposed(place, { every: { 1: "۵", 2: "3" }, at: { "10.1": "8", "12.2": "0" } });
    expect(await planOf(place)).toMatchObject({ status: "proposed", version: 2, proposed_side: "center" });
    expect(await inForce(place)).toEqual({});
    expect(codeOf(await agreePlan(asRole("provinceEmployment", place), keyOf(place, 2)))).toBe("ok");
    expect(await planOf(place)).toMatchObject({ status: "agreed", version: 3, proposal: null });
    expect(await inForce(place)).toEqual({
      "1405-08": { 1: 5, 2: 3 },
      "1405-09": { 1: 5, 2: 3 },
      "1405-10": { 1: 8, 2: 3 },
      "1405-11": { 1: 5, 2: 3 },
      "1405-12": { 1: 5 },
    });
    expect((await eventsOf(place)).map(({ kind }) => kind)).toEqual([
      "plan.drafted",
      "plan.proposed",
      "plan.agreed",
    ]);
  });

  it("returned with a reason it is a draft again, mended and agreed", async () => {
    const place = await createCenter();
    const chair = await proposed(place);
    const province = asRole("provinceEmployment", place);
    const reason = "هدف ردیف یک کم است.";
    expect(codeOf(await returnPlan(province, { ...keyOf(place, 2), reason }))).toBe("ok");
    expect(await planOf(place)).toMatchObject({ status: "draft", version: 3, return_reason: reason });
    expect(codeOf(await writePlan(chair, planInput(place, 3, { every: { 1: "9" } }, "propose")))).toBe("ok");
    expect(await planOf(place)).toMatchObject({ status: "proposed", return_reason: null });
    expect(codeOf(await agreePlan(province, keyOf(place, 5)))).toBe("ok");
    expect((await inForce(place))["1405-08"]).toEqual({ 1: 9 });
  });

  it("the province may answer with a plan of its own, to which the center agrees", async () => {
    const place = await createCenter();
    const chair = await proposed(place);
    const province = asRole("provinceEmployment", place);
    await returnPlan(province, { ...keyOf(place, 2), reason: "پیشنهاد دیگری داریم." });
    expect(codeOf(await writePlan(province, planInput(place, 3, { every: { 1: "7" } }, "propose")))).toBe(
      "ok",
    );
    expect(codeOf(await agreePlan(chair, keyOf(place, 5)))).toBe("ok");
    expect((await inForce(place))["1405-12"]).toEqual({ 1: 7 });
  });

  it("while a change is talked about the agreed plan stays in force; given up, it is all there is again", async () => {
    const place = await createCenter();
    await agreed(place);
    const chair = asRole("centerChair", place);
    expect(codeOf(await writePlan(chair, planInput(place, 3, { every: { 1: "6" } }, "propose")))).toBe("ok");
    expect((await inForce(place))["1405-09"]).toEqual({ 1: 5 });
    expect((await getPlanPage(chair, { year: "1405", center: place.centerId }))?.inForce).toBe(true);
    expect(codeOf(await recallPlan(chair, keyOf(place, 5)))).toBe("ok");
    expect(codeOf(await discardChange(chair, keyOf(place, 6)))).toBe("ok");
    expect(await planOf(place)).toMatchObject({ status: "agreed", proposal: null, version: 7 });
    expect((await inForce(place))["1405-09"]).toEqual({ 1: 5 });
  });

  it("a month that ran out while the two were talking stays as it was", async () => {
    const place = await createCenter();
    await proposed(place);
    const province = contextOf(buildActor("provinceEmployment", place), LATE);
    expect(codeOf(await agreePlan(province, keyOf(place, 2)))).toBe("ok");
    expect(Object.keys(await inForce(place))).toEqual(["1405-09", "1405-10", "1405-11", "1405-12"]);
  });

  it("a confirmed month keeps the targets it was computed with", async () => {
    const place = await createCenter();
    await bring(place, "confirmed");
    await agreed(place);
    expect(Object.keys(await inForce(place))).toEqual(["1405-09", "1405-10", "1405-11", "1405-12"]);
  });
});

describe("who may do what to a plan as it stands", () => {
  it("nobody agrees to an own proposal, whichever post they hold; nor to one they wrote for somebody else", async () => {
    const place = await createCenter();
    const both = buildActor("centerChair", place);
    both.grants.push(...buildActor("provinceEmployment", place).grants);
    const ctx = contextOf(both);
    expect(codeOf(await writePlan(ctx, planInput(place, 0, { every: { 1: "5" } })))).toBe("ok");
    expect(codeOf(await proposePlan(asRole("centerExecutive", place), keyOf(place, 1)))).toBe("ok");
    expect(codeOf(await agreePlan(ctx, keyOf(place, 2)))).toBe("sameHandsForbidden");
    expect(await getPlanPage(ctx, { year: "1405", center: place.centerId })).toMatchObject({
      sameHands: true,
      may: { agree: false },
    });
    expect(codeOf(await agreePlan(asRole("provinceEmployment", place), keyOf(place, 2)))).toBe("ok");
  });

  it("a colleague of the proposer answers for the same side and does not agree, nor does the other side recall", async () => {
    const place = await createCenter();
    await proposed(place);
    const colleague = asRole("centerExecutive", place);
    expect(codeOf(await agreePlan(colleague, keyOf(place, 2)))).toBe("wrongStep");
    expect(codeOf(await returnPlan(colleague, { ...keyOf(place, 2), reason: "پشیمان شدیم." }))).toBe(
      "wrongStep",
    );
    expect(codeOf(await recallPlan(asRole("provinceEmployment", place), keyOf(place, 2)))).toBe("wrongStep");
    expect(codeOf(await recallPlan(colleague, keyOf(place, 2)))).toBe("ok");
  });

  it("what is with the other side cannot be written over", async () => {
    const place = await createCenter();
    await proposed(place);
    const late = await writePlan(
      asRole("provinceEmployment", place),
      planInput(place, 2, { every: { 1: "6" } }),
    );
    expect(codeOf(late)).toBe("wrongStep");
  });

  it("a first draft cannot be discarded: there is nothing to go back to", async () => {
    const place = await createCenter();
    const chair = asRole("centerChair", place);
    await writePlan(chair, planInput(place, 0, { every: { 1: "5" } }));
    expect(codeOf(await discardChange(chair, keyOf(place, 1)))).toBe("wrongStep");
  });
});

describe("a plan has nothing to say where there is nothing to plan", () => {
  it.each([
    ["nothing at all", {}],
    ["only exceptions that mean no plan", { at: { "9.1": "0" } }],
    ["only a month that is over", { at: { "3.1": "4" } }],
  ])("%s is refused, and nothing stays", async (_, typed) => {
    const place = await createCenter();
    const refused = await writePlan(asRole("centerChair", place), planInput(place, 0, typed));
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { form: expect.any(String) } } });
    expect(await planOf(place)).toBeNull();
  });

  it("what has been agreed already is no change", async () => {
    const place = await createCenter();
    await agreed(place);
    const again = await writePlan(asRole("centerChair", place), planInput(place, 3, { every: { 1: "5" } }));
    expect(again).toMatchObject({
      ok: false,
      refusal: { fields: { form: expect.stringContaining("یکی است") } },
    });
  });

  it.each([1401, 1404, 1407])("the year %i is not planned now", async (year) => {
    const place = await createCenter();
    const input = { ...planInput(place, 0, { every: { 1: "5" } }), year };
    expect(codeOf(await writePlan(asRole("centerChair", place), input))).toBe("invalidInput");
    expect(await planOf(place, year)).toBeNull();
  });

  it("the next year can be planned whole", async () => {
    const place = await createCenter();
    const input = { ...planInput(place, 0, { every: { 1: "5" } }, "propose"), year: 1406 };
    expect(codeOf(await writePlan(asRole("centerChair", place), input))).toBe("ok");
    await agreePlan(asRole("provinceEmployment", place), keyOf(place, 2, 1406));
    expect(Object.keys(await inForce(place))).toHaveLength(12);
  });
});
