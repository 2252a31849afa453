/** S1 ب-۲-۶: the provincial support center helps all others of its province. */
export const centerKinds = ["regular", "provincialSupport"] as const;
export type CenterKind = (typeof centerKinds)[number];

/** A center that is opening has its license but not yet its first day of work. */
export const centerStatuses = ["active", "suspended", "inactive", "opening"] as const;
export type CenterStatus = (typeof centerStatuses)[number];

export const centerKindLabels: Record<CenterKind, string> = {
  regular: "مرکز نیکوکاری کارآفرینی",
  provincialSupport: "کانون خیّرین کارآفرین استان",
};

export const centerStatusLabels: Record<CenterStatus, string> = {
  active: "فعال",
  suspended: "تعلیق‌شده",
  inactive: "غیرفعال",
  opening: "در راه گشایش",
};
