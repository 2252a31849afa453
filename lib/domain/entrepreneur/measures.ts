import { monthOf } from "../shared/jalali-month";
import type { Criterion, Measured } from "./criterion";
import { type Contract, runsOn } from "./evidence";
import { incomeOfMonths, sumOfIncome } from "./invoices";
import { refs, type Seen } from "./seen";
import { lastCompleteMonths, withinMonths } from "./span";

/** S5 سطح یک: invoices dated within the Jalali months that end on the day. */
function recentInvoices({ invoices, on, rules }: Seen): Measured {
  const { count: needed, months } = rules.recentInvoices;
  const isRecent = withinMonths(on, months);
  const recent = invoices.filter(({ issuedOn }) => isRecent(issuedOn));
  const counted = recent.length;
  return { met: counted >= needed, unit: "invoice", counted, needed, evidence: refs("salesInvoice", recent) };
}

/** S5 سطح یک: every course of the basic list; one taken twice counts once. */
function basicCourses({ courses, on, rules }: Seen): Measured {
  const needed = rules.basicCourses.length;
  const completed = rules.basicCourses.flatMap(
    (basic) => courses.find(({ course, completedOn }) => course === basic && completedOn <= on) ?? [],
  );
  const counted = completed.length;
  return { met: counted >= needed, unit: "course", counted, needed, evidence: refs("course", completed) };
}

/**
 * S5 سطح دو: a product first offered while on the level and sold since. The present stay is meant: who has fallen back does
 * not rise again on a product that has already raised them once (decision).
 */
function newProduct({ products, invoices, sinceOn, on, rules }: Seen): Measured {
  const offered = products.filter(({ firstOfferedOn }) => firstOfferedOn >= sinceOn && firstOfferedOn <= on);
  const sales = offered.flatMap(
    ({ id, firstOfferedOn }) =>
      invoices.find(({ productId, issuedOn }) => productId === id && issuedOn >= firstOfferedOn) ?? [],
  );
  return {
    met: sales.length >= rules.newProducts,
    unit: "product",
    counted: sales.length,
    needed: rules.newProducts,
    evidence: [...refs("product", offered), ...refs("salesInvoice", sales)],
  };
}

/**
 * S5 سطح دو: of the last complete months, the later half against the earlier. As both halves are equally long, their means
 * compare as their sums do; the product is compared, so nothing is rounded. `needed` is the least sum that is enough.
 */
function incomeGrowth({ invoices, on, rules }: Seen): Measured {
  const { months: count, percent } = rules.incomeGrowth;
  const months = lastCompleteMonths(on, count);
  const income = incomeOfMonths(invoices, months);
  const before = sumOfIncome(income.slice(0, count / 2));
  const after = sumOfIncome(income.slice(count / 2));
  const wanted = before * BigInt(100 + percent);
  const within = new Set(months);
  return {
    met: before > 0n && after * 100n >= wanted,
    unit: "rial",
    counted: String(after),
    needed: before > 0n ? String((wanted + 99n) / 100n) : null,
    evidence: refs(
      "salesInvoice",
      invoices.filter(({ issuedOn }) => within.has(monthOf(issuedOn))),
    ),
  };
}

/** S5 سطح سه: active contracts with different reputable outlets; a second one with the same outlet adds nothing. */
function reputableContracts({ contracts, on, rules }: Seen): Measured {
  const byOutlet = new Map<number, Contract>();
  for (const contract of contracts)
    if (contract.reputable && runsOn(contract, on) && !byOutlet.has(contract.outletId))
      byOutlet.set(contract.outletId, contract);
  const counted = byOutlet.size;
  const evidence = refs("contract", [...byOutlet.values()]);
  return {
    met: counted >= rules.reputableOutlets,
    unit: "contract",
    counted,
    needed: rules.reputableOutlets,
    evidence,
  };
}

/** S5 سطح سه: paid jobs for others that run on the day. */
function jobs({ jobs: recorded, on, rules }: Seen): Measured {
  const running = recorded.filter((job) => job.monthlyWageRial > 0n && runsOn(job, on));
  const counted = running.length;
  return {
    met: counted >= rules.jobs,
    unit: "job",
    counted,
    needed: rules.jobs,
    evidence: refs("job", running),
  };
}

export const measures: Record<Criterion, (seen: Seen) => Measured> = {
  recentInvoices,
  basicCourses,
  newProduct,
  incomeGrowth,
  reputableContracts,
  jobs,
};
