import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { expect, test } from "./support/fixtures";
import { monthsAgo, ownerRows } from "./support/place";

/** A month of the demonstration that was returned: submitted, sent back, perhaps submitted again. */
const month = monthsAgo(2);

test("an auditor narrows the log, sees what was done to a month and by whom, and checks that the log is unbroken", async ({
  openAs,
}) => {
  await ownerRows("SELECT seal_events(1000000)", []);
  const page = await openAs("auditor");
  await page.goto("/audit");
  await page.getByLabel("رویداد", { exact: true }).selectOption({ label: "بازگرداندن کارکرد ماه" });
  await page.getByLabel("استان", { exact: true }).selectOption({ label: "خراسان رضوی" });
  await page.getByRole("button", { name: "جست‌وجو" }).click();
  await expect(page).toHaveURL(/kind=month\.returned/);
  const events = page.getByRole("region", { name: "تازه‌ترین رویدادها" }).getByRole("listitem");
  for (const title of await events.locator("b").allInnerTexts()) expect(title).toBe("بازگرداندن کارکرد ماه");

  await page.goto(`/audit?subject=month&id=mashhad-1/${month}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`کارکرد ${formatMonth(month)}`);
  const sent = page.getByRole("listitem").filter({ hasText: "ارسال کارکرد ماه" }).last();
  await expect(sent.getByRole("row", { name: "وضعیت" })).toContainText("در حال ثبت");
  await expect(sent.getByRole("row", { name: "وضعیت" })).toContainText("منتظر بررسی اداره");
  await page.getByRole("link", { name: "دیدن پرونده" }).click();
  await expect(page).toHaveURL(`/centers/mashhad-1/months/${month}`);

  await page.goto("/audit");
  await page.getByRole("button", { name: "بررسی پیوستگی رویدادها" }).click();
  await expect(page.getByRole("status")).toContainText("زنجیره پیوسته است");
  const [last] = await ownerRows<{ hash: string }>(
    "SELECT hash FROM event_seal ORDER BY id DESC LIMIT 1",
    [],
  );
  await expect(page.getByRole("region", { name: "پیوستگی رویدادها" })).toContainText(
    last?.hash.replace(/(.{8})(?=.)/g, "$1 ") ?? "?",
  );
  await page.getByLabel("اثری که پیش‌تر یادداشت کرده‌اید").fill(toPersianDigits("12"));
  await page.getByRole("button", { name: "بررسی پیوستگی رویدادها" }).click();
  await expect(page.getByRole("alert").first()).toContainText("۶۴ نویسه");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "خروجی اکسل همین رویدادها" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("رویدادها.xlsx");
});
