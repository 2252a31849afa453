/** Who works an item off: S1 ب-۲ and ب-۳. */
export type ChecklistOwner = "employment" | "participation";

/** What must be done between the license and the first day of work: S1 ب-۲-۲، ب-۲-۴، ب-۳-۲، ب-۳-۳، ب-۳-۴. */
export const CHECKLIST_ITEMS = [
  "networkRegistration",
  "bankAccount",
  "forms",
  "sign",
  "seal",
  "employmentTraining",
  "systemsTraining",
  "chairAccount",
  "representativeAccount",
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

export const checklistItems: Record<ChecklistItem, { owner: ChecklistOwner; clause: string; label: string }> =
  {
    networkRegistration: { owner: "employment", clause: "بند ب-۲-۲", label: "ثبت در سامانه شبکه‌های مردمی" },
    bankAccount: { owner: "participation", clause: "بند ب-۳-۲", label: "افتتاح حساب" },
    forms: { owner: "participation", clause: "بند ب-۳-۲", label: "تحویل فرم‌ها" },
    sign: { owner: "participation", clause: "بند ب-۳-۲", label: "تحویل تابلو" },
    seal: { owner: "participation", clause: "بند ب-۳-۲", label: "تحویل مهر" },
    employmentTraining: { owner: "employment", clause: "بند ب-۲-۴", label: "آموزش خدمات اشتغال و خودکفایی" },
    systemsTraining: { owner: "participation", clause: "بند ب-۳-۳", label: "آموزش فرایندهای سیستمی" },
    chairAccount: { owner: "participation", clause: "بند ب-۳-۴", label: "حساب کاربری رئیس هیئت عامل" },
    representativeAccount: {
      owner: "participation",
      clause: "بند ب-۳-۴",
      label: "حساب کاربری نماینده حوزه اشتغال و خودکفایی",
    },
  };

/** What is still to be done, in the order of the list; the center opens when nothing is. */
export const openItems = (done: ReadonlySet<ChecklistItem>): ChecklistItem[] =>
  CHECKLIST_ITEMS.filter((item) => !done.has(item));
