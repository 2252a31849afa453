import { expect, it } from "vitest";
import { type CenterMonth, monthStateOf, monthStateTags } from "@/lib/domain/panel/center-month";

const labels = (month: CenterMonth, passed: boolean) =>
  monthStateTags(monthStateOf(month, passed)).map(({ label }) => label);

it.each([
  [{ due: true, status: null, late: null }, false, ["در مهلت"]],
  [{ due: true, status: null, late: null }, true, ["ارسال‌نشده"]],
  [{ due: true, status: "open", late: null }, true, ["در حال ثبت", "ارسال‌نشده"]],
  [{ due: false, status: null, late: null }, true, ["بدون تعهد در این ماه"]],
  [{ due: true, status: "submitted", late: false }, true, ["منتظر بررسی اداره", "به‌موقع"]],
  [{ due: true, status: "returned", late: true }, true, ["بازگردانده‌شده", "با تأخیر"]],
  [{ due: true, status: "confirmed", late: false }, false, ["تأییدشده", "به‌موقع"]],
] as const)("%j with the deadline passed %s is %j", (month, passed, expected) => {
  expect(labels(month, passed)).toEqual(expected);
});
