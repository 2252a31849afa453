import type { Page } from "@playwright/test";
import { addJalaliMonths, formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { prepareCase } from "./support/cases";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { dayFromNow, typedDay } from "./support/licensed";

test.describe.configure({ mode: "parallel" });

/** A day as typed, so many months ago. */
const monthsBack = (count: number) => formatJalaliDateShort(addJalaliMonths(dayFromNow(0), -count));
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function typeLoan(page: Page, { amount, count, on }: { amount: string; count: string; on: string }) {
  await page.getByLabel("مبلغ وام").fill(amount);
  await page.getByLabel("شمار اقساط").fill(count);
  await page.getByLabel("تاریخ پرداخت وام").fill(on);
  await press(page, "دیدن جدول اقساط");
}

test("from the proposal to the next level, its loan and its services", async ({ openAs }) => {
  const place = await prepareCase();
  const { people, paths } = place;
  const caseworker = await openAs(people.caseworker);
  const officer = await openAs(people.officer);

  await test.step("the caseworker proposes, and does not decide", async () => {
    await caseworker.goto(paths.promotion);
    await expect(main(caseworker)).toContainText("شرط سطح دو برقرار است");
    await expect(main(caseworker)).toContainText("جدول مقایسه‌ای سه سطح، شرایط ارتقای سطح یک");
    await press(caseworker, "پیشنهاد ارتقا");
    await expect(said(caseworker)).toContainText("پیشنهاد ارتقا با ارزیابی امروز فرستاده شد.");
    await expect(caseworker.getByRole("button", { name: "ثبت تصمیم" })).toHaveCount(0);
    await expect(caseworker.getByRole("button", { name: "پس گرفتن پیشنهاد" })).toBeVisible();
  });

  await test.step("two decide at once: one wins, the other learns who was faster", async () => {
    const manager = await openAs(people.manager);
    await Promise.all([officer.goto(paths.promotion), manager.goto(paths.promotion)]);
    await manager.getByRole("radio", { name: "رد پیشنهاد" }).check();
    await press(manager, "ثبت تصمیم");
    await expect(refusal(manager)).toContainText("دلیل رد پیشنهاد را بنویسید.");
    await officer.getByRole("radio", { name: "تصویب ارتقا" }).check();
    await expect(main(officer)).toContainText("تسهیلات توسعه (سطح ۲) از ۳۰٬۰۰۰٬۰۰۰ تا ۵۰٬۰۰۰٬۰۰۰ تومان");
    await press(officer, "ثبت تصمیم");
    await expect(said(officer)).toContainText("ارتقا تصویب شد.");
    await manager.getByLabel("دلیل رد").fill("فروش پراکنده است.");
    await press(manager, "ثبت تصمیم");
    await expect(refusal(manager)).toContainText(`همکار officer ${place.office} تغییر داد`);
    await expect(manager.getByLabel("دلیل رد")).toHaveValue("فروش پراکنده است.");
  });

  await test.step("the level, what it rested on and the history stay to be read", async () => {
    await caseworker.goto(paths.promotion);
    await expect(main(caseworker)).toContainText("سطح دو (در حال رشد)");
    await main(caseworker).getByText("ارتقا به سطح دو").click();
    await expect(main(caseworker)).toContainText("روز تصمیم");
    await expect(caseworker.getByRole("link", { name: place.name })).toHaveAttribute(
      "href",
      `/entrepreneurs/${place.code}`,
    );
  });

  await test.step("the range of the new level applies from the same day, its schedule is seen before it is granted", async () => {
    await caseworker.goto(paths.loans);
    await typeLoan(caseworker, { amount: "۱۵٬۰۰۰٬۰۰۰", count: "۱۲", on: typedDay(0) });
    await expect(refusal(caseworker)).toContainText("از ۳۰٬۰۰۰٬۰۰۰ تا ۵۰٬۰۰۰٬۰۰۰ تومان است.");
    await expect(caseworker.getByLabel("مبلغ وام")).toHaveValue("۱۵٬۰۰۰٬۰۰۰");
    await typeLoan(caseworker, { amount: "٣٠٠٠٠٠٠٠", count: "12", on: typedDay(0) });
    await expect(main(caseworker)).toContainText("۳۱٬۲۰۰٬۰۰۰ تومان (سی و یک میلیون و دویست هزار تومان)");
    await expect(caseworker.getByRole("rowheader", { name: "قسط ۱۲" })).toBeVisible();
    await expect(main(caseworker)).toContainText("هنوز چیزی ثبت نشده است.");
    await press(caseworker, "ثبت وام ۳۰٬۰۰۰٬۰۰۰ تومان");
    await expect(said(caseworker)).toContainText("وام ثبت شد.");
    await expect(main(caseworker)).toContainText("هنوز تسویه نشده است.");
  });

  await test.step("an entitlement is given once in its period", async () => {
    await caseworker.goto(paths.services);
    await caseworker.getByLabel("خدمت", { exact: true }).selectOption({ label: "تجویز عینک" });
    await press(caseworker, "ثبت خدمت");
    await expect(said(caseworker)).toContainText("خدمت ثبت شد.");
    const row = caseworker.getByRole("row", { name: /تجویز عینک/ }).first();
    await expect(row).toContainText("داده‌شده");
    await caseworker.getByLabel("خدمت", { exact: true }).selectOption({ label: "تجویز عینک" });
    await press(caseworker, "ثبت خدمت");
    await expect(refusal(caseworker)).toContainText("نوبت بعدی از ۱ فروردین");
    await caseworker.getByLabel("خدمت", { exact: true }).selectOption({ label: "حقوق ماهانه برای فرزندان" });
    await press(caseworker, "ثبت خدمت");
    await expect(refusal(caseworker)).toContainText("مبلغ این خدمت را بنویسید.");
  });

  await test.step("what was recorded by mistake is voided with a reason, stays to be read and may be given again", async () => {
    await caseworker.goto(paths.services);
    await caseworker.getByRole("link", { name: /^اصلاح تجویز عینک/ }).click();
    await press(caseworker, "باطل کردن این ثبت");
    await expect(refusal(caseworker)).toContainText("دلیل");
    await caseworker.getByLabel("دلیل").fill("عینک به خواهر او داده شده بود.");
    await press(caseworker, "باطل کردن این ثبت");
    await expect(said(caseworker)).toContainText("آن خدمت باطل شد و نوبت آن باز است.");
    await expect(caseworker.locator("s", { hasText: "تجویز عینک" })).toBeVisible();
    await expect(main(caseworker)).toContainText("عینک به خواهر او داده شده بود.");
    await expect(caseworker.getByRole("link", { name: /^اصلاح تجویز عینک/ })).toHaveCount(0);
    await caseworker.getByLabel("خدمت", { exact: true }).selectOption({ label: "تجویز عینک" });
    await press(caseworker, "ثبت خدمت");
    await expect(said(caseworker)).toContainText("خدمت ثبت شد.");
    await caseworker.goto(`/entrepreneurs/${place.code}`);
    await expect(caseworker.getByRole("region", { name: "آنچه ثبت شده است" }).locator("s")).toContainText(
      "تجویز عینک",
    );
  });
});

test("a loan is repaid in parts and settled early, and the office corrects a typo", async ({ openAs }) => {
  const { people, paths } = await prepareCase();
  const caseworker = await openAs(people.caseworker);
  await caseworker.goto(paths.loans);
  await typeLoan(caseworker, { amount: "12,000,000", count: "۶", on: monthsBack(3) });
  await press(caseworker, "ثبت وام ۱۲٬۰۰۰٬۰۰۰ تومان");
  await expect(said(caseworker)).toContainText("وام ثبت شد.");
  await expect(main(caseworker)).toContainText("دارای قسط عقب‌افتاده");
  await expect(caseworker.getByRole("row", { name: /قسط ۱/ })).toContainText("روز عقب‌افتاده");

  const pay = async (amount: string, on = typedDay(0)) => {
    await caseworker.getByLabel("مبلغ پرداخت").fill(amount);
    await caseworker.getByLabel("تاریخ پرداخت", { exact: true }).fill(on);
    await press(caseworker, "ثبت پرداخت");
  };
  await test.step("wrong payments are refused and what was typed stays", async () => {
    await pay("۱۳٬۰۰۰٬۰۰۰");
    await expect(refusal(caseworker)).toContainText("از مانده وام (۱۲٬۰۰۰٬۰۰۰ تومان) بیشتر باشد");
    await expect(caseworker.getByLabel("مبلغ پرداخت")).toHaveValue("۱۳٬۰۰۰٬۰۰۰");
    await pay("۱۰۰۰", typedDay(1));
    await expect(refusal(caseworker)).toContainText("در آینده");
  });

  await test.step("a part, then the rest of what is due", async () => {
    await pay("۵۰۰٬۰۰۰");
    await expect(said(caseworker)).toContainText("پرداخت ثبت شد.");
    await expect(main(caseworker)).toContainText("۱۱٬۵۰۰٬۰۰۰ تومان");
    await expect(caseworker.getByLabel("مبلغ پرداخت")).toHaveValue("۵٬۵۰۰٬۰۰۰");
    await press(caseworker, "ثبت پرداخت");
    await expect(main(caseworker)).toContainText("جاری");
    await expect(main(caseworker)).not.toContainText("دارای قسط عقب‌افتاده");
  });

  await test.step("only the office takes a payment back, with a reason", async () => {
    await expect(main(caseworker)).not.toContainText("به اشتباه ثبت شده است");
    const officer = await openAs(people.officer);
    await officer.goto(paths.loans);
    await officer.getByText("این پرداخت به اشتباه ثبت شده است").last().click();
    await officer.getByLabel("دلیل ابطال").last().fill("مبلغ اشتباه بود.");
    await officer.getByRole("button", { name: "ابطال پرداخت" }).last().click();
    await expect(said(officer)).toContainText("پرداخت ابطال شد");
    await expect(main(officer)).toContainText("مبلغ اشتباه بود.");
    await expect(main(officer)).toContainText("۶٬۵۰۰٬۰۰۰ تومان");
  });

  await test.step("early settlement carries its amount on the button; one that is out of date pays no more than it said", async () => {
    await press(caseworker, "تسویه با ۶٬۰۰۰٬۰۰۰ تومان");
    await expect(said(caseworker)).toContainText("پرداخت ثبت شد.");
    await press(caseworker, "تسویه با ۵۰۰٬۰۰۰ تومان");
    await expect(said(caseworker)).toContainText("وام تسویه شد.");
    await expect(caseworker.getByRole("heading", { name: "وام‌های تسویه‌شده" })).toBeVisible();
    await expect(caseworker.getByLabel("مبلغ وام")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a loan is previewed, granted and paid", async ({ openAs }) => {
    const { people, paths } = await prepareCase();
    const caseworker = await openAs(people.caseworker);
    await caseworker.goto(paths.loans);
    await typeLoan(caseworker, { amount: "۹٬۰۰۰٬۰۰۰", count: "۶", on: typedDay(0) });
    await expect(refusal(caseworker)).toContainText("از ۱۰٬۰۰۰٬۰۰۰ تا ۲۰٬۰۰۰٬۰۰۰ تومان است.");
    await expect(caseworker.getByLabel("مبلغ وام")).toHaveValue("۹٬۰۰۰٬۰۰۰");
    await typeLoan(caseworker, { amount: "۱۰٬۰۰۰٬۰۰۰", count: "۶", on: typedDay(0) });
    await press(caseworker, "ثبت وام ۱۰٬۰۰۰٬۰۰۰ تومان");
    await expect(said(caseworker)).toContainText("وام ثبت شد.");
    await press(caseworker, "ثبت پرداخت");
    await expect(said(caseworker)).toContainText("پرداخت ثبت شد.");
    await press(caseworker, /^تسویه با/);
    await expect(said(caseworker)).toContainText("وام تسویه شد.");
  });
});
