import type { Page } from "@playwright/test";
import { MEMBER_PARTS, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { formatMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { fillSignIn, signIn } from "@/tests/support/personas";
import { attach, fillPart, peopleOf, savePart, SECTION_PARTS, today } from "./support/application-form";
import { fillEntry, refusal, said, submitEntry } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { correctItem, giveAccount, recordItem } from "./support/opening";

/** Each screen size founds a center in an office of its own. */
const stages = {
  desktop: { office: "neyshabur", stage: 1, name: "مرکز نیکوکاری کارآفرینی فیروزه نیشابور" },
  phone: { office: "sabzevar", stage: 2, name: "مرکز نیکوکاری کارآفرینی سپیددشت سبزوار" },
} as const;
const mended = ["place", "member-4"] as const;

test("a center goes from its feasibility study to its first month", async ({ page, openAs, browser }, {
  project,
}) => {
  const { office, stage, name } = stages[project.name === "phone" ? "phone" : "desktop"];
  const people = peopleOf(stage);
  const todo = async (someone: Page, title: string) => {
    await someone.goto("/");
    await someone.getByRole("link", { name: new RegExp(`${title}.*${name}`, "s") }).click();
  };
  await signIn(page, `${office}.office`);

  const address = await test.step("the office begins an application and sees its quota", async () => {
    await page.goto("/licenses");
    await page.getByRole("link", { name: "درخواست تازه" }).click();
    await expect(page.getByRole("main")).toContainText("سهمیه اداره");
    await page.getByLabel("نام پیشنهادی مرکز").fill(name);
    await page.getByRole("button", { name: "آغاز درخواست" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    return new URL(page.url()).pathname;
  });

  await test.step("an incomplete form is refused, with the way to everything that is missing", async () => {
    await page.getByRole("button", { name: "فرستادن به استان" }).click();
    await expect(refusal(page)).toContainText("این فرم هنوز");
    await page.getByRole("link", { name: "«مکان پیشنهادی» هنوز پر نشده است." }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("مکان پیشنهادی");
  });

  await test.step("it fills in the sections, each saved on its own", async () => {
    for (const part of SECTION_PARTS) {
      await page.goto(`${address}/${part}`);
      await fillPart(page, part);
    }
  });

  await test.step("it proposes eight people; a wrong national id and a person named twice are refused", async () => {
    await page.goto(`${address}/board/1`);
    await page.getByLabel("کد ملی").fill("۱۲۳۴۵۶۷۸۹۰");
    await page.getByRole("button", { name: "ذخیره", exact: true }).click();
    await expect(refusal(page)).toContainText("کد ملی درست نیست.");
    for (const [index, part] of MEMBER_PARTS.entries()) {
      await page.goto(`${address}/board/${index + 1}`);
      if (index === 1) {
        await page.getByLabel("کد ملی").fill(people[0]?.nationalId ?? "");
        await page.getByRole("button", { name: "ذخیره", exact: true }).click();
        await expect(refusal(page)).toContainText("هر کس تنها یک مسئولیت دارد.");
      }
      await fillPart(page, part, people[index]);
      await attach(page, "پیوست مدرک", `پروانه کسب ${office} ${index + 1}.png`);
    }
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText("فرم کامل است.");
    await page.getByRole("button", { name: "فرستادن به استان" }).click();
    await expect(said(page)).toContainText("فرم به استان فرستاده شد.");
  });

  const employment = await openAs("khorasan-razavi.employment");
  await test.step("the employment department reviews part by part and sends two back with reasons", async () => {
    await todo(employment, "آغاز بررسی درخواست مجوز");
    await employment.getByRole("button", { name: "آغاز بررسی" }).click();
    await expect(employment.getByRole("heading", { level: 1 })).toHaveText("برگهٔ بررسی");
    for (const part of mended) {
      const { title } = partSpec(part);
      const sheet = employment.getByRole("article", { name: title, exact: true });
      await sheet.getByRole("radio", { name: "بازگرداندن" }).check();
      await sheet.getByLabel("دلیل بازگرداندن").fill(`دلیل بازگشت ${title}`);
    }
    await employment.getByRole("button", { name: "پذیرش بقیه و ذخیره" }).click();
    await expect(said(employment)).toContainText("تصمیم‌های شما ذخیره شد.");
    await employment.getByRole("button", { name: "تأیید امکان‌سنجی" }).click();
    await expect(refusal(employment)).toContainText("هنوز ۲ بخش یا عضو پذیرفته نشده است.");
    await employment.getByText("بازگرداندن به اداره").click();
    await employment.getByLabel("توضیح کلی").fill("دو مورد را اصلاح کنید.");
    await employment.getByRole("button", { name: "بازگرداندن با دلیل" }).click();
    await expect(said(employment)).toContainText("درخواست با دلیل‌های شما به اداره بازگردانده شد.");
  });

  await test.step("the office sees exactly what to mend, mends it and submits again", async () => {
    await todo(page, "اصلاح درخواست مجوز");
    const main = page.getByRole("main");
    await expect(main).toContainText("دو مورد را اصلاح کنید.");
    for (const part of mended) await expect(main).toContainText(`دلیل بازگشت ${partSpec(part).title}`);
    await page.getByRole("link", { name: "مکان پیشنهادی", exact: true }).first().click();
    await page.getByLabel("نشانی").fill("خیابان کارآفرینان، پلاک ۱۲، طبقهٔ همکف");
    await savePart(page);
    await page.goto(`${address}/board/4`);
    await page.getByLabel("سابقه و شناختگی در منطقه").fill("بیست سال فروش فرآورده‌های محلی");
    await savePart(page);
    await page.goto(address);
    await page.getByRole("button", { name: "فرستادن به استان" }).click();
    await expect(said(page)).toContainText("فرم به استان فرستاده شد.");
  });

  await test.step("the second submission shows what it changed against the first, and is endorsed", async () => {
    await employment.goto(address);
    await employment.getByRole("link", { name: "تفاوت با نوبت پیش" }).click();
    await expect(employment.getByRole("main")).toContainText("خیابان کارآفرینان، پلاک ۱۲، طبقهٔ همکف");
    await expect(employment.getByRole("heading", { level: 3 })).toHaveCount(mended.length);
    await employment.goto(address);
    await employment.getByRole("button", { name: "آغاز بررسی" }).click();
    await employment.getByRole("button", { name: "پذیرش بقیه و ذخیره" }).click();
    await employment.getByRole("button", { name: "تأیید امکان‌سنجی" }).click();
    await expect(said(employment)).toContainText("امکان‌سنجی تأیید شد.");
  });

  await test.step("the council's decision is recorded with its document, never from before the endorsement", async () => {
    const manager = await openAs("khorasan-razavi.manager");
    await todo(manager, "ثبت تصمیم شورای راهبری");
    await attach(manager, "پیوست مصوبه", `مصوبه ${office}.png`);
    await manager.getByLabel("تصویب شد", { exact: true }).check();
    await manager.getByLabel("تاریخ جلسه").fill("۱۴۰۵/۰۱/۱۵");
    await manager.getByLabel("شمارهٔ جلسه").fill("۱۴");
    await manager.getByLabel("شمارهٔ مصوبه").fill("۱۴/۲");
    await manager.getByRole("button", { name: "ثبت تصمیم شورا" }).click();
    await expect(refusal(manager)).toContainText("تاریخ تصمیم نمی‌تواند پیش از تأیید حوزه اشتغال باشد.");
    await manager.getByLabel("تاریخ جلسه").fill(today());
    await manager.getByRole("button", { name: "ثبت تصمیم شورا" }).click();
    await expect(said(manager)).toContainText("تصمیم شورا ثبت شد.");
  });

  const participation = await openAs("khorasan-razavi.participation");
  await test.step("the participation department issues the license on the three conditions and prints it", async () => {
    await todo(participation, "صدور مجوز");
    await expect(participation.getByText("برقرار", { exact: true })).toHaveCount(3);
    await participation.getByRole("button", { name: "صدور مجوز" }).click();
    await expect(said(participation)).toContainText("مجوز صادر شد.");
  });

  await test.step("anybody can verify the license, and finds no person in it", async () => {
    await participation.getByRole("link", { name: "برگهٔ مجوز" }).click();
    await expect(participation.getByRole("main")).toContainText(name);
    await participation.goto(address);
    const verification = await participation.locator('main a[href^="/verify/"]').first().getAttribute("href");
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(verification ?? "");
    await expect(visitor.getByRole("main")).toContainText(name);
    for (const person of people) await expect(visitor.getByRole("main")).not.toContainText(person.name);
    await visitor.context().close();
  });

  const slip =
    await test.step("both departments work off the opening list; two accounts are given", async () => {
      await todo(employment, "فهرست گشایش مرکز");
      await recordItem(employment, "ثبت در سامانه شبکه‌های مردمی", "۱۲۳۴۵۶");
      await correctItem(employment, "ثبت در سامانه شبکه‌های مردمی", "۶۵۴۳۲۱");
      await recordItem(employment, "آموزش خدمات اشتغال و خودکفایی");
      await todo(participation, "فهرست گشایش مرکز");
      await recordItem(participation, "افتتاح حساب", "IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۳", "شبا درست نیست.");
      await recordItem(participation, "افتتاح حساب", "IR820540102680020817909002");
      for (const item of ["تحویل فرم‌ها", "تحویل تابلو", "تحویل مهر", "آموزش فرایندهای سیستمی"])
        await recordItem(participation, item);
      const chair = await giveAccount(participation, "حساب کاربری رئیس هیئت عامل", {
        name: people[0]?.name ?? "",
        username: `${office}.newchair`,
      });
      await participation.goto(address);
      await giveAccount(participation, "حساب کاربری نماینده حوزه اشتغال و خودکفایی", {
        name: "نماینده آزمون",
        username: `${office}.representative`,
      });
      await participation.goto(address);
      await participation.getByRole("button", { name: "گشایش مرکز" }).click();
      await expect(said(participation)).toContainText("مرکز گشوده شد");
      return chair;
    });

  await test.step("the chair signs in with the slip's password, changes it and logs the first service", async () => {
    const chair = await (await browser.newContext()).newPage();
    await chair.goto("/sign-in");
    await fillSignIn(chair, slip.username, slip.password);
    await chair.getByLabel("گذرواژهٔ کنونی").fill(slip.password);
    await chair.getByLabel("گذرواژهٔ تازه", { exact: true }).fill("Rahe-roshan-77");
    await chair.getByLabel("تکرار گذرواژهٔ تازه").fill("Rahe-roshan-77");
    await chair
      .getByRole("button", { name: /گذرواژه/ })
      .last()
      .click();
    const thisMonth = formatMonth(monthAt(new Date()));
    await chair.getByRole("link", { name: new RegExp(`کارکرد ${thisMonth}`) }).click();
    await chair.getByRole("link", { name: "ثبت خدمت", exact: true }).click();
    await chair.goto(`${new URL(chair.url()).pathname}?service=1`);
    await fillEntry(chair, { service: 1, title: "نخستین خدمت مرکز" });
    await submitEntry(chair);
    await expect(said(chair)).toContainText("خدمت ثبت شد.");
    await chair.context().close();
  });
});
