import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import type { Part } from "@/lib/domain/licensing/feasibility/parts";
import type { Random } from "../../random";
import type { Form } from "./form";

type Fault = {
  part: Part;
  /** what the department wrote */
  reason: string;
  /** the part as it was before the office mended it */
  before: (mended: PartContent) => PartContent;
};

const fields = (content: PartContent, changed: PartContent["fields"]): PartContent => ({
  ...content,
  fields: { ...content.fields, ...changed },
});

const faults: Fault[] = [
  {
    part: "firms",
    reason: "بنگاه‌های شهرک صنعتی در فهرست نیست و شمار کارکنان یکی از بنگاه‌ها درست نیست.",
    before: ({ rows, ...rest }) => ({
      ...rest,
      rows: rows.slice(0, -1).map((row, index) => (index === 0 ? { ...row, employees: 2 } : row)),
    }),
  },
  {
    part: "place",
    reason: "دلیل امتیاز دسترسی روشن نیست؛ فاصله تا ایستگاه و راه رسیدن روستاییان نوشته شود.",
    before: (mended) => fields(mended, { access: "5", accessReason: "دسترسی خوب است." }),
  },
  {
    part: "capacity",
    reason: "جمع‌بندی کوتاه است؛ بنویسید مرکز بر کدام رشته تکیه می‌کند و چرا.",
    before: (mended) => fields(mended, { notes: "منطقه ظرفیت خوبی دارد." }),
  },
  {
    part: "chairTalk",
    reason: "نتیجه گفت‌وگو باید شیوه کار و تقسیم مسئولیت‌ها را نشان دهد.",
    before: (mended) => fields(mended, { result: "با رئیس پیشنهادی گفت‌وگو شد.", invited: null }),
  },
  {
    part: "member-4",
    reason: "سابقه فروش و بازاریابی این عضو نوشته نشده است.",
    before: (mended) => fields(mended, { background: "از کسبه محل است." }),
  },
  {
    part: "member-6",
    reason: "نشانی عضو در محدوده اداره نیست یا کامل نوشته نشده است.",
    before: (mended) => fields(mended, { address: "شهرستان" }),
  },
];

export type Faults = { reasons: Map<Part, string>; form: Form };

/** Two parts that the department sends back, and the form with them as they were. */
export function withFaults(form: Form, random: Random): Faults {
  const found = random.sample(faults, 2);
  return {
    reasons: new Map(found.map(({ part, reason }) => [part, reason])),
    form: { ...form, ...Object.fromEntries(found.map(({ part, before }) => [part, before(form[part])])) },
  };
}
