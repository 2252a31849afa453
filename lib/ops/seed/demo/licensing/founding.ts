import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { richOffices } from "../offices";
import { personName } from "../person";
import type { People } from "../people";
import { randomOf } from "../random";
import { instant } from "../timeline";
import { handsOf } from "./hands";
import type { FoundingRow } from "./rows";

type Request = {
  office: string;
  daysAgo: number;
  field: string;
  message: string;
  answer?: { status: "contacted" | "closed"; note: string };
};

const requests: Request[] = [
  {
    office: "mashhad",
    daysAgo: 2,
    field: "تولید پوشاک",
    message:
      "کارگاه پوشاک دارم و می‌توانم برای ده نفر چرخ و کار فراهم کنم. با چند نفر از همکاران آماده تأسیس مرکز در محدوده گلشهر هستیم.",
  },
  {
    office: "mashhad",
    daysAgo: 16,
    field: "خدمات رایانه‌ای",
    message: "مایلم بخشی از ساختمان خود را برای آموزش در اختیار مرکز بگذارم. لطفاً راهنمایی کنید.",
    answer: { status: "contacted", note: "تلفنی گفت‌وگو شد؛ برای نشست هفته آینده دعوت شدند." },
  },
  {
    office: "neyshabur",
    daysAgo: 4,
    field: "فیروزه‌تراشی",
    message:
      "پنج استادکار فیروزه‌تراشی هستیم که می‌خواهیم به فرزندان خانوارهای تحت پوشش کار یاد بدهیم و محصولشان را بخریم. از کجا آغاز کنیم؟",
  },
  {
    office: "sabzevar",
    daysAgo: 9,
    field: "زنبورداری",
    message: "برای راه‌اندازی مرکزی در بخش روداب چهار کارآفرین آماده‌ایم و مکان نیز داریم.",
  },
  {
    office: "birjand",
    daysAgo: 1,
    field: "فراوری زرشک و عناب",
    message: "شرکت بسته‌بندی ما می‌تواند خرید محصول سی خانوار را تضمین کند. خواهان عضویت در هیئت عامل هستم.",
  },
  {
    office: "ghaen",
    daysAgo: 47,
    field: "آموزش مهارت",
    message: "مربی بازنشسته فنی و حرفه‌ای هستم و برای آموزش داوطلبم.",
    answer: { status: "closed", note: "به هیئت عامل مرکز همان بخش معرفی شدند و همکاری آغاز شد." },
  },
];

export const foundingRows = (people: People, today: CalendarDate): FoundingRow[] =>
  requests.map(({ office: id, daysAgo, field, message, answer }, index) => {
    const office = richOffices.find((one) => one.id === id);
    if (!office) throw new Error(`no office ${id}`);
    const random = randomOf(`founding request ${index}`);
    const on = addDays(today, -daysAgo);
    return {
      id: random.uuid(),
      office_id: id,
      province_id: office.provinceId,
      name: personName(random),
      mobile: `0900000${random.int(1000, 9999)}`,
      field,
      message,
      status: answer?.status ?? "new",
      created_at: instant(on, random.int(9, 22), random.int(0, 59)).toISOString(),
      note: answer?.note ?? null,
      handled_by_name: answer ? handsOf(office, people).office.name : null,
      handled_at: answer ? instant(addDays(on, 1), 11, random.int(0, 59)).toISOString() : null,
    };
  });
