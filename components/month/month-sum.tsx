import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Stat, StatList } from "../ui/stat";

/** The month in a few figures; each leads to the rows it is made of. */
export function MonthSum({ view }: { view: MonthView }) {
  return (
    <StatList>
      <Stat
        label={view.frozen ? "مبلغ قابل پرداخت" : "برآورد قابل پرداخت"}
        value={view.payable}
        unit="ریال"
        note={view.frozen ? "قطعی، به تأیید استان" : "با تأیید استان قطعی می‌شود"}
        href="#services"
      />
      <Stat label="سقف ماهانه" value={view.cap} unit="ریال" note="بند ح، نکته ۲" />
      {view.baseAid === null ? null : (
        <Stat label="کمک پایه" value={view.baseAid} unit="ریال" note="بند ح، نکته ۱؛ جدا از محاسبه" />
      )}
      <Stat
        label="خدمت‌های ثبت‌شده"
        value={toPersianDigits(view.entryCount)}
        note={
          view.pendingCount === view.entryCount
            ? undefined
            : `${toPersianDigits(view.pendingCount)} خدمت بررسی‌نشده`
        }
        href="#services"
      />
    </StatList>
  );
}
