import { searchKey } from "../shared/persian-text";
import { monthOf } from "../shared/jalali-month";
import { type Measured, PROFILE_POINTS, type ProfilePoint } from "./criterion";
import type { SalesInvoice } from "./evidence";
import { incomeOfMonths } from "./invoices";
import type { Standing } from "./level";
import { refs, type Seen } from "./seen";
import { lastCompleteMonths, wholeMonthsBetween } from "./span";

/** The page gives measures for the profile of level 2 only; the others are described, not measured (decision). */
export const profileOf = (next: Standing | null): readonly ProfilePoint[] =>
  next === 2 ? PROFILE_POINTS : [];

/** S5 سابقه و بازار: whole Jalali months since the first invoice. */
function timeInBusiness({ invoices, on, rules }: Seen): Measured {
  const first = invoices.slice(0, 1);
  const needed = rules.profile.monthsInBusiness;
  const counted = first[0] ? wholeMonthsBetween(first[0].issuedOn, on) : 0;
  return { met: counted >= needed, unit: "month", counted, needed, evidence: refs("salesInvoice", first) };
}

/** S5 سابقه و بازار: customers with several invoices, whenever; spelling makes no difference between them. */
function regularCustomers({ invoices, rules }: Seen): Measured {
  const { regularCustomers: needed, regularFrom } = rules.profile;
  const bought = new Map<string, SalesInvoice[]>();
  const keys = new Map<string, string>();
  for (const invoice of invoices) {
    const written = invoice.customer ?? "";
    const customer = keys.get(written) ?? searchKey(written);
    keys.set(written, customer);
    if (customer) bought.set(customer, [...(bought.get(customer) ?? []), invoice]);
  }
  const regular = [...bought.values()].filter((bills) => bills.length >= regularFrom);
  const counted = regular.length;
  return {
    met: counted >= needed,
    unit: "customer",
    counted,
    needed,
    evidence: refs("salesInvoice", regular.flat()),
  };
}

/** S5 درآمد: months with income among the last complete ones. */
function earningMonths({ invoices, on, rules }: Seen): Measured {
  const { count: needed, of } = rules.profile.earningMonths;
  const earning = incomeOfMonths(invoices, lastCompleteMonths(on, of)).filter(
    ({ incomeRial }) => incomeRial > 0n,
  );
  const within = new Set(earning.map(({ month }) => month));
  const evidence = invoices.filter(({ issuedOn }) => within.has(monthOf(issuedOn)));
  const counted = earning.length;
  return { met: counted >= needed, unit: "month", counted, needed, evidence: refs("salesInvoice", evidence) };
}

export const profileMeasures: Record<ProfilePoint, (seen: Seen) => Measured> = {
  timeInBusiness,
  regularCustomers,
  earningMonths,
};
