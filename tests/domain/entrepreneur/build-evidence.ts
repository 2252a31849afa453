import type {
  Call,
  CompletedCourse,
  Contract,
  Evidence,
  Job,
  Product,
  SalesInvoice,
} from "@/lib/domain/entrepreneur/evidence";
import { type CalendarDate, parseJalaliDate } from "@/lib/domain/shared/calendar-date";

/** The date of a Jalali day as typed. */
export function day(text: string): CalendarDate {
  const date = parseJalaliDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
}

export const nothing: Evidence = {
  invoices: [],
  courses: [],
  visits: [],
  calls: [],
  products: [],
  contracts: [],
  jobs: [],
};

export function buildInvoice(id: number, on: string, override: Partial<SalesInvoice> = {}): SalesInvoice {
  const facts = { number: String(id), amountRial: 1_000_000n, customer: null, productId: null };
  return { id, voided: false, issuedOn: day(on), ...facts, ...override };
}

/** So many invoices of one day. */
export const buildInvoices = (count: number, on: string, firstId = 1): SalesInvoice[] =>
  Array.from({ length: count }, (_, index) => buildInvoice(firstId + index, on));

/** One invoice for each month, on its tenth day, of so many thousand rial; none where zero. */
export const buildIncome = (months: Record<string, number>): SalesInvoice[] =>
  Object.entries(months).flatMap(([month, thousands], index) =>
    thousands > 0
      ? [buildInvoice(100 + index, `${month}/10`, { amountRial: BigInt(thousands) * 1_000n })]
      : [],
  );

const basic = ["personalFinance", "pricing"] as const;
export const buildBasicCourses = (on = "1405/01/01"): CompletedCourse[] =>
  basic.map((course, index) => ({ id: index + 1, voided: false, course, completedOn: day(on) }));

export const buildProduct = (id: number, on: string, override: Partial<Product> = {}): Product => ({
  id,
  voided: false,
  firstOfferedOn: day(on),
  ...override,
});

export const buildContract = (id: number, override: Partial<Contract> = {}): Contract => ({
  id,
  voided: false,
  outletId: id,
  reputable: true,
  startsOn: day("1405/01/01"),
  endsOn: null,
  ...override,
});

export const buildJob = (id: number, override: Partial<Job> = {}): Job => ({
  id,
  voided: false,
  monthlyWageRial: 50_000_000n,
  startsOn: day("1405/01/01"),
  endsOn: null,
  ...override,
});

export const buildCall = (id: number, on: string, answered = false): Call => ({
  id,
  voided: false,
  calledOn: day(on),
  answered,
});
