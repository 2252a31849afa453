import type { JalaliMonth } from "../shared/jalali-month";

/** Where messages lead. They are kept with their message: the address that a page has when somebody is told of it. */
export const messageAddress = {
  month: (center: string, month: JalaliMonth) => `/centers/${center}/months/${month}`,
  officeMonths: (office: string, month: JalaliMonth) => `/centers?month=${month}&office=${office}`,
  provinceMonths: (province: string, month: JalaliMonth) => `/centers?month=${month}&province=${province}`,
  report: (month: JalaliMonth, province: string) => `/reports/${month}/${province}`,
  reports: (month: JalaliMonth) => `/reports?month=${month}`,
  plan: (year: number, center: string) => `/plans/${year}/${center}`,
  accounts: "/payments/accounts",
  policyDraft: (id: number) => `/settings/policies/${id}`,
};
