// Invented people and places: common given names and family names put together by number.
export const givenNames = {
  female: ["مریم", "زهرا", "فاطمه", "نرگس", "لیلا", "سمیه", "الهام", "پروین"],
  male: ["رضا", "حسین", "علی", "مجید", "سعید", "کاظم", "یوسف", "بهرام"],
};
export const familyNames = [
  "کریمی",
  "احمدی",
  "نوری",
  "صالحی",
  "رستگار",
  "پاکدل",
  "مهرآیین",
  "امینی",
  "دانش",
  "سلیمی",
];
export const centerNames = [
  "امید",
  "مهر",
  "نور",
  "کوثر",
  "یاس",
  "همت",
  "سپیده",
  "باران",
  "آفتاب",
  "همدلی",
  "پویش",
  "رویش",
];
