/** The ten fixed services of S1 ح; their number is their row in the service-share table. */
export const SERVICE_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Service = (typeof SERVICE_NUMBERS)[number];

export type ServiceRow = { service: Service; label: string; fullLabel: string; clause: string };

export const services: readonly ServiceRow[] = [
  {
    service: 1,
    label: "استعدادسنجی، مشاوره و هدایت شغلی",
    fullLabel: "استعدادسنجی، مشاوره شغلی و هدایت شغلی مددجویان متقاضی راه‌اندازی کسب‌وکار",
    clause: "بند ح، ردیف ۱",
  },
  {
    service: 2,
    label: "آموزش‌های فنی و تخصصی",
    fullLabel:
      "انجام آموزش‌های فنی و تخصصی در سه قالب مقدماتی، مهارتی و پایدارسازی (با اولویت آموزش‌های مهارتی منجر به اشتغال)",
    clause: "بند ح، ردیف ۲",
  },
  {
    service: 3,
    label: "تأمین فضای کسب‌وکار",
    fullLabel: "تأمین فضای کسب‌وکار (کمک در ساخت، خرید، ودیعه یا اجاره‌بها)",
    clause: "بند ح، ردیف ۳",
  },
  {
    service: 4,
    label: "تأمین ابزار، تجهیزات و نهاده‌های اولیه",
    fullLabel:
      "تأمین ابزار، تجهیزات، ماشین‌آلات و نهاده‌های اولیه مورد نیاز مجریان طرح‌های اشتغال و خودکفایی",
    clause: "بند ح، ردیف ۴",
  },
  {
    service: 5,
    label: "شناسایی فرصت‌های شغلی بلاتصدی",
    fullLabel: "شناسایی فرصت‌های شغلی بلاتصدی مؤسسات و بنگاه‌های اقتصادی به منظور کاریابی مددجویان",
    clause: "بند ح، ردیف ۵",
  },
  {
    service: 6,
    label: "شناسایی فعالان اقتصادی راهبر شغلی",
    fullLabel: "شناسایی فعالان اقتصادی دارای ظرفیت و قابلیت راهبری شغلی مددجویان",
    clause: "بند ح، ردیف ۶",
  },
  {
    service: 7,
    label: "خلق منابع مالی از طریق خیّرین",
    fullLabel:
      "خلق منابع مالی به صورت تسهیلات یا بلاعوض از طریق خیّرین جهت ایجاد فرصت شغلی برای محرومان (پرداخت وام قرض‌الحسنه، سپرده‌گذاری و تأمین ضمانت)",
    clause: "بند ح، ردیف ۷",
  },
  {
    service: 8,
    label: "جذب خیّرین کارآفرین برای مشاغل نوین",
    fullLabel:
      "جذب خیّرین کارآفرین متقاضی در زمینه سرمایه‌گذاری، کمک بلاعوض و تسهیلات برای حمایت از مشاغل نوین، نوآورانه و دانش‌بنیان مددجویان",
    clause: "بند ح، ردیف ۸",
  },
  {
    service: 9,
    label: "بازاریابی، تبلیغات و فروش محصولات",
    fullLabel:
      "کمک در بازاریابی، تبلیغات، برندینگ، بازارسازی و فروش محصولات با استفاده از ظرفیت خیّرین کارآفرین",
    clause: "بند ح، ردیف ۹",
  },
  {
    service: 10,
    label: "پایش فنی طرح‌های اشتغال",
    fullLabel: "بهره‌مندی از ظرفیت کارآفرینان و جهادگران در پایش فنی طرح‌های اشتغال",
    clause: "بند ح، ردیف ۱۰",
  },
];

export const isService = (value: number): value is Service =>
  Number.isInteger(value) && value >= 1 && value <= 10;

/** The row of a service in the table. */
export function serviceRow(service: Service): ServiceRow {
  const row = services[service - 1];
  if (!row) throw new RangeError(`no service ${String(service)}`);
  return row;
}
