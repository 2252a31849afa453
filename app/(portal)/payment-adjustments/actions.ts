"use server";
import { moneyPaths } from "@/components/money-paths";
import { recordAdjustmentInput } from "@/lib/domain/payment/input";
import { recordAdjustment } from "@/lib/server/payment/adjust";
import { defineAction } from "@/lib/web/action";

export const recordAdjustmentAction = defineAction({
  input: recordAdjustmentInput,
  command: recordAdjustment,
  next: () => moneyPaths.adjustmentsOf({ done: "recorded" }),
});
