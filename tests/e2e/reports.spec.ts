import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { expect, test } from "./support/fixtures";
import { refusal, said } from "./support/entry-form";
import { prepareReport } from "./support/reports";

test("a province writes its report with two departments, sends, corrects and prints it; headquarters returns and acknowledges", async ({
  openAs,
}, { project }) => {
  const { province, month, monthTitle, path, centerName, people } = await prepareReport(
    project.name === "phone" ? "IR-27" : "IR-28",
    2,
  );
  const participation = await openAs(people.participation);
  await participation.goto("/reports");
  await participation.getByRole("link", { name: monthTitle }).first().click();
  await expect(participation.getByRole("main")).toContainText("این گزارش هنوز فرستاده نشده است.");
  const employment = await openAs(people.employment);
  await employment.goto(path);
  // A figure opens its rows: as many as it says.
  const open = employment.getByRole("link", { name: "تأییدنشده تا این تاریخ" });
  const count = parseInt(toLatinDigits(await open.locator("b").innerText()), 10);
  await open.click();
  await expect(employment.locator("tbody tr")).toHaveCount(count);
  await expect(employment.getByRole("main")).toContainText("مرکز بی‌کارکرد");
  await employment.goto(path);
  await participation.getByLabel("اقدامات کلی").fill("دو نشست با بانک‌های عامل برگزار شد.");
  await participation.getByRole("button", { name: "ذخیرهٔ متن گزارش" }).click();
  await expect(said(participation)).toContainText("متن گزارش ذخیره شد.");
  await expect(participation.getByRole("button", { name: "فرستادن گزارش" })).toHaveCount(0);

  // The other department had the page open all the time and writes another part: both texts stay.
  await employment.getByLabel("آموزش و توانمندسازی").fill("یک دورهٔ خیاطی برای ده نفر.");
  await employment.getByRole("button", { name: "ذخیرهٔ متن گزارش" }).click();
  await expect(said(employment)).toContainText("متن گزارش ذخیره شد.");
  await expect(employment.getByLabel("اقدامات کلی")).toHaveValue("دو نشست با بانک‌های عامل برگزار شد.");
  await expect(employment.getByRole("main")).toContainText(/کارکرد [۰-۹]+ مرکز هنوز تأیید نشده است/);
  await employment.getByRole("button", { name: "فرستادن گزارش به ستاد مرکز" }).click();
  await expect(said(employment)).toContainText("گزارش شماره گرفت و به ستاد مرکز فرستاده شد.");
  await expect(employment.getByRole("main")).toContainText(centerName);

  const hq = await openAs("hq.participation");
  await hq.goto(`/reports/${month}`);
  await expect(hq.getByRole("main")).toContainText(
    "تا آخرین ریال با جمع استان‌ها، جمع مراکز و جمع ده ردیف برابر است.",
  );
  await hq.goto(path);
  await hq.getByRole("radio", { name: "بازگرداندن با دلیل" }).check();
  await hq.getByRole("button", { name: "ثبت تصمیم" }).click();
  await expect(refusal(hq)).toContainText("بنویسید چرا گزارش را بازمی‌گردانید.");
  await hq.getByLabel("دلیل بازگرداندن").fill("بخش ادارات شهرستان را بنویسید.");
  await hq.getByRole("button", { name: "ثبت تصمیم" }).click();
  await expect(said(hq)).toContainText("گزارش با دلیل شما بازگردانده شد.");

  await employment.goto(path);
  await expect(employment.getByRole("main")).toContainText("بخش ادارات شهرستان را بنویسید.");
  await employment.getByText("آغاز نسخهٔ اصلاحی").first().click();
  await employment.getByLabel("دلیل اصلاح").fill("افزودن اقدامات ادارات شهرستان");
  await employment.getByRole("button", { name: "آغاز نسخهٔ اصلاحی" }).click();
  await expect(said(employment)).toContainText("نسخهٔ اصلاحی آغاز شد.");
  // Typed and not saved, and a colleague writes meanwhile: nothing unread is sent, and nothing typed is lost.
  await participation.goto(path);
  await employment.getByLabel("اقدامات ادارات شهرستان").fill("بازدید از پنج کارگاه.");
  await participation.getByRole("textbox", { name: /^پیشنهادها/ }).fill("نمایشگاه استانی برپا شود.");
  await participation.getByRole("button", { name: "ذخیرهٔ متن گزارش" }).click();
  await expect(said(participation)).toContainText("متن گزارش ذخیره شد.");
  await employment.getByRole("button", { name: "فرستادن گزارش به ستاد مرکز" }).click();
  await expect(refusal(employment)).toContainText("چیزی فرستاده نشد. نخست متن را ذخیره کنید");
  await expect(employment.getByLabel("اقدامات ادارات شهرستان")).toHaveValue("بازدید از پنج کارگاه.");
  await employment.getByRole("button", { name: "ذخیرهٔ متن گزارش" }).click();
  await expect(employment.getByRole("textbox", { name: /^پیشنهادها/ })).toHaveValue(
    "نمایشگاه استانی برپا شود.",
  );
  await employment.getByLabel("اقدامات سایر دستگاه‌ها").fill("وام بانک قرض‌الحسنه.");
  await employment.getByRole("button", { name: "فرستادن گزارش به ستاد مرکز" }).click();
  await expect(said(employment)).toContainText("گزارش شماره گرفت");
  await expect(employment.getByRole("region", { name: "این نسخه در کنار نسخهٔ پیشین" })).toContainText(
    "بازدید از پنج کارگاه.",
  );
  await expect(employment.getByRole("main")).toContainText("نمایشگاه استانی برپا شود.");
  await expect(employment.getByRole("main")).toContainText("وام بانک قرض‌الحسنه.");

  await hq.goto(path);
  await hq.getByRole("radio", { name: "اعلام وصول" }).check();
  await hq.getByRole("button", { name: "ثبت تصمیم" }).click();
  await expect(said(hq)).toContainText("وصول گزارش اعلام شد.");
  await hq.goto(`${path}?revision=1`);
  await expect(hq.getByRole("main")).not.toContainText("بازدید از پنج کارگاه.");
  await hq.goto(`/reports/${month}/${province.replace("IR-", "IR-9")}`);
  await expect(hq.getByRole("heading", { level: 1 })).toContainText("یافت نشد");

  await employment.goto(path);
  await employment.emulateMedia({ media: "print" });
  const letter = employment.getByRole("article", { name: `نامهٔ گزارش ${monthTitle}` });
  await expect(letter).toContainText("اداره کل شبکه‌های مردمی");
  await expect(letter).toContainText("نسخهٔ اصلاحی ۲");
  await expect(employment.getByRole("button", { name: "چاپ گزارش" })).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sending takes along what was typed and never saved", async ({ openAs }, { project }) => {
    const { path, people } = await prepareReport(project.name === "phone" ? "IR-27" : "IR-28", 3);
    const employment = await openAs(people.employment);
    await employment.goto(path);
    await employment.getByLabel("آموزش و توانمندسازی").fill("یک دورهٔ خیاطی.");
    await employment.getByRole("button", { name: "فرستادن گزارش به ستاد مرکز" }).click();
    await expect(refusal(employment)).toContainText("دست‌کم این بخش را بنویسید.");
    await expect(employment.getByLabel("آموزش و توانمندسازی")).toHaveValue("یک دورهٔ خیاطی.");
    await employment.getByLabel("اقدامات کلی").fill("نشست با بانک‌ها.");
    await employment.getByRole("button", { name: "فرستادن گزارش به ستاد مرکز" }).click();
    await expect(said(employment)).toContainText("گزارش شماره گرفت");
    await expect(employment.getByRole("main")).toContainText("یک دورهٔ خیاطی.");
  });
});
