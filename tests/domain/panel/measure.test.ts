import { expect, it } from "vitest";
import { type Measure, measureOf, parseMeasure } from "@/lib/domain/panel/measure";

const month = { due: 8, onTime: 6, complete: 5, confirmed: 3, payable: "21000000" };

it.each<[Measure, number, string]>([
  ["onTime", 75, "۷۵٪"],
  ["complete", 62, "۶۲٪"],
  ["confirmed", 37, "۳۷٪"],
  ["payable", 21_000_000, "۲۱٬۰۰۰٬۰۰۰ ریال"],
  ["centers", 8, "۸ مرکز"],
])("%s", (measure, value, text) => {
  expect(measureOf(measure, month)).toEqual({ value, text });
});

it("draws no share where no center had to report", () => {
  expect(measureOf("onTime", { ...month, due: 0 })).toEqual({ value: null, text: "—" });
});

it("takes an unknown measure for the first one", () => {
  expect(["payable", "nonsense", undefined].map(parseMeasure)).toEqual(["payable", "onTime", "onTime"]);
});
