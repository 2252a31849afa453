import type { Tone } from "../month/labels";
import type { LicenseAction, LicenseStatus } from "./license-workflow";
import type { ChecklistOwner } from "./opening-checklist";

/** `next` is what the state means for the center. */
export const licenseStatusLabels: Record<LicenseStatus, { label: string; tone: Tone; next: string }> = {
  issued: {
    label: "صادرشده، در راه گشایش",
    tone: "info",
    next: "مرکز پس از پایان فهرست گشایش فعال می‌شود.",
  },
  active: { label: "فعال", tone: "success", next: "مرکز کار می‌کند و کارکرد ماهانه می‌دهد." },
  suspended: {
    label: "تعلیق‌شده",
    tone: "warning",
    next: "با پایان تعلیق، مجوز خودبه‌خود دوباره معتبر است.",
  },
  expired: { label: "پایان‌یافته", tone: "neutral", next: "با تمدید، مجوز دوباره معتبر می‌شود." },
  revoked: { label: "لغوشده", tone: "danger", next: "این مجوز بازگشت ندارد." },
};

/** As on buttons and in the history of a license. */
export const licenseActionLabels: Record<LicenseAction, string> = {
  open: "گشایش مرکز",
  suspend: "تعلیق مجوز",
  resume: "پایان دادن به تعلیق",
  expire: "ثبت پایان اعتبار",
  renew: "تمدید مجوز",
  revoke: "لغو مجوز",
};

export const checklistOwnerLabels: Record<ChecklistOwner, string> = {
  employment: "حوزه اشتغال و خودکفایی",
  participation: "حوزه توسعه مشارکت‌های مردمی",
};
