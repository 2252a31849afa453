import { HISTORY_MONTHS } from "@/lib/domain/plan/forecast-method";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { type Markup, markup } from "../ui/markup";

/** How the forecast is made, for whoever has to defend the figure. */
export const forecastMethod = (historyMonths?: number): Markup =>
  markup`<p class="mt-4 max-w-prose text-quiet">روش: ماه‌های تأییدشده با مبلغ قطعی خود حساب می‌شوند. برای هر ماه دیگر، سقف هر ردیف در نسبت «میانگین ماهانهٔ خدمت تأییدشده در ${toPersianDigits(HISTORY_MONTHS)} ماه تأییدشدهٔ آخر مرکز به هدف آن ماه» ضرب می‌شود، حداکثر تا خود سقف، و به ریال پایین گرد می‌شود. ردیفی که برنامه ندارد با هدف ۱ سنجیده می‌شود. مرکزی که هنوز ماه تأییدشده ندارد با سقف کامل پیش‌بینی می‌شود. کمک پایه در این رقم نیست.${
    historyMonths === undefined || historyMonths === 0 || historyMonths >= HISTORY_MONTHS
      ? null
      : ` این مرکز ${toPersianDigits(historyMonths)} ماه تأییدشده دارد و میانگین از همان‌هاست.`
  }${historyMonths === 0 ? " این مرکز هنوز ماه تأییدشده ندارد." : null}</p>`;
