/** What the page says after a write on a license, by the code in the address. */
export const licenseSaid = {
  "item-done": "این کار در فهرست گشایش ثبت شد.",
  "item-corrected": "اصلاح این کار در فهرست گشایش ثبت شد.",
  opened: "مرکز گشوده شد و از همین ماه کارکرد ماهانه می‌دهد.",
  suspended: "مجوز تعلیق شد.",
  resumed: "تعلیق پایان یافت و مجوز دوباره فعال است.",
  revoked: "مجوز لغو شد.",
  expired: "پایان اعتبار مجوز ثبت شد.",
  renewed: "مجوز تمدید شد.",
} as const;

export type LicenseSaid = keyof typeof licenseSaid;
