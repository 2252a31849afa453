import type { Gender, TargetGroup } from "../service-entry/model";
import { genderLabels, targetGroupLabels } from "../service-entry/model";
import { searchKey } from "../shared/persian-text";

export const educationLabels = {
  none: "بی‌سواد",
  elementary: "ابتدایی",
  middle: "متوسطه اول",
  diploma: "دیپلم",
  associate: "کاردانی",
  bachelor: "کارشناسی",
  master: "کارشناسی ارشد",
  doctorate: "دکتری",
  seminary: "حوزوی",
} as const;
export type Education = keyof typeof educationLabels;

export const disabilityLabels = {
  none: "ندارد",
  physical: "جسمی‌حرکتی",
  visual: "بینایی",
  hearing: "شنوایی",
  intellectual: "ذهنی",
  mental: "اعصاب و روان",
  other: "سایر",
} as const;
export type Disability = keyof typeof disabilityLabels;

export const yesNoLabels = { yes: "بله", no: "خیر" } as const;
type YesNo = keyof typeof yesNoLabels;

/** How people write a choice besides its key and its label; compared as searched text. */
type Spellings<K extends string> = Partial<Record<K, readonly string[]>>;

/** S1 و names its six groups by letters; its own wording is understood too. */
const groupSpellings: Spellings<TargetGroup> = {
  livelihoodHousehold: ["الف", "سرپرست و اعضای خانوار کمک معیشت بگیر", "کمک معیشت بگیر"],
  cohabitingSon: ["ب"],
  brideHusband: ["ج"],
  remarriageHusband: ["د"],
  prisonerFamily: ["ه", "خانواده زندانی", "خانواده زندانیان"],
  otherEligible: [
    "و",
    "سایر واجدین شرایط اشتغال تک و چند خدمتی و غیر کمک معیشت بگیر",
    "سایر واجدین شرایط",
    "سایر",
  ],
};
const genderSpellings: Spellings<Gender> = { female: ["مؤنث", "خانم"], male: ["مذکر", "آقا"] };
const educationSpellings: Spellings<Education> = {
  middle: ["راهنمایی", "سیکل"],
  associate: ["فوق دیپلم"],
  bachelor: ["لیسانس"],
  master: ["فوق لیسانس"],
  doctorate: ["دکترا"],
};
const disabilitySpellings: Spellings<Disability> = {
  none: ["خیر", "بدون معلولیت"],
  physical: ["حرکتی", "جسمی"],
};
const yesNoSpellings: Spellings<YesNo> = {
  yes: ["آری", "دارد", "هست", "true", "1"],
  no: ["نه", "ندارد", "نیست", "false", "0"],
};

const LONGEST_CHOICE = 200;

/** Key, label and spellings of each choice under their search key. */
function reader<K extends string>(labels: Readonly<Record<K, string>>, spellings: Spellings<K>) {
  const keys = new Map<string, K>();
  for (const key of Object.keys(labels) as K[])
    for (const text of [key, labels[key], ...(spellings[key] ?? [])]) {
      const found = searchKey(text);
      if ((keys.get(found) ?? key) !== key) throw new Error(`${text} names two choices`);
      keys.set(found, key);
    }
  return (typed: string): K | undefined =>
    typed.length <= LONGEST_CHOICE ? keys.get(searchKey(typed)) : undefined;
}

/** Each gives the key of what was typed, undefined where nothing is meant. */
export const readTargetGroup = reader(targetGroupLabels, groupSpellings);
export const readGender = reader(genderLabels, genderSpellings);
export const readEducation = reader<Education>(educationLabels, educationSpellings);
export const readDisability = reader<Disability>(disabilityLabels, disabilitySpellings);
export const readYesNo = reader<YesNo>(yesNoLabels, yesNoSpellings);
