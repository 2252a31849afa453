import { expect, it } from "vitest";
import { summaryOf } from "@/lib/domain/recording-queue/summary";

it.each([
  [{ visitedOn: "۱۴۰۵/۰۸/۱۲", note: " کارگاه مرتب بود. " }, "۱۴۰۵/۰۸/۱۲، کارگاه مرتب بود."],
  [{ amountRial: "۲۵۰٬۰۰۰", number: "۱۲", customer: "", productId: "4" }, "۲۵۰٬۰۰۰ تومان، ۱۲"],
  [{ answered: "no", calledOn: "1405/8/1", note: "" }, "پاسخ نداد، ۱۴۰۵/۸/۱"],
  [{ course: "pricing", completedOn: "1405/8/1" }, "قیمت‌گذاری، ۱۴۰۵/۸/۱"],
  [{ outletId: "", outletName: "بازارچه", outletKind: "shop" }, "بازارچه، فروشگاه"],
  [{}, ""],
])("%j reads %s", (values, line) => {
  expect(summaryOf({ values })).toBe(line);
});

it("a long note is cut", () => {
  expect(summaryOf({ values: { note: "ا".repeat(500) } })).toHaveLength(141);
});
