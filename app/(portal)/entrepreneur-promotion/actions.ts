"use server";
import { casePaths } from "@/components/case-paths";
import { decidePromotionInput, proposeInput, withdrawInput } from "@/lib/domain/entrepreneur/promotion-input";
import { decidePromotion } from "@/lib/server/promotion/decide";
import { proposePromotion, withdrawPromotion } from "@/lib/server/promotion/propose";
import { defineAction } from "@/lib/web/action";

const back = (code: string, done: string) => `${casePaths.promotion(code)}?done=${done}`;

export const proposePromotionAction = defineAction({
  input: proposeInput,
  command: proposePromotion,
  next: ({ code }) => back(code, "proposed"),
});
export const withdrawPromotionAction = defineAction({
  input: withdrawInput,
  command: withdrawPromotion,
  next: ({ code }, status) => back(code, status),
});
export const decidePromotionAction = defineAction({
  input: decidePromotionInput,
  command: decidePromotion,
  next: ({ code }, status) => back(code, status),
});
