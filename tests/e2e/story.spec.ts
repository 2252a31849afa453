import { type Service } from "@/lib/domain/aid/service-number";
import { services } from "@/lib/domain/aid/service-table";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { signIn } from "@/tests/support/personas";
import { decisionOn, fillEntry, png, said, submitEntry, type Typed } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { byFormula, monthSheet, numberIn } from "./support/month-sheet";
import { drillDown } from "./support/panel";
import { currentMonth } from "./support/place";

/** Each screen size tells the story in a place of its own, by the accounts of the demonstration. */
const stages = {
  desktop: {
    code: "mashhad",
    slug: "khorasan-razavi",
    nationalId: "۹۹۹۰۰۱۰۰۰۵",
    path: ["خراسان رضوی", "مشهد", "مرکز نیکوکاری کارآفرینی فردای روشن مشهد"],
  },
  phone: {
    code: "birjand",
    slug: "khorasan-jonubi",
    nationalId: "۹۹۹۰۰۶۹۲۰۴",
    path: ["خراسان جنوبی", "بیرجند", "مرکز نیکوکاری کارآفرینی همیاری بیرجند"],
  },
} as const;
const monthTitle = formatMonth(currentMonth);

test("a month goes from its first service to the national panel", async ({ page, openAs }, { project }) => {
  const { code, slug, nationalId, path } = stages[project.name === "phone" ? "phone" : "desktop"];
  const [province, office, center] = path;
  const task = (name: string) => ({ name: new RegExp(`${name} کارکرد ${monthTitle}`) });

  await signIn(page, `${code}.executive`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("منتظر اقدام شما");
  await page.getByRole("link", task("ثبت و ارسال")).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`کارکرد ${monthTitle}`);
  const before = await monthSheet(page);
  const [first, second, third] = before.rows.filter((row) => row.counted < row.target);
  if (!first || !second || !third) throw new Error("the demonstration has left no rows open this month");
  const labelOf = (service: number) => services[service - 1]?.label ?? "";
  const log = async ({ service, ...typed }: Omit<Typed, "service"> & { service: number }) => {
    await page.getByRole("link", { name: `ثبت خدمت در ردیف ${labelOf(service)}` }).click();
    await fillEntry(page, { ...typed, service: service as Service });
    await submitEntry(page);
    await expect(said(page)).toContainText("خدمت ثبت شد.");
  };
  const accepted = { service: first.service, title: "خدمت نمونه گلشهر", quantity: "۲", cost: "۱۲٬۵۰۰٬۰۰۰" };
  const reduced = { service: second.service, title: "خدمت نمونه طرق", quantity: "٤", cost: "٢٥٠٠٠٠٠" };
  const corrected = { service: third.service, title: "خدمت نمونه درود", quantity: "1", cost: "750,000" };
  const rejected = { service: first.service, title: "خدمت نمونه خرو", quantity: "۵" };

  await test.step("the executive logs services and watches the estimate grow", async () => {
    await log({ ...accepted, nationalId, women: "۳", description: "شرح نخستین خدمت" });
    const facts = page.getByRole("main");
    await expect(facts).toContainText("۱۲٬۵۰۰٬۰۰۰ ریال");
    await expect(facts).toContainText("زن۳ نفر");
    await expect(facts).toContainText(`${nationalId.slice(0, 3)}•••${nationalId.slice(-2)}`);
    await page.getByLabel("پیوست مدرک").setInputFiles({
      name: "رسید گلشهر.png",
      mimeType: "image/png",
      buffer: png(code),
    });
    await page.getByRole("button", { name: "پیوست کردن" }).click();
    await expect(said(page)).toContainText("مدرک پیوست شد.");
    await expect(page.getByRole("link", { name: "رسید گلشهر.png" })).toBeVisible();
    for (const entry of [reduced, corrected, rejected]) {
      await page.getByRole("link", { name: monthTitle }).click();
      await log(entry);
    }
    await page.getByRole("link", { name: "بازگشت به ماه" }).click();
    const after = await monthSheet(page);
    expect(after.payable).toBeGreaterThan(before.payable);
    expect(after.rows[first.service - 1]?.counted).toBe(first.counted + 7);
    expect(after.rows[second.service - 1]?.counted).toBe(second.counted + 4);
    await page.getByRole("button", { name: "ارسال ماه" }).click();
    await expect(said(page)).toContainText("ماه ارسال شد.");
    await expect(said(page)).toBeInViewport(); // at the head of the page, whose foot had the button
  });

  const officer = await openAs(`${code}.office`);
  await test.step("the office decides on each entry and returns the month with reasons", async () => {
    await officer.goto("/");
    await expect(officer.getByRole("heading", { level: 2 }).first()).toHaveText("منتظر اقدام شما");
    await officer.getByRole("link", task("بررسی")).click();
    await decisionOn(officer, accepted.title).getByRole("radio", { name: "پذیرش" }).check();
    const less = decisionOn(officer, reduced.title);
    await less.getByRole("radio", { name: "کاهش" }).check();
    await less.getByLabel("مقدار پذیرفته").fill("۱");
    await less.getByLabel("دلیل کاهش").fill("سه مورد در فهرست مددجویان نیست.");
    for (const { title } of [corrected, rejected]) {
      const none = decisionOn(officer, title);
      await none.getByRole("radio", { name: "رد", exact: true }).check();
      await none.getByLabel("دلیل رد").fill(`دلیل رد ${title}`);
    }
    await officer.getByRole("button", { name: "ذخیرهٔ تصمیم‌ها" }).click();
    await expect(said(officer)).toContainText("تصمیم‌های شما ذخیره شد.");
    await officer.getByText("بازگرداندن ماه با دلیل").click();
    await officer.getByLabel("توضیح کلی").fill("لطفاً مدارک را کامل کنید.");
    await officer.getByLabel(`: ${third.label}`).fill("شرح این خدمت نوشته نشده است.");
    await officer.getByLabel(`: ${first.label}`).fill("یک خدمت دو بار ثبت شده است.");
    await officer.getByRole("button", { name: "بازگرداندن با دلیل" }).click();
    await expect(said(officer)).toContainText("ماه با دلیل‌های شما بازگردانده شد.");
  });

  await test.step("the executive sees the reasons, corrects and submits again", async () => {
    await page.goto("/");
    await page.getByRole("link", task("اصلاح")).click();
    const main = page.getByRole("main");
    await expect(main).toContainText("اداره این ماه را بازگردانده است");
    await expect(main).toContainText("لطفاً مدارک را کامل کنید.");
    await expect(main).toContainText("شرح این خدمت نوشته نشده است.");
    await expect(main).toContainText("یک خدمت دو بار ثبت شده است.");
    await page.getByRole("link", { name: corrected.title }).click();
    await expect(main).toContainText(`دلیل رد ${corrected.title}`);
    await page.getByRole("link", { name: "اصلاح خدمت" }).click();
    await page.getByLabel("شرح").fill("اکنون شرح این خدمت کامل است.");
    await page.getByRole("button", { name: "ذخیرهٔ تغییر" }).click();
    await expect(said(page)).toContainText("تغییر ذخیره شد.");
    await page.getByRole("link", { name: "بازگشت به ماه" }).click();
    await page.getByRole("button", { name: "ارسال ماه" }).click();
    await expect(said(page)).toContainText("ماه ارسال شد.");
  });

  await test.step("the office accepts the rest and verifies", async () => {
    await officer.goto("/");
    await officer.getByRole("link", task("بررسی")).click();
    await officer.getByRole("button", { name: "پذیرش بقیه و ذخیره" }).click();
    await expect(said(officer)).toContainText("تصمیم‌های شما ذخیره شد.");
    await officer.getByRole("button", { name: "تأیید و فرستادن به استان" }).click();
    await expect(said(officer)).toContainText("ماه تأیید شد و به استان رفت.");
  });

  const payable =
    await test.step("the province confirms with base aid; every row follows the formula", async () => {
      const employment = await openAs(`${slug}.employment`);
      await employment.goto("/");
      await employment.getByRole("link", task("تأیید")).click();
      await employment.getByLabel("کمک پایه").fill("۵٬۰۰۰٬۰۰۰");
      await employment.getByRole("button", { name: "تأیید ماه" }).click();
      await expect(said(employment)).toContainText("ماه تأیید و مبلغ آن قطعی شد.");
      const { rows, payable: sum, cap } = await monthSheet(employment);
      expect(rows.map((row) => row.payable)).toEqual(rows.map(byFormula));
      expect(sum).toBe(rows.reduce((all, row) => all + row.payable, 0));
      expect(cap).toBe(rows.reduce((all, row) => all + row.ceiling, 0));
      expect(rows[first.service - 1]?.counted).toBe(first.counted + 2);
      expect(rows[second.service - 1]?.counted).toBe(second.counted + 1);
      expect(rows[third.service - 1]?.counted).toBe(third.counted + 1);
      const base = employment.getByRole("main").getByRole("listitem").filter({ hasText: "کمک پایه" });
      expect(numberIn(await base.first().innerText(), "کمک پایه")).toBe(5_000_000);
      return sum;
    });

  await test.step("headquarters finds it on the panel and follows it down to the entry", async () => {
    const headquarters = await openAs("hq.employment");
    await drillDown(headquarters, { monthTitle, province, office, center, payable });
    await expect(headquarters.getByRole("heading", { level: 1 })).toHaveText(`کارکرد ${monthTitle}`);
    expect((await monthSheet(headquarters)).payable).toBe(payable);
    await headquarters.getByRole("link", { name: accepted.title }).click();
    await expect(headquarters.getByRole("heading", { level: 1 })).toHaveText(accepted.title);
    const download = headquarters.waitForEvent("download");
    await headquarters.getByRole("link", { name: "رسید گلشهر.png" }).click();
    expect((await download).suggestedFilename()).toBe("رسید گلشهر.png");
  });
});
