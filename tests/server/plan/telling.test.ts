import { expect, it } from "vitest";
import { returnPlan } from "@/lib/server/plan/propose";
import { createCenter } from "@/tests/support/world";
import { createPerson, kindsTold, toldTo } from "../inbox/inbox-world";
import { agreePlan, keyOf, planInput, writePlan } from "./plan-world";

it("a proposal is told to the other side, its answer to the one that made it, and a draft to nobody", async () => {
  const place = await createCenter();
  const chair = await createPerson("centerChair", place);
  const member = await createPerson("centerMember", place);
  const province = await createPerson("provinceEmployment", place);
  const colleague = await createPerson("centerExecutive", place);
  const own = async ({ id }: { id: number }) =>
    (await toldTo(id)).filter(({ href }) => href.includes(place.centerId)).map(({ kind }) => kind);

  await writePlan(chair.ctx, planInput(place, 0, { every: { 1: "5" } }));
  expect(await own(province)).toEqual([]);
  await writePlan(chair.ctx, planInput(place, 1, { every: { 1: "6" } }, "propose"));
  expect(await own(province)).toEqual(["plan.proposed"]);
  await returnPlan(province.ctx, { ...keyOf(place, 3), reason: "هدف ردیف یک کم است." });
  expect(await toldTo(chair.id)).toMatchObject([
    { kind: "plan.returned", body: "هدف ردیف یک کم است.", href: `/plans/1405/${place.centerId}` },
  ]);
  await writePlan(colleague.ctx, planInput(place, 4, { every: { 1: "9" } }, "propose"));
  await agreePlan(province.ctx, keyOf(place, 6));
  expect(await own(chair)).toEqual(["plan.returned", "plan.agreed"]);
  expect(await own(province)).toEqual(["plan.proposed", "plan.proposed"]);
  expect(await kindsTold(member.id)).toEqual([]);
});
