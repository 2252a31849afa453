import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import { gapText, stepsLeft } from "@/lib/domain/entrepreneur/gap";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import {
  buildBasicCourses,
  buildContract,
  buildInvoice,
  buildInvoices,
  buildJob,
  buildProduct,
  day,
  nothing,
} from "./build-evidence";

const judge = (standing: Standing, evidence: Partial<Evidence>) =>
  evaluate({ standing, sinceOn: day("1405/02/01") }, { ...nothing, ...evidence }, day("1405/08/20"));

const courses = buildBasicCourses();
const sold = (count: number) => buildInvoices(count, "1405/08/01");
const [product] = [buildProduct(1, "1405/06/01")];
const earned = (before: bigint, after: bigint) => [
  buildInvoice(1, "1405/02/10", { amountRial: before }),
  buildInvoice(2, "1405/07/10", { amountRial: after }),
];

describe("what is left to the next level, in words and in steps [page 3, the caseworker's day]", () => {
  const cases: [Standing, Partial<Evidence>, string | null, number | null][] = [
    [1, { invoices: sold(8), courses }, "۲ فاکتور تا سطح دو", 2],
    [1, { courses }, "۱۰ فاکتور تا سطح دو", 10],
    [1, { invoices: sold(10), courses: courses.slice(1) }, "۱ دوره پایه تا سطح دو", 1],
    [1, { invoices: sold(9) }, "۱ فاکتور و ۲ دوره پایه تا سطح دو", null],
    [1, { invoices: sold(12), courses }, "شرط سطح دو برقرار است", 0],
    [2, {}, "۱ محصول جدید یا رشد درآمد تا سطح سه", null],
    [2, { products: [product] }, "نخستین فروش محصول جدید یا رشد درآمد تا سطح سه", 1],
    [2, { invoices: earned(1000n, 1170n) }, "۱ محصول جدید یا رشد درآمد تا سطح سه", 1],
    [2, { invoices: earned(1000n, 1169n) }, "۱ محصول جدید یا رشد درآمد تا سطح سه", null],
    [2, { invoices: earned(1000n, 1300n) }, "شرط سطح سه برقرار است", 0],
    [3, {}, "۲ قرارداد و ۱ شغل برای دیگران تا فارغ‌التحصیلی", null],
    [3, { contracts: [buildContract(1)], jobs: [buildJob(1)] }, "۱ قرارداد تا فارغ‌التحصیلی", 1],
    [3, { contracts: [buildContract(1), buildContract(2)] }, "۱ شغل برای دیگران تا فارغ‌التحصیلی", 1],
    ["graduated", {}, null, null],
  ];
  it.each(cases)("from %s with %o: %s (%s)", (standing, evidence, text, steps) => {
    const evaluation = judge(standing, evidence);
    expect([gapText(evaluation), stepsLeft(evaluation)]).toEqual([text, steps]);
  });
});
