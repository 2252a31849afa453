import { expect, it } from "vitest";
import { monthlyIncome } from "@/lib/domain/entrepreneur/invoices";
import { buildInvoice, day } from "./build-evidence";

it("the monthly income is the sum of the invoices that count, by Jalali month, twelve months to the running one", () => {
  const invoices = [
    buildInvoice(1, "1404/08/30", { amountRial: 5n }), // a month too early
    buildInvoice(2, "1404/09/01", { amountRial: 7n }),
    buildInvoice(3, "1404/12/29", { amountRial: 11n }),
    buildInvoice(4, "1405/01/01", { amountRial: 13n }),
    buildInvoice(5, "1405/01/31", { amountRial: 10_000_000_000_000n }),
    buildInvoice(6, "1405/01/31", { amountRial: 17n, voided: true }),
    buildInvoice(7, "1405/01/31", { amountRial: 19n, number: "5" }),
    buildInvoice(8, "1405/08/20", { amountRial: 23n }),
    buildInvoice(9, "1405/08/21", { amountRial: 29n }), // tomorrow
  ];
  const income = monthlyIncome(invoices, day("1405/08/20"));
  expect(income).toHaveLength(12);
  expect(income[0]).toEqual({ month: "1404-09", incomeRial: 7n });
  expect(income.at(-1)).toEqual({ month: "1405-08", incomeRial: 23n });
  expect(income.filter(({ incomeRial }) => incomeRial > 0n)).toEqual([
    { month: "1404-09", incomeRial: 7n },
    { month: "1404-12", incomeRial: 11n },
    { month: "1405-01", incomeRial: 10_000_000_000_013n },
    { month: "1405-08", incomeRial: 23n },
  ]);
});
