import { type Service, SERVICE_NUMBERS } from "./service-number";
import { serviceClause, serviceLabels } from "./service-labels";

export type ServiceRow = { service: Service; label: string; fullLabel: string; clause: string };

const fullLabels = [
  "استعدادسنجی، مشاوره شغلی و هدایت شغلی مددجویان متقاضی راه‌اندازی کسب‌وکار",
  "انجام آموزش‌های فنی و تخصصی در سه قالب مقدماتی، مهارتی و پایدارسازی (با اولویت آموزش‌های مهارتی منجر به اشتغال)",
  "تأمین فضای کسب‌وکار (کمک در ساخت، خرید، ودیعه یا اجاره‌بها)",
  "تأمین ابزار، تجهیزات، ماشین‌آلات و نهاده‌های اولیه مورد نیاز مجریان طرح‌های اشتغال و خودکفایی",
  "شناسایی فرصت‌های شغلی بلاتصدی مؤسسات و بنگاه‌های اقتصادی به منظور کاریابی مددجویان",
  "شناسایی فعالان اقتصادی دارای ظرفیت و قابلیت راهبری شغلی مددجویان",
  "خلق منابع مالی به صورت تسهیلات یا بلاعوض از طریق خیّرین جهت ایجاد فرصت شغلی برای محرومان (پرداخت وام قرض‌الحسنه، سپرده‌گذاری و تأمین ضمانت)",
  "جذب خیّرین کارآفرین متقاضی در زمینه سرمایه‌گذاری، کمک بلاعوض و تسهیلات برای حمایت از مشاغل نوین، نوآورانه و دانش‌بنیان مددجویان",
  "کمک در بازاریابی، تبلیغات، برندینگ، بازارسازی و فروش محصولات با استفاده از ظرفیت خیّرین کارآفرین",
  "بهره‌مندی از ظرفیت کارآفرینان و جهادگران در پایش فنی طرح‌های اشتغال",
];

export const services: readonly ServiceRow[] = SERVICE_NUMBERS.map((service) => ({
  service,
  label: serviceLabels[service - 1] ?? "",
  fullLabel: fullLabels[service - 1] ?? "",
  clause: serviceClause(service),
}));

/** The row of a service in the table. */
export function serviceRow(service: Service): ServiceRow {
  const row = services[service - 1];
  if (!row) throw new RangeError(`no service ${String(service)}`);
  return row;
}
