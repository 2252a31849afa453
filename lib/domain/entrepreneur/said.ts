import type { EvidenceKind } from "./evidence";

const recorded: Record<EvidenceKind, string> = {
  salesInvoice: "فاکتور فروش ثبت شد.",
  course: "گذراندن دوره ثبت شد.",
  visit: "بازدید ثبت شد.",
  call: "تماس ثبت شد.",
  product: "محصول ثبت شد.",
  contract: "قرارداد ثبت شد.",
  job: "شغل ثبت شد.",
};

/** What the page says after something has been done, by the code in its address. */
export const entrepreneurSaid = {
  ...recorded,
  enrolled: "کارآفرین با سطح یک ثبت شد. نقشه راه او آماده است.",
  voided: "آن ثبت باطل شد و دیگر به حساب نمی‌آید.",
  ended: "پایان آن ثبت شد.",
  assigned: "مددکار این کارآفرین تعیین شد.",
  closed: "پایان کسب‌وکار ثبت شد.",
} satisfies Record<string, string>;
