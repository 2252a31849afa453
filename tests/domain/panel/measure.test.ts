import { expect, it } from "vitest";
import { type Measure, measureOf, parseMeasure } from "@/lib/domain/panel/measure";

const month = { due: 8, active: 7, onTime: 6, complete: 5, confirmed: 3, payable: "21000000" };

it.each<[Measure, number, string]>([
  ["onTime", 75, "۷۵٪"],
  ["complete", 62, "۶۲٪"],
  ["confirmed", 37, "۳۷٪"],
  ["payable", 21_000_000, "۲۱٬۰۰۰٬۰۰۰ ریال"],
  ["centers", 7, "۷ مرکز"],
])("%s", (measure, value, text) => {
  expect(measureOf(measure, month)).toEqual({ value, text });
});

it("draws no share where no center had to report", () => {
  expect(measureOf("onTime", { ...month, due: 0 })).toEqual({ value: null, text: "—" });
});

it("counts those that are active, not those that owe a report: a suspended center owes it too", () => {
  expect(measureOf("centers", { ...month, active: 0 })).toEqual({ value: 0, text: "۰ مرکز" });
});

it("takes an unknown measure for the first one", () => {
  expect(["payable", "nonsense", undefined].map(parseMeasure)).toEqual(["payable", "onTime", "onTime"]);
});
