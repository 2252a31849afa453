export type Said = { title: string; next: string };

const texts: Record<string, Said> = {
  logged: {
    title: "خدمت ثبت شد.",
    next: "می‌توانید خدمت دیگری ثبت کنید، یا پس از پایان کار ماه را ارسال کنید.",
  },
  changed: { title: "تغییر خدمت ذخیره شد.", next: "اداره این خدمت را دوباره بررسی می‌کند." },
  removed: { title: "خدمت از این ماه برداشته شد.", next: "سابقه آن در پرونده می‌ماند." },
  submitted: { title: "ماه ارسال شد.", next: "اکنون کارشناس اشتغال اداره خدمت‌ها را بررسی می‌کند." },
  reviewed: {
    title: "تصمیم‌های شما ذخیره شد.",
    next: "وقتی درباره همه خدمت‌ها تصمیم گرفتید، ماه را تأیید کنید.",
  },
  verified: {
    title: "ماه تأیید شد و به استان رفت.",
    next: "اکنون حوزه اشتغال و خودکفایی استان ماه را بررسی می‌کند.",
  },
  returned: {
    title: "ماه با دلیل‌های شما بازگردانده شد.",
    next: "مرکز پس از اصلاح، آن را دوباره ارسال می‌کند.",
  },
  confirmed: { title: "ماه تأیید و مبلغ آن قطعی شد.", next: "محاسبه هر ردیف در همین صفحه آمده است." },
  reopened: {
    title: "ماه بازگشایی شد.",
    next: "مبلغ‌های محاسبه‌شده کنار گذاشته شد و ماه دوباره منتظر تأیید استان است.",
  },
};

/** What a month's page says after a write, and what is next; null for a code it does not know. */
export const saidAfter = (done: unknown): Said | null =>
  typeof done === "string" && Object.hasOwn(texts, done) ? (texts[done] ?? null) : null;
