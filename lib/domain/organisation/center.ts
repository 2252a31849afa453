/** S1 ب-۲-۶: the provincial support center helps all others of its province. */
export const centerKinds = ["regular", "provincialSupport"] as const;
export type CenterKind = (typeof centerKinds)[number];

export const centerStatuses = ["active", "suspended", "inactive"] as const;
export type CenterStatus = (typeof centerStatuses)[number];

export const centerKindLabels: Record<CenterKind, string> = {
  regular: "مرکز نیکوکاری کارآفرینی",
  provincialSupport: "کانون خیّرین کارآفرین استان",
};

export const centerStatusLabels: Record<CenterStatus, string> = {
  active: "فعال",
  suspended: "تعلیق‌شده",
  inactive: "غیرفعال",
};
