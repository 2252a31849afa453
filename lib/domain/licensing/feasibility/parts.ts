import { type BoardSeat, boardSeatLabels, boardSeats } from "../../organisation/board";
import { toPersianDigits } from "../../shared/persian-digits";

export type FieldKind = "text" | "longText" | "whole" | "date" | "year" | "choice" | "nationalId" | "mobile";

export type PartField = {
  name: string;
  label: string;
  kind: FieldKind;
  hint?: string;
  /** of a choice: value → label */
  choices?: Readonly<Record<string, string>>;
  /** the form is complete without it */
  optional?: true;
};

export type PartRows = {
  /** what one row is */
  one: string;
  /** so many complete ones make the part complete */
  least: number;
  fields: readonly PartField[];
};

export type PartSpec = {
  title: string;
  clause: string;
  /** what is asked for, as one sentence to the officer */
  asks: string;
  fields: readonly PartField[];
  rows: PartRows | null;
  /** whether documents may or must lie with it */
  documents: "none" | "optional" | "required";
};

export const ROWS_AT_MOST = 60;

/** The eight sections of the feasibility form, one for each duty of the office in S1 ب-۱. */
export const SECTIONS = [
  "firms",
  "entrepreneurs",
  "volunteers",
  "capacity",
  "place",
  "meetings",
  "chairTalk",
  "board",
] as const;
export type Section = (typeof SECTIONS)[number];

export const isSection = (text: string): text is Section => (SECTIONS as readonly string[]).includes(text);

export type MemberPart = `member-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export const MEMBER_PARTS = boardSeats.map((_, index) => `member-${index + 1}` as MemberPart);

/** What is saved, reviewed and compared on its own: seven sections, and each of the eight members of the eighth. */
export type Part = Exclude<Section, "board"> | MemberPart;
export const PARTS: readonly Part[] = [
  "firms",
  "entrepreneurs",
  "volunteers",
  "capacity",
  "place",
  "meetings",
  "chairTalk",
  ...MEMBER_PARTS,
];

export const isPart = (text: string): text is Part => (PARTS as readonly string[]).includes(text);
export const isMemberPart = (part: string): part is MemberPart =>
  (MEMBER_PARTS as readonly string[]).includes(part);

/** The seat a member is proposed for. */
export function seatOf(part: MemberPart): BoardSeat {
  const seat = boardSeats[MEMBER_PARTS.indexOf(part)];
  if (!seat) throw new RangeError(`no seat for ${part}`);
  return seat;
}

export const sectionOf = (part: Part): Section => (isMemberPart(part) ? "board" : part);

const rating = {
  "5": "۵: بسیار خوب",
  "4": "۴: خوب",
  "3": "۳: متوسط",
  "2": "۲: ضعیف",
  "1": "۱: بسیار ضعیف",
};

const helpKinds = {
  investment: "سرمایه‌گذاری",
  donation: "کمک بلاعوض",
  guarantee: "ضمانت یا سپرده‌گذاری",
  training: "آموزش و راهبری شغلی",
  workspace: "فضا یا تجهیزات",
  sales: "بازاریابی و خرید محصول",
  hiring: "به‌کارگیری مددجویان",
};

const ownerships = {
  owned: "ملک اداره",
  lent: "امانی یا وقفی",
  rented: "استیجاری",
  benefactor: "در اختیار خیّر",
};

const capacityLevels = { actual: "بالفعل", potential: "بالقوه" };

const contact: PartField = {
  name: "contact",
  label: "رابط و تلفن",
  kind: "text",
};

const sections: Record<Exclude<Section, "board">, PartSpec> = {
  firms: {
    title: "بنگاه‌های فعال منطقه",
    clause: "بند ب-۱-۱",
    asks: "بنگاه‌ها، مؤسسه‌ها و شرکت‌های فعال در محدوده اداره را بنویسید.",
    fields: [],
    rows: {
      one: "بنگاه",
      least: 1,
      fields: [
        { name: "name", label: "نام بنگاه", kind: "text" },
        { name: "field", label: "زمینه فعالیت", kind: "text" },
        { name: "employees", label: "شمار کارکنان", kind: "whole" },
        contact,
      ],
    },
    documents: "optional",
  },
  entrepreneurs: {
    title: "کارآفرینان حرفه‌ای و خیّرین کارآفرین",
    clause: "بند ب-۱-۲",
    asks: "کارآفرینان و خیّرین کارآفرین منطقه و گونه کمکی را که از هر یک انتظار می‌رود بنویسید.",
    fields: [],
    rows: {
      one: "کارآفرین یا خیّر",
      least: 1,
      fields: [
        { name: "name", label: "نام و نام خانوادگی", kind: "text" },
        { name: "field", label: "زمینه فعالیت", kind: "text" },
        { name: "help", label: "گونه کمک", kind: "choice", choices: helpKinds },
        { ...contact, optional: true },
      ],
    },
    documents: "optional",
  },
  volunteers: {
    title: "نیروهای جهادی",
    clause: "بند ب-۱-۳",
    asks: "گروه‌های جهادی فعال و علاقه‌مند به اشتغال‌زایی را بنویسید.",
    fields: [],
    rows: {
      one: "گروه",
      least: 1,
      fields: [
        { name: "name", label: "نام گروه", kind: "text" },
        { name: "members", label: "شمار اعضا", kind: "whole" },
        { name: "field", label: "زمینه کار", kind: "text" },
        { ...contact, optional: true },
      ],
    },
    documents: "optional",
  },
  capacity: {
    title: "ظرفیت‌های اقتصادی منطقه",
    clause: "بند ب-۱-۴",
    asks: "ظرفیت‌های بالفعل و بالقوه کارآفرینی و اقتصاد منطقه را رشته به رشته بنویسید.",
    fields: [
      { name: "notes", label: "جمع‌بندی", kind: "longText", hint: "مرکز بر کدام ظرفیت‌ها تکیه خواهد کرد؟" },
    ],
    rows: {
      one: "رشته",
      least: 1,
      fields: [
        { name: "sector", label: "رشته", kind: "text" },
        { name: "level", label: "ظرفیت", kind: "choice", choices: capacityLevels },
        { name: "note", label: "توضیح", kind: "text", optional: true },
      ],
    },
    documents: "optional",
  },
  place: {
    title: "مکان پیشنهادی",
    clause: "بند ب-۱-۵",
    asks: "مکان مرکز را از دید مناسب بودن و دسترسی کارآفرینان و نیازمندان بسنجید.",
    fields: [
      { name: "address", label: "نشانی", kind: "longText" },
      { name: "ownership", label: "مالکیت", kind: "choice", choices: ownerships },
      { name: "fit", label: "مناسب بودن مکان", kind: "choice", choices: rating },
      { name: "fitReason", label: "دلیل این امتیاز", kind: "longText" },
      { name: "access", label: "دسترسی کارآفرینان و نیازمندان", kind: "choice", choices: rating },
      { name: "accessReason", label: "دلیل امتیاز دسترسی", kind: "longText" },
    ],
    rows: null,
    documents: "optional",
  },
  meetings: {
    title: "نشست با کارآفرینان و خیّرین",
    clause: "بند ب-۱-۶",
    asks: "نشست‌هایی را که برای دعوت به همکاری برگزار شده است بنویسید.",
    fields: [],
    rows: {
      one: "نشست",
      least: 1,
      fields: [
        { name: "date", label: "تاریخ نشست", kind: "date" },
        { name: "participants", label: "شرکت‌کنندگان", kind: "text" },
        { name: "result", label: "نتیجه", kind: "text" },
      ],
    },
    documents: "optional",
  },
  chairTalk: {
    title: "گفت‌وگو با رئیس پیشنهادی",
    clause: "بند ب-۱-۷",
    asks: "نتیجه گفت‌وگو با رئیس پیشنهادی درباره شیوه کار و کسانی را که باید دعوت شوند بنویسید.",
    fields: [
      { name: "date", label: "تاریخ گفت‌وگو", kind: "date" },
      { name: "result", label: "نتیجه گفت‌وگو", kind: "longText" },
      { name: "invited", label: "کسانی که دعوت می‌شوند", kind: "longText", optional: true },
    ],
    rows: null,
    documents: "optional",
  },
};

const memberFields: readonly PartField[] = [
  { name: "name", label: "نام و نام خانوادگی", kind: "text" },
  { name: "nationalId", label: "کد ملی", kind: "nationalId" },
  { name: "mobile", label: "شماره همراه", kind: "mobile" },
  { name: "business", label: "کسب‌وکار", kind: "text" },
  { name: "since", label: "سال آغاز فعالیت", kind: "year", hint: "سال شمسی، مانند ۱۳۹۰" },
  { name: "address", label: "نشانی در منطقه", kind: "longText" },
  { name: "background", label: "سابقه و شناختگی در منطقه", kind: "longText" },
];

export const boardSection = {
  title: "هیئت عامل پیشنهادی",
  clause: "بند ج",
  asks: "برای هر یک از هشت مسئولیت یک نفر را از فعالان کسب‌وکار و کارآفرینان شناخته‌شده منطقه معرفی کنید.",
};

/** What a part consists of. Throws for a name that is no part: those come from our own addresses, checked before. */
export function partSpec(part: Part): PartSpec {
  if (!isMemberPart(part)) return sections[part];
  return {
    title: boardSeatLabels[seatOf(part)],
    clause: `بند ج، ردیف ${toPersianDigits(MEMBER_PARTS.indexOf(part) + 1)}`,
    asks: boardSection.asks,
    fields: memberFields,
    rows: null,
    documents: "required",
  };
}

export const sectionTitle = (section: Section): string =>
  section === "board" ? boardSection.title : sections[section].title;

export const sectionClause = (section: Section): string =>
  section === "board" ? boardSection.clause : sections[section].clause;
