import { toPersianDigits } from "../shared/persian-digits";

/** Short names of the ten services of S1 ح, in the order of their rows; apart from the full texts, which pages rarely need. */
export const serviceLabels = [
  "استعدادسنجی، مشاوره و هدایت شغلی",
  "آموزش‌های فنی و تخصصی",
  "تأمین فضای کسب‌وکار",
  "تأمین ابزار، تجهیزات و نهاده‌های اولیه",
  "شناسایی فرصت‌های شغلی بلاتصدی",
  "شناسایی فعالان اقتصادی راهبر شغلی",
  "خلق منابع مالی از طریق خیّرین",
  "جذب خیّرین کارآفرین برای مشاغل نوین",
  "بازاریابی، تبلیغات و فروش محصولات",
  "پایش فنی طرح‌های اشتغال",
] as const;

/** The clause a row rests on. */
export const serviceClause = (service: number): string => `بند ح، ردیف ${toPersianDigits(service)}`;
