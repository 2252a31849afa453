import type { AttentionReason } from "./attention";

export const attentionReasonLabels: Record<AttentionReason, string> = {
  overdueInstallment: "قسط عقب‌افتاده",
  fallingSales: "کاهش فروش",
  silence: "بی‌خبری",
  planNearDeadline: "مهلت برنامه اصلاحی نزدیک است",
  nearPromotion: "نزدیک به ارتقا",
};
