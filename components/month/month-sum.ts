import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { Markup } from "../ui/markup";
import { statList } from "../ui/stat";

/** The month in a few figures; each leads to the rows it is made of. */
export const monthSum = ({ frozen, payable, cap, baseAid, entryCount, pendingCount }: MonthView): Markup =>
  statList([
    {
      label: frozen ? "مبلغ قابل پرداخت" : "برآورد قابل پرداخت",
      value: payable,
      unit: "ریال",
      note: frozen ? "قطعی، به تأیید استان" : "با تأیید استان قطعی می‌شود",
      href: "#services",
    },
    { label: "سقف ماهانه", value: cap, unit: "ریال", note: "بند ح، نکته ۲" },
    ...(baseAid === null
      ? []
      : [{ label: "کمک پایه", value: baseAid, unit: "ریال", note: "بند ح، نکته ۱؛ جدا از محاسبه" }]),
    {
      label: "خدمت‌های ثبت‌شده",
      value: toPersianDigits(entryCount),
      note: pendingCount === entryCount ? undefined : `${toPersianDigits(pendingCount)} خدمت بررسی‌نشده`,
      href: "#services",
    },
  ]);
