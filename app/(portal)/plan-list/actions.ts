"use server";
import { moneyPaths } from "@/components/money-paths";
import { announceBudgetInput, copyPlansInput } from "@/lib/domain/plan/input";
import { announceBudget } from "@/lib/server/plan/announce";
import { copyPlans } from "@/lib/server/plan/copy";
import { defineAction } from "@/lib/web/action";

export const announceBudgetAction = defineAction({
  input: announceBudgetInput,
  command: announceBudget,
  next: ({ year, provinceId }) => moneyPaths.plans(year, { province: provinceId, done: "announced" }),
});
export const copyPlansAction = defineAction({
  input: copyPlansInput,
  command: copyPlans,
  next: ({ year, provinceId }, { proposed }) =>
    moneyPaths.plans(year, { province: provinceId, done: proposed > 0 ? "copied" : "nothing" }),
});
