import type { Page } from "@playwright/test";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { freeMonth } from "./support/policies";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

test("the administrator enters a version, headquarters sees its effect and puts it in force", async ({
  openAs,
  isMobile,
}) => {
  // Far ahead, and apart from the other screen: nothing that other tests compute falls under it.
  const month = isMobile ? await freeMonth(6, 13) : await freeMonth(14, 22);
  const title = formatMonth(month);
  const administrator = await openAs("administrator");
  const headquarters = await openAs("hq.employment");

  await test.step("shares that do not add up to 100 and a cap of nothing are refused, and nothing typed is lost", async () => {
    await administrator.goto("/settings/policies");
    await administrator.getByRole("link", { name: "نسخهٔ تازه" }).click();
    await administrator.getByLabel("نخستین ماه اجرا").selectOption({ label: title });
    await administrator.getByLabel("شماره و تاریخ بخشنامه").fill("بخشنامه آزمایشی شماره ۱۲ مورخ ۱۴۰۵/۰۷/۲۰");
    await administrator.getByLabel("سقف ماهانهٔ هر مرکز").fill("۰");
    await administrator.getByLabel("استعدادسنجی، مشاوره و هدایت شغلی").fill("۱۲");
    await expect(main(administrator)).toContainText("جمع: ۹۷ درصد (۳ کم)");
    await press(administrator, "ثبت نسخه برای تصمیم ستاد");
    await expect(refusal(administrator)).toContainText("سقف ماهانه باید بیش از صفر باشد.");
    await expect(refusal(administrator)).toContainText("جمع سهم ده ردیف باید درست ۱۰۰ باشد؛ اکنون ۹۷ است.");
  });

  await test.step("the right version waits for headquarters; whoever entered it does not decide", async () => {
    await administrator.getByLabel("سقف ماهانهٔ هر مرکز").fill("١٥٬٠٠٠٬٠٠٠");
    await administrator.getByLabel("پایش فنی طرح‌های اشتغال").fill("11");
    await expect(main(administrator)).toContainText("جمع: ۱۰۰ درصد");
    await press(administrator, "ثبت نسخه برای تصمیم ستاد");
    await expect(said(administrator)).toContainText("منتظر تصمیم معاونت اشتغال ستاد است.");
    await expect(main(administrator)).toContainText("۱۵٬۰۰۰٬۰۰۰ ریال (پانزده میلیون ریال)");
    await expect(administrator.getByRole("button", { name: /ابلاغ برای اجرا/ })).toHaveCount(0);
  });

  await test.step("headquarters sees by province and month what it would have paid, and what the year costs", async () => {
    await headquarters.goto("/settings/policies");
    await headquarters.getByRole("link", { name: title }).click();
    await expect(main(headquarters)).toContainText("محاسبه‌شده در دوازده ماه گذشته");
    await expect(main(headquarters)).toContainText("هزینهٔ سال نخست با سقف کامل");
    const provinces = headquarters.getByRole("table", { name: "اثر نسخه به تفکیک استان" });
    await expect(provinces.getByRole("row")).toHaveCount(33);
    await provinces.getByRole("link", { name: "خراسان رضوی" }).click();
    await expect(headquarters.getByRole("heading", { name: "ماه‌های استان خراسان رضوی" })).toBeVisible();
    await expect(
      headquarters.getByRole("table", { name: "اثر نسخه به تفکیک ماه" }).getByRole("row"),
    ).toHaveCount(13);
  });

  await test.step("and puts it in force, for good", async () => {
    await press(headquarters, `ابلاغ برای اجرا از ${title}`);
    await expect(said(headquarters)).toContainText("نسخه ابلاغ شد.");
    await expect(headquarters.getByRole("button", { name: /ابلاغ برای اجرا|کنار گذاشتن/ })).toHaveCount(0);
    await headquarters.goto("/settings/policies");
    const row = headquarters
      .getByRole("table", { name: "نسخه‌های جدول سهم خدمات" })
      .getByRole("row", { name: title });
    await expect(row).toContainText("در راه");
  });
});
