"use server";
import { moneyPaths } from "@/components/money-paths";
import { batchInput, cancelBatchInput, markPaidInput } from "@/lib/domain/payment/input";
import { approveBatch, cancelBatch, markBatchPaid } from "@/lib/server/payment/commands";
import { defineAction } from "@/lib/web/action";

const back = (done: string) => (_input: unknown, number: string) =>
  `${moneyPaths.batch(number)}?done=${done}`;

export const approveBatchAction = defineAction({
  input: batchInput,
  command: approveBatch,
  next: back("approved"),
});
export const markBatchPaidAction = defineAction({
  input: markPaidInput,
  command: markBatchPaid,
  next: back("paid"),
});
export const cancelBatchAction = defineAction({
  input: cancelBatchInput,
  command: cancelBatch,
  next: back("cancelled"),
});
