import { familyNames as demoFamilyNames, femaleNames, maleNames } from "../demo/names";
import { familyNames } from "./names";

// So many parts that a million invented people each have a name of their own.
const doubled = (first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.map((other) => one + other));

const female = [
  ...femaleNames,
  ...doubled(["سیده "], femaleNames),
  "نازنین‌زهرا",
  "فاطمه‌زهرا",
  "مهدیه",
  "آمنه",
];
const male = [
  ...maleNames,
  ...doubled(["محمد", "امیر", "سید "], ["رضا", "علی", "مهدی", "حسن", "کاظم", "صادق", "احسان", "یاسین"]),
  "محمدحسین",
  "محمدجواد",
  "امیرحسین",
  "علیرضا",
];
const stems = [...new Set([...demoFamilyNames.map((name) => name.split(" ")[0] ?? name), ...familyNames])];
const endings = ["", " مقدم", " فرد", " نژاد", " اصل", " راد", " پور", " زاده"];
const origins = [
  ...["", " تهرانی", " کرمانی", " شیرازی", " اصفهانی", " تبریزی", " یزدی", " قمی", " کاشانی", " همدانی"],
  ...[" اراکی", " زنجانی", " سمنانی", " گیلانی", " مازندرانی", " خراسانی", " کردستانی", " بوشهری"],
  ...[" دزفولی", " نیشابوری", " سبزواری", " بیرجندی", " قائنی", " طبسی", " کاشمری", " تربتی", " اردبیلی"],
  ...[" مراغه‌ای", " خویی", " رشتی", " لاهیجی", " ساوجی", " قزوینی", " شاهرودی", " دامغانی", " گرگانی"],
  ...[" بجنوردی", " شهرکردی", " بروجردی", " ملایری", " ایلامی", " سنندجی", " زابلی", " بمی", " جهرمی"],
];

type NamePart = { no: number; name: string; gender: "female" | "male" | null };

/** The parts of names as rows: given names of both genders in turn, and family names with their endings and origins. */
export function nameParts(): { given: NamePart[]; family: NamePart[] } {
  const given = female.flatMap((name, index) => [
    { name, gender: "female" as const },
    { name: male[index] ?? name, gender: "male" as const },
  ]);
  const family = stems.flatMap((stem) => doubled(endings, origins).map((rest) => stem + rest));
  return {
    given: given.map((row, no) => ({ no, ...row })),
    family: family.map((name, no) => ({ no, name, gender: null })),
  };
}
