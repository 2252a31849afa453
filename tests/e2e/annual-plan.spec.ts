import { formatMonth, monthName } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { monthSheet } from "./support/month-sheet";
import { currentMonth, preparePlace } from "./support/place";

const year = currentMonth.slice(0, 4);
const every = (service: string) => new RegExp(`${service}`);

test("center and province agree on a plan, and the month is judged by it [S1 ب-4-4]", async ({ openAs }) => {
  const place = await preparePlace();
  const path = `/plans/${year}/${place.center}`;
  const [center, province] = [await openAs(place.people.chair), await openAs(place.people.employment)];

  await test.step("the center writes its plan and sends it", async () => {
    await center.goto(`/centers/${place.center}`);
    await center.getByRole("link", { name: "برنامهٔ سالانه" }).click();
    await expect(center.getByRole("heading", { level: 1 })).toHaveText(`برنامهٔ سال ${toPersianDigits(year)}`);
    await expect(center.getByRole("main")).toContainText("بدون برنامه");
    await center.getByRole("link", { name: "نوشتن برنامه" }).click();
    await center.getByLabel(every("آموزش‌های فنی")).first().fill("صفر");
    await center.getByRole("button", { name: "ذخیره و فرستادن پیشنهاد" }).click();
    await expect(refusal(center)).toContainText("باید عدد صحیح باشد");
    await center.getByLabel(every("آموزش‌های فنی")).first().fill("٣");
    await center.getByRole("button", { name: "ذخیره و فرستادن پیشنهاد" }).click();
    await expect(said(center)).toContainText("پیشنهاد فرستاده شد");
  });

  await test.step("the province sends it back", async () => {
    await province.goto(path);
    await province.getByText("بازگرداندن با دلیل").first().click();
    await province.getByLabel("دلیل").fill("شمار آموزش‌ها برای این شهرستان کم است.");
    await province.getByRole("button", { name: "بازگرداندن با دلیل" }).click();
    await expect(said(province)).toContainText("بازگردانده شد");
  });

  await test.step("the center mends it, one month apart from the others", async () => {
    await center.goto(path);
    await expect(center.getByRole("main")).toContainText("شمار آموزش‌ها برای این شهرستان کم است.");
    await center.getByRole("link", { name: "اصلاح پیش‌نویس" }).click();
    await center.getByLabel(every("آموزش‌های فنی")).first().fill("۵");
    const training = center.getByRole("group", { name: "آموزش‌های فنی و تخصصی" });
    await training.getByText("ماه‌های متفاوت").click();
    await training.getByLabel(monthName(currentMonth)).fill("7");
    await center.getByRole("button", { name: "ذخیره و فرستادن پیشنهاد" }).click();
    await expect(said(center)).toContainText("پیشنهاد فرستاده شد");
  });

  await test.step("the province agrees", async () => {
    await province.goto(path);
    await expect(province.getByRole("region", { name: "برنامهٔ پیشنهادی" })).toContainText("۷");
    await province.getByRole("button", { name: "پذیرفتن برنامه" }).click();
    await expect(said(province)).toContainText("بر برنامه توافق شد");
    await expect(province.getByRole("region", { name: "برنامهٔ در حال اجرا و تحقق آن" })).toContainText("۷");
    await province.goto(`/plans/${year}?office=${place.office}`);
    await expect(province.getByRole("row", { name: place.centerName })).toContainText("توافق‌شده");
  });

  await test.step("the month is judged by the target", async () => {
    await center.goto(`/centers/${place.center}/months/${currentMonth}`);
    await expect(center.getByRole("heading", { level: 1 })).toHaveText(`کارکرد ${formatMonth(currentMonth)}`);
    const { rows } = await monthSheet(center);
    expect(rows.map(({ target }) => target)).toEqual([1, 7, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
