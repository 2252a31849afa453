"use server";
import { paths } from "@/components/paths";
import {
  confirmMonthInput,
  reopenMonthInput,
  returnMonthInput,
  submitMonthInput,
  verifyMonthInput,
} from "@/lib/domain/month/input";
import { reviewMonthInput } from "@/lib/domain/month/review-input";
import {
  confirmMonth,
  reopenMonth,
  returnMonth,
  submitMonth,
  verifyMonth,
} from "@/lib/server/month/commands";
import { reviewMonth } from "@/lib/server/service-entry/review";
import { defineAction } from "@/lib/web/action";

const back = (done: string) => (input: { centerId: string; month: string }) =>
  `${paths.month(input.centerId, input.month)}?done=${done}`;

export const submitMonthAction = defineAction({
  input: submitMonthInput,
  command: submitMonth,
  next: back("submitted"),
});
export const reviewMonthAction = defineAction({
  input: reviewMonthInput,
  command: reviewMonth,
  next: back("reviewed"),
});
export const verifyMonthAction = defineAction({
  input: verifyMonthInput,
  command: verifyMonth,
  next: back("verified"),
});
export const returnMonthAction = defineAction({
  input: returnMonthInput,
  command: returnMonth,
  next: back("returned"),
});
export const confirmMonthAction = defineAction({
  input: confirmMonthInput,
  command: confirmMonth,
  next: back("confirmed"),
});
export const reopenMonthAction = defineAction({
  input: reopenMonthInput,
  command: reopenMonth,
  next: back("reopened"),
});
