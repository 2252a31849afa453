import type { Tone } from "../month/labels";
import type { PromotionAction, PromotionStatus } from "./promotion-workflow";

export const promotionStatusLabels: Record<PromotionStatus, { label: string; tone: Tone }> = {
  proposed: { label: "در انتظار تصمیم", tone: "info" },
  approved: { label: "تصویب‌شده", tone: "success" },
  declined: { label: "ردشده", tone: "danger" },
  withdrawn: { label: "پس‌گرفته", tone: "neutral" },
};

/** As on buttons and in the timeline. */
export const promotionActionLabels: Record<PromotionAction, string> = {
  approve: "تصویب ارتقا",
  decline: "رد پیشنهاد",
  withdraw: "پس گرفتن پیشنهاد",
};
