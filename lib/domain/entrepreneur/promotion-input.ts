import { z } from "zod";
import { choiceField, formKeyField, textField, versionField, wholeField } from "../shared/field-input";
import { entrepreneurCodeField } from "./code-field";

const profileReason = textField({ name: "دلیل ارتقا", min: 0, max: 1000, multiline: true });

export const proposeInput = z.object({ code: entrepreneurCodeField, key: formKeyField, profileReason });
export type ProposeInput = z.output<typeof proposeInput>;

/** Which proposal, and what the person saw of it. */
export const withdrawInput = z.object({
  code: entrepreneurCodeField,
  promotionId: wholeField("شناسه پیشنهاد", 1, 2_147_483_647),
  version: versionField,
});
export type WithdrawInput = z.output<typeof withdrawInput>;

const decisionLabels = { approve: "تصویب ارتقا", decline: "رد پیشنهاد" } as const;

/** The reason belongs to a refusal, the other one to an approval without the profile of the next level. */
export const decidePromotionInput = withdrawInput.extend({
  decision: choiceField<keyof typeof decisionLabels>("تصمیم", decisionLabels),
  reason: textField({ name: "دلیل رد", min: 0, max: 1000, multiline: true }),
  profileReason,
});
export type DecidePromotionInput = z.output<typeof decidePromotionInput>;
