import type { Tone } from "../month/labels";

export const MESSAGE_KINDS = [
  "month.dueSoon",
  "month.missing",
  "month.returned",
  "month.confirmed",
  "month.paid",
  "review.dueSoon",
  "review.overdue",
  "confirmation.dueSoon",
  "confirmation.overdue",
  "report.dueSoon",
  "report.missing",
  "report.late",
  "report.returned",
  "report.acknowledged",
  "plan.proposed",
  "plan.agreed",
  "plan.returned",
  "account.toConfirm",
  "policy.toEnact",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

type KindView = {
  label: string;
  tone: Tone;
  /** also sent by SMS: for boards, who do not sit at a desk, and for the one who owes a report */
  sms?: true;
};

export const messageKinds: Record<MessageKind, KindView> = {
  "month.dueSoon": { label: "یادآوری", tone: "info", sms: true },
  "month.missing": { label: "مهلت گذشته", tone: "warning", sms: true },
  "month.returned": { label: "بازگردانده‌شده", tone: "warning", sms: true },
  "month.confirmed": { label: "تأییدشده", tone: "success" },
  "month.paid": { label: "پرداخت‌شده", tone: "success", sms: true },
  "review.dueSoon": { label: "یادآوری", tone: "info" },
  "review.overdue": { label: "مهلت گذشته", tone: "warning" },
  "confirmation.dueSoon": { label: "یادآوری", tone: "info" },
  "confirmation.overdue": { label: "مهلت گذشته", tone: "warning" },
  "report.dueSoon": { label: "یادآوری", tone: "info" },
  "report.missing": { label: "مهلت گذشته", tone: "warning", sms: true },
  "report.late": { label: "گزارش‌های نرسیده", tone: "warning" },
  "report.returned": { label: "بازگردانده‌شده", tone: "warning" },
  "report.acknowledged": { label: "وصول‌شده", tone: "success" },
  "plan.proposed": { label: "منتظر شما", tone: "info" },
  "plan.agreed": { label: "توافق‌شده", tone: "success" },
  "plan.returned": { label: "بازگردانده‌شده", tone: "warning" },
  "account.toConfirm": { label: "منتظر شما", tone: "info" },
  "policy.toEnact": { label: "منتظر شما", tone: "info" },
};
