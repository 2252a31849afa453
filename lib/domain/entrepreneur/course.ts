/** The courses that the road maps of the three levels name (S5 نقشه راه هر سطح). */
export const COURSES = [
  "personalFinance",
  "pricing",
  "digitalMarketing",
  "qualityControl",
  "advancedBranding",
  "corporateFinance",
] as const;
export type Course = (typeof COURSES)[number];

export const courseLabels: Record<Course, string> = {
  personalFinance: "مدیریت مالی شخصی",
  pricing: "قیمت‌گذاری",
  digitalMarketing: "دیجیتال مارکتینگ",
  qualityControl: "کنترل کیفیت",
  advancedBranding: "برندسازی پیشرفته",
  corporateFinance: "مدیریت مالی سازمانی",
};
