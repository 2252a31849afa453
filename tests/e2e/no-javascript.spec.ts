import { signIn } from "@/tests/support/personas";
import { decisionOn, fillEntry, logEntry, png, refusal, said, submitEntry } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { preparePlace } from "./support/place";

test.use({ javaScriptEnabled: false });

test("a month goes all its way, and back, without JavaScript", async ({ page, openAs }) => {
  const place = await preparePlace();
  const { people, monthPath } = place;

  await test.step("a wrong password keeps the user name", async () => {
    await page.goto(monthPath);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel("نام کاربری").fill(people.executive);
    await page.getByRole("textbox", { name: "گذرواژه" }).fill("Wrong-password-1");
    await page.getByRole("button", { name: "ورود", exact: true }).click();
    await expect(refusal(page)).toContainText("نام کاربری یا گذرواژه درست نیست.");
    await expect(page.getByLabel("نام کاربری")).toHaveValue(people.executive);
    await signIn(page, people.executive);
  });

  await test.step("a wrong field keeps everything typed", async () => {
    await page.goto(place.newEntry(2));
    await fillEntry(page, { service: 2, title: "دوره خیاطی", quantity: "۰", cost: "۹۰۰٬۰۰۰", women: "۴" });
    await submitEntry(page);
    await expect(refusal(page)).toContainText("مقدار باید از ۱ تا");
    await expect(page.getByLabel("عنوان")).toHaveValue("دوره خیاطی");
    await expect(page.getByLabel("هزینه یا منابع جذب‌شده")).toHaveValue("۹۰۰٬۰۰۰");
    await expect(page.getByLabel("نوع دوره")).toHaveValue("basic");
    await expect(page.getByLabel("شمار زن").first()).toHaveValue("۴");
    await page.getByLabel("مقدار", { exact: true }).fill("۲");
    await submitEntry(page);
    await expect(said(page)).toContainText("خدمت ثبت شد.");
  });

  await test.step("evidence: what lies about its type is refused, a picture is kept", async () => {
    const upload = async (name: string, buffer: Buffer) => {
      await page.getByLabel("پیوست مدرک").setInputFiles({ name, mimeType: "image/png", buffer });
      await page.getByRole("button", { name: "پیوست کردن" }).click();
    };
    await upload("سند.png", Buffer.from("<html><script>alert(1)</script>"));
    await expect(refusal(page)).toContainText("نوع این پرونده پذیرفته نیست.");
    await upload("سند.png", png("no-javascript"));
    await expect(said(page)).toContainText("مدرک پیوست شد.");
    await expect(page.getByRole("link", { name: "سند.png" })).toBeVisible();
  });

  await test.step("submit", async () => {
    await logEntry(page, place.newEntry(1), { service: 1, title: "مشاوره شغلی" });
    await page.goto(monthPath);
    await page.getByRole("button", { name: "ارسال ماه" }).click();
    await expect(said(page)).toContainText("ماه ارسال شد.");
  });

  const officer = await openAs(people.officer);
  await test.step("return with a reason; a return without one is refused", async () => {
    await officer.goto(monthPath);
    await officer.getByText("بازگرداندن ماه با دلیل").click();
    await officer.getByRole("button", { name: "بازگرداندن با دلیل" }).click();
    await expect(refusal(officer)).toContainText("دلیل بازگرداندن را دست‌کم برای یک ردیف بنویسید.");
    await officer.getByLabel("دلیل ردیف ۲").fill("مدرک دوره خوانا نیست.");
    await officer.getByRole("button", { name: "بازگرداندن با دلیل" }).click();
    await expect(said(officer)).toContainText("ماه با دلیل‌های شما بازگردانده شد.");
    await page.goto(monthPath);
    await expect(page.getByRole("main")).toContainText("مدرک دوره خوانا نیست.");
    await page.getByRole("button", { name: "ارسال ماه" }).click();
    await expect(said(page)).toContainText("ماه ارسال شد.");
  });

  await test.step("review and verify; a rejection without a reason is refused and nothing typed is lost", async () => {
    await officer.goto(monthPath);
    const course = decisionOn(officer, "دوره خیاطی");
    await course.getByRole("radio", { name: "کاهش" }).check();
    await course.getByLabel("مقدار پذیرفته").fill("۱");
    await course.getByLabel("دلیل کاهش").fill("یک دوره تکراری است.");
    await decisionOn(officer, "مشاوره شغلی").getByRole("radio", { name: "رد", exact: true }).check();
    await officer.getByRole("button", { name: "ذخیرهٔ تصمیم‌ها" }).click();
    await expect(refusal(officer)).toContainText("دلیل رد را");
    await expect(course.getByLabel("دلیل کاهش")).toHaveValue("یک دوره تکراری است.");
    await decisionOn(officer, "مشاوره شغلی").getByLabel("دلیل رد").fill("مددجو شناخته نشد.");
    await officer.getByRole("button", { name: "ذخیرهٔ تصمیم‌ها" }).click();
    await expect(said(officer)).toContainText("تصمیم‌های شما ذخیره شد.");
    await officer.getByRole("button", { name: "تأیید و فرستادن به استان" }).click();
    await expect(said(officer)).toContainText("ماه تأیید شد و به استان رفت.");
  });

  await test.step("confirm and reopen", async () => {
    const employment = await openAs(people.employment);
    await employment.goto(monthPath);
    await employment.getByRole("button", { name: "تأیید ماه" }).click();
    await expect(said(employment)).toContainText("ماه تأیید و مبلغ آن قطعی شد.");
    const manager = await openAs(people.manager);
    await manager.goto(monthPath);
    await manager.getByRole("button", { name: "بازگشایی ماه" }).click();
    await expect(refusal(manager)).toContainText("دلیل بازگشایی را بنویسید.");
    await manager.getByLabel("دلیل بازگشایی").fill("شمار خدمت ردیف ۲ نادرست است.");
    await manager.getByRole("button", { name: "بازگشایی ماه" }).click();
    await expect(said(manager)).toContainText("ماه بازگشایی شد.");
    await expect(manager.getByRole("main")).toContainText("شمار خدمت ردیف ۲ نادرست است.");
  });
});
