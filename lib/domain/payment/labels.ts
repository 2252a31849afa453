import type { Tone } from "../month/labels";
import type { AccountStatus } from "./account-workflow";
import type { BatchStatus } from "./batch-workflow";

type StatusView = { label: string; tone: Tone };

export const batchStatusViews: Record<BatchStatus, StatusView> = {
  prepared: { label: "منتظر تأیید", tone: "info" },
  approved: { label: "منتظر پرداخت بانک", tone: "warning" },
  paid: { label: "پرداخت‌شده", tone: "success" },
  cancelled: { label: "لغوشده", tone: "neutral" },
};

export const accountStatusViews: Record<AccountStatus, StatusView> = {
  pending: { label: "منتظر تأیید", tone: "info" },
  confirmed: { label: "تأییدشده", tone: "success" },
  replaced: { label: "جایگزین‌شده", tone: "neutral" },
  withdrawn: { label: "کنارگذاشته", tone: "neutral" },
};

/** How the accounts of centers are sorted out in their list. */
export const accountStates = {
  none: "بدون حساب",
  pending: "منتظر تأیید",
  confirmed: "با حساب تأییدشده",
} as const;

export const adjustmentDirections = {
  more: "افزایش: به مرکز بدهکاریم",
  less: "کاهش: مرکز بیش از اندازه گرفته است",
} as const;
