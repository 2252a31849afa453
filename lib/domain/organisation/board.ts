/** The eight seats of a center's board, in the order of S1 ج. */
export const boardSeats = [
  "chair",
  "executive",
  "resources",
  "marketing",
  "training",
  "jobFinding",
  "women",
  "volunteers",
] as const;

export type BoardSeat = (typeof boardSeats)[number];

export const boardSeatLabels: Record<BoardSeat, string> = {
  chair: "رئیس هیئت عامل",
  executive: "نایب‌رئیس یا مسئول امور اجرایی مرکز نیکوکاری",
  resources: "مسئول تأمین منابع، فضای کسب‌وکار و تجهیزات",
  marketing: "مسئول مشاوره شغلی، بازاریابی و فروش",
  training: "مسئول آموزش و خلاقیت و نوآوری",
  jobFinding: "مسئول شناسایی فرصت‌های شغلی (کاریابی)",
  women: "مسئول کارآفرینی بانوان",
  volunteers: "مسئول جهادگران کارآفرین",
};
