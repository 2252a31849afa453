"use server";
import { moneyPaths } from "@/components/money-paths";
import { makeBatchInput } from "@/lib/domain/payment/input";
import { makeBatch } from "@/lib/server/payment/make-batch";
import { defineAction } from "@/lib/web/action";

export const makeBatchAction = defineAction({
  input: makeBatchInput,
  command: makeBatch,
  next: (_input, number) => `${moneyPaths.batch(number)}?done=made`,
});
