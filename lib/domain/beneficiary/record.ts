import type { Gender, TargetGroup } from "../service-entry/model";
import type { CalendarDate } from "../shared/calendar-date";
import type { Disability, Education } from "./choices";

/** A person as registered (domain page 3); null is not known. */
export type BeneficiaryRecord = {
  nationalId: string;
  name: string;
  fatherName: string;
  bornOn: CalendarDate;
  gender: Gender;
  targetGroup: TargetGroup;
  mobile: string | null;
  householdHead: boolean | null;
  householdMembers: number | null;
  livelihoodAid: boolean | null;
  education: Education | null;
  skills: string | null;
  disability: Disability | null;
  address: string | null;
  centerId: string | null;
};

export type Column = keyof BeneficiaryRecord;

type ColumnSpec = { label: string; required: boolean; otherNames?: readonly string[] };

/** The columns of the spreadsheet, in the order of the template; the form has the same fields under the same names. */
export const columnSpecs: Record<Column, ColumnSpec> = {
  nationalId: { label: "کد ملی", required: true, otherNames: ["شماره ملی"] },
  name: { label: "نام و نام خانوادگی", required: true },
  fatherName: { label: "نام پدر", required: true },
  bornOn: { label: "تاریخ تولد", required: true },
  gender: { label: "جنسیت", required: true, otherNames: ["جنس"] },
  targetGroup: { label: "گروه هدف", required: true, otherNames: ["جامعه هدف"] },
  mobile: { label: "شماره همراه", required: false, otherNames: ["موبایل", "تلفن همراه", "همراه"] },
  householdHead: { label: "سرپرست خانوار", required: false },
  householdMembers: { label: "شمار اعضای خانوار", required: false, otherNames: ["تعداد اعضای خانوار"] },
  livelihoodAid: { label: "کمک‌معیشت", required: false, otherNames: ["کمک‌معیشت‌بگیر"] },
  education: { label: "تحصیلات", required: false },
  skills: { label: "مهارت‌ها", required: false, otherNames: ["مهارت"] },
  disability: { label: "معلولیت", required: false },
  address: { label: "نشانی", required: false, otherNames: ["آدرس"] },
  centerId: { label: "کد مرکز", required: false },
};

export const COLUMNS = Object.keys(columnSpecs) as Column[];
