import { genderLabels, targetGroupLabels } from "../service-entry/model";
import { disabilityLabels, educationLabels, yesNoLabels } from "./choices";
import { type Column, COLUMNS, columnSpecs } from "./record";

type Guide = { meaning: string; example: string; choices?: readonly string[] };

const yesNo = Object.values(yesNoLabels);

const guides: Record<Column, Guide> = {
  nationalId: { meaning: "ده رقم. صفرهای آغاز آن اگر افتاده باشد بازگردانده می‌شود.", example: "۰۹۳۲۱۸۴۷۵۸" },
  name: { meaning: "نام و نام خانوادگی در یک خانه.", example: "مریم نوروزی" },
  fatherName: { meaning: "تنها نام.", example: "کریم" },
  bornOn: {
    meaning: "شمسی یا میلادی، ولی در همهٔ ردیف‌ها یک تقویم؛ متن یا تاریخ اکسل.",
    example: "۱۳۷۰/۰۵/۱۲",
  },
  gender: { meaning: "زن یا مرد.", example: "زن", choices: Object.values(genderLabels) },
  targetGroup: {
    meaning: "نام یکی از شش گروه هدف یا حرف آن: الف، ب، ج، د، ه، و.",
    example: "خانوادهٔ زندانی",
    choices: Object.values(targetGroupLabels),
  },
  mobile: { meaning: "یازده رقم؛ با ۹۸ یا بی‌صفر هم خوانده می‌شود.", example: "۰۹۱۵۱۲۳۴۵۶۷" },
  householdHead: { meaning: "آیا خود او سرپرست خانوار است: بله یا خیر.", example: "بله", choices: yesNo },
  householdMembers: { meaning: "عدد، از ۱ تا ۳۰.", example: "۴" },
  livelihoodAid: { meaning: "آیا کمک معیشت می‌گیرد: بله یا خیر.", example: "خیر", choices: yesNo },
  education: { meaning: "آخرین مدرک.", example: "دیپلم", choices: Object.values(educationLabels) },
  skills: { meaning: "متن آزاد.", example: "خیاطی" },
  disability: { meaning: "«ندارد» یا گونهٔ آن.", example: "ندارد", choices: Object.values(disabilityLabels) },
  address: { meaning: "متن آزاد.", example: "مشهد، خیابان نمونه" },
  centerId: { meaning: "کد یکی از مراکز همین اداره.", example: "mashhad-1" },
};

export type ColumnGuide = Guide & { column: Column; label: string; required: boolean };

/** What each column of the spreadsheet means, in the order of the template. */
export const columnGuides: readonly ColumnGuide[] = COLUMNS.map((column) => ({
  column,
  label: columnSpecs[column].label,
  required: columnSpecs[column].required,
  ...guides[column],
}));
