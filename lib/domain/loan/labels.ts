import type { Tone } from "../month/labels";
import { formatNumber } from "../shared/rial";
import type { InstallmentLine, InstallmentState, LoanStanding } from "./standing";

export const loanStandingLabels: Record<LoanStanding, { label: string; tone: Tone }> = {
  current: { label: "جاری", tone: "info" },
  late: { label: "دارای قسط عقب‌افتاده", tone: "danger" },
  suspended: { label: "متوقف‌شده", tone: "warning" },
  settled: { label: "تسویه‌شده", tone: "success" },
};

const installmentStateLabels: Record<InstallmentState, { label: string; tone: Tone }> = {
  paid: { label: "پرداخت‌شده", tone: "success" },
  late: { label: "عقب‌افتاده", tone: "danger" },
  partPaid: { label: "بخشی پرداخت‌شده", tone: "warning" },
  due: { label: "سررسید امروز", tone: "warning" },
  upcoming: { label: "سررسیدنشده", tone: "neutral" },
  held: { label: "متوقف‌شده", tone: "neutral" },
};

/** «۱۲ روز عقب‌افتاده»; the other states by their name. */
export function installmentTag({ state, daysLate }: Pick<InstallmentLine, "state" | "daysLate">): {
  label: string;
  tone: Tone;
} {
  const { label, tone } = installmentStateLabels[state];
  return { label: state === "late" ? `${formatNumber(daysLate)} روز ${label}` : label, tone };
}
