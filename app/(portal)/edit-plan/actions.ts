"use server";
import { moneyPaths } from "@/components/money-paths";
import { writePlanInput } from "@/lib/domain/plan/input";
import { writePlan } from "@/lib/server/plan/write";
import { defineAction } from "@/lib/web/action";

export const writePlanAction = defineAction({
  input: writePlanInput,
  command: writePlan,
  next: ({ centerId, year, propose }) =>
    `${moneyPaths.plan(year, centerId)}?done=${propose ? "proposed" : "saved"}`,
});
