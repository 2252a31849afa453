type Concept = { label: string; kinds: Readonly<Record<string, string>> };

/** Everything that is recorded, by its concept, as a list of events tells it. What is recorded must stand here. */
export const eventConcepts = {
  month: {
    label: "کارکرد ماه",
    kinds: {
      submitted: "ارسال کارکرد ماه",
      verified: "تأیید کارکرد ماه در اداره",
      returned: "بازگرداندن کارکرد ماه",
      confirmed: "تأیید کارکرد ماه در استان",
      reopened: "بازگشایی کارکرد ماه",
      paid: "پرداخت کمک ماه",
    },
  },
  entry: {
    label: "خدمت‌های ماه",
    kinds: {
      logged: "ثبت خدمت",
      changed: "اصلاح خدمت",
      removed: "برداشتن خدمت",
      decided: "تصمیم اداره دربارهٔ خدمت",
    },
  },
  evidence: {
    label: "مدرک‌ها و سابقهٔ کارآفرین",
    kinds: {
      added: "افزودن مدرک خدمت",
      recorded: "ثبت سابقهٔ کارآفرین",
      voided: "باطل کردن سابقهٔ کارآفرین",
      ended: "پایان قرارداد یا بیمه",
    },
  },
  center: {
    label: "مرکز",
    kinds: {
      added: "افزودن مرکز",
      changed: "تغییر مشخصات مرکز",
      ended: "پایان کار مرکز",
      targetsSet: "تعیین هدف‌های مرکز",
    },
  },
  board: {
    label: "هیئت عامل",
    kinds: { appointed: "تعیین عضو هیئت عامل", resigned: "کناره‌گیری عضو هیئت عامل" },
  },
  duty: { label: "مأموریت‌های مرکز", kinds: { marked: "تعیین مأموریت‌های واگذارشده" } },
  notice: {
    label: "اخطار",
    kinds: {
      served: "ابلاغ اخطار",
      answered: "پاسخ مرکز به اخطار",
      heard: "ثبت استماع",
      lifted: "برداشتن اخطار",
      suspended: "تعلیق در پی اخطار",
    },
  },
  application: {
    label: "درخواست مجوز",
    kinds: {
      created: "آغاز درخواست مجوز",
      renamed: "تغییر نام مرکز در درخواست",
      partSaved: "ذخیرهٔ بخشی از فرم امکان‌سنجی",
      fileAdded: "افزودن مدرک به درخواست",
      fileRemoved: "برداشتن مدرک از درخواست",
      submitted: "ارسال درخواست به استان",
      reviewStarted: "آغاز بررسی درخواست",
      reviewed: "بررسی بخش‌های درخواست",
      returned: "بازگرداندن درخواست",
      rejected: "رد درخواست",
      endorsed: "تأیید درخواست در استان",
      councilApproved: "ثبت موافقت شورای راهبری",
      councilDeclined: "ثبت مخالفت شورای راهبری",
      peopleRevealed: "نمایش کامل کد ملی و شمارهٔ اعضا",
    },
  },
  license: {
    label: "مجوز",
    kinds: {
      issued: "صدور مجوز",
      opened: "گشایش مرکز",
      suspended: "تعلیق مجوز",
      resumed: "پایان تعلیق مجوز",
      expired: "پایان اعتبار مجوز",
      renewed: "تمدید مجوز",
      revoked: "لغو مجوز",
    },
  },
  opening: {
    label: "کارهای گشایش",
    kinds: { itemDone: "انجام یکی از کارهای گشایش", itemCorrected: "اصلاح یکی از کارهای گشایش" },
  },
  founding: {
    label: "درخواست خیّران",
    kinds: { contacted: "تماس با خیّر", closed: "بستن درخواست خیّر" },
  },
  office: { label: "اداره", kinds: { added: "افزودن اداره", renamed: "تغییر نام اداره" } },
  quota: { label: "سهمیهٔ مراکز", kinds: { set: "تعیین سهمیهٔ مراکز اداره" } },
  partner: {
    label: "همکاران",
    kinds: {
      contactAdded: "افزودن رابط دستگاه همکار",
      contactChanged: "تغییر رابط دستگاه همکار",
      contactRemoved: "برداشتن رابط دستگاه همکار",
      agreementAdded: "افزودن تفاهم‌نامه",
      agreementChanged: "تغییر تفاهم‌نامه",
      agreementRemoved: "برداشتن تفاهم‌نامه",
    },
  },
  beneficiary: {
    label: "مددجو",
    kinds: {
      registered: "ثبت مددجو",
      changed: "اصلاح مشخصات مددجو",
      revealed: "نمایش کامل کد ملی، شماره همراه و نشانی مددجو",
      consentRecorded: "ثبت رضایت مددجو",
      consentWithdrawn: "پس گرفتن رضایت مددجو",
      erased: "حذف اطلاعات فردی مددجو",
      exported: "خروجی اکسل از مددجویان",
    },
  },
  import: {
    label: "ورود از اکسل",
    kinds: {
      started: "آغاز ورود مددجویان از اکسل",
      committed: "ذخیرهٔ مددجویان از اکسل",
      cancelled: "انصراف از ورود مددجویان",
    },
  },
  entrepreneur: {
    label: "کارآفرین",
    kinds: {
      enrolled: "پذیرش کارآفرین",
      assigned: "سپردن پرونده به مددکار",
      ended: "پایان همراهی کارآفرین",
    },
  },
  roadMap: {
    label: "نقشهٔ راه",
    kinds: { ticked: "انجام گامی از نقشهٔ راه", unticked: "برداشتن گامی از نقشهٔ راه" },
  },
  promotion: {
    label: "ارتقا",
    kinds: {
      proposed: "پیشنهاد ارتقا",
      withdrawn: "پس گرفتن پیشنهاد ارتقا",
      approved: "موافقت با ارتقا",
      declined: "مخالفت با ارتقا",
    },
  },
  loan: {
    label: "وام",
    kinds: {
      granted: "پرداخت وام",
      paid: "ثبت بازپرداخت وام",
      settled: "تسویهٔ وام",
      paymentReversed: "برگرداندن بازپرداخت وام",
    },
  },
  entitlement: { label: "خدمات سطح", kinds: { given: "ارائهٔ خدمت سطح" } },
  outlet: {
    label: "فروشگاه‌ها و پلتفرم‌ها",
    kinds: { added: "افزودن فروشگاه یا پلتفرم", marked: "تعیین اعتبار فروشگاه یا پلتفرم" },
  },
  ownAccount: {
    label: "حساب کارآفرین",
    kinds: {
      opened: "باز کردن حساب کارآفرین",
      reopened: "باز کردن دوبارهٔ حساب کارآفرین",
      moved: "تغییر شمارهٔ حساب کارآفرین",
      same: "درخواست دوبارهٔ حساب کارآفرین",
      closed: "بستن حساب کارآفرین",
    },
  },
  policy: {
    label: "جدول سهم خدمات",
    kinds: {
      prepared: "تهیهٔ نسخهٔ تازهٔ جدول سهم خدمات",
      enacted: "اجرای نسخهٔ تازهٔ جدول سهم خدمات",
      withdrawn: "کنار گذاشتن نسخهٔ پیشنهادی جدول",
    },
  },
  plan: {
    label: "برنامهٔ سالانه",
    kinds: {
      drafted: "نوشتن پیش‌نویس برنامهٔ سالانه",
      proposed: "پیشنهاد برنامهٔ سالانه",
      recalled: "پس گرفتن پیشنهاد برنامهٔ سالانه",
      returned: "بازگرداندن برنامهٔ سالانه",
      agreed: "توافق بر برنامهٔ سالانه",
      discarded: "کنار گذاشتن تغییر برنامهٔ سالانه",
    },
  },
  budget: { label: "بودجه", kinds: { announced: "ابلاغ بودجهٔ استان" } },
  account: {
    label: "حساب‌ها",
    kinds: {
      passwordChanged: "تغییر رمز عبور",
      locked: "قفل شدن حساب پس از چند رمز نادرست",
      entered: "ثبت حساب بانکی مرکز",
      confirmed: "تأیید حساب بانکی مرکز",
      withdrawn: "کنار گذاشتن حساب بانکی مرکز",
    },
  },
  payment: {
    label: "پرداخت",
    kinds: {
      prepared: "تهیهٔ فهرست پرداخت",
      approved: "تأیید فهرست پرداخت",
      exported: "خروجی فهرست پرداخت برای بانک",
      paid: "ثبت پرداخت بانک",
      cancelled: "لغو فهرست پرداخت",
      adjusted: "ثبت اصلاح پس از پرداخت",
    },
  },
  report: {
    label: "گزارش ماهانه",
    kinds: {
      written: "نوشتن گزارش ماهانه",
      sent: "ارسال گزارش ماهانه به ستاد",
      revised: "آغاز اصلاحیهٔ گزارش ماهانه",
      returned: "بازگرداندن گزارش ماهانه",
      acknowledged: "اعلام وصول گزارش ماهانه",
    },
  },
  user: {
    label: "کاربر",
    kinds: {
      created: "ساختن حساب کاربر",
      changed: "تغییر مشخصات کاربر",
      passwordReset: "تعیین رمز تازه برای کاربر",
      disabled: "غیرفعال کردن حساب کاربر",
      enabled: "فعال کردن حساب کاربر",
    },
  },
  grant: { label: "نقش", kinds: { added: "دادن نقش", removed: "گرفتن نقش" } },
  session: { label: "نشست", kinds: { opened: "ورود به سامانه", ended: "پایان دادن به نشست" } },
  audit: {
    label: "رسیدگی",
    kinds: { checked: "بررسی پیوستگی رویدادها", exported: "خروجی اکسل از رویدادها" },
  },
} as const satisfies Record<string, Concept>;

type Concepts = typeof eventConcepts;
export type EventConcept = keyof Concepts;

/** "<concept>.<what happened>" */
export type EventKind = {
  [C in EventConcept]: `${C}.${keyof Concepts[C]["kinds"] & string}`;
}[EventConcept];

const concepts: Readonly<Record<string, Concept>> = eventConcepts;

const labels = new Map(
  Object.entries(concepts).flatMap(([concept, { kinds }]) =>
    Object.entries(kinds).map(([what, label]) => [`${concept}.${what}`, label]),
  ),
);

/** What happened, in words; null for a kind that is not known. */
export const eventLabel = (kind: string): string | null => labels.get(kind) ?? null;

/** The kinds that a choice means: all of a concept, or one; null for what is neither. */
export function kindsOf(choice: string): string[] | null {
  const concept = Object.hasOwn(concepts, choice) ? concepts[choice] : undefined;
  if (concept) return Object.keys(concept.kinds).map((what) => `${choice}.${what}`);
  return labels.has(choice) ? [choice] : null;
}

/** All concepts and their kinds, to choose from, as one short text: a line for each concept, each label after its code. */
export const eventChoicesText = Object.entries(concepts)
  .map(([concept, { label, kinds }]) => [concept, label, ...Object.entries(kinds).flat()].join("|"))
  .join("\n");
