import type { Tone } from "../month/labels";
import type { ReportStatus } from "./workflow";

export const reportStatusViews: Record<ReportStatus, { label: string; tone: Tone }> = {
  draft: { label: "پیش‌نویس", tone: "neutral" },
  sent: { label: "فرستاده‌شده", tone: "info" },
  returned: { label: "بازگردانده‌شده", tone: "warning" },
  acknowledged: { label: "وصول‌شده", tone: "success" },
};

/** The two offices of headquarters that every report goes to [S1 ط]. */
export const ADDRESSEES = ["اداره کل شبکه‌های مردمی", "اداره کل راهبری شغلی"] as const;

/** The rule that asks for the report [S1 ط]. */
export const REPORT_CLAUSE = "بند ط";

export const reportDone = {
  written: "متن گزارش ذخیره شد. همکار حوزهٔ دیگر هم آن را می‌بیند و می‌تواند بخش‌های خود را بنویسد.",
  sent: "گزارش شماره گرفت و به ستاد مرکز فرستاده شد. رقم‌ها و متن آن دیگر تغییر نمی‌کند.",
  acknowledged: "وصول گزارش اعلام شد. استان آن را در همین صفحه می‌بیند.",
  returned: "گزارش با دلیل شما بازگردانده شد. استان نسخهٔ اصلاحی را کنار همین نسخه می‌فرستد.",
  revised: "نسخهٔ اصلاحی آغاز شد. متن پیشین در آن است؛ آن را اصلاح کنید و بفرستید.",
};
