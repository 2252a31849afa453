import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { prepareApplication, prepareLicensed, typedDay } from "./support/licensed";
import { todo } from "./support/todo";
import { forgetAttempts } from "./support/visitors";

test.describe.configure({ mode: "parallel" });

test("an office whose quota is full submits once the province has raised it with a reason [S1 ز]", async ({
  openAs,
}) => {
  const place = await prepareLicensed();
  const draft = await prepareApplication(place, "draft");
  const officer = await openAs(place.people.officer);
  await officer.goto(`/licenses/${draft}`);
  await expect(officer.getByRole("main")).toContainText("سهمیه جای خالی ندارد.");
  await officer.getByRole("button", { name: "فرستادن به استان" }).click();
  await expect(refusal(officer)).toContainText(
    "سهمیه این اداره ۱ مرکز است و جای خالی ندارد: ۱ مجوز و ۰ درخواست در جریان.",
  );

  const manager = await openAs(place.people.manager);
  await manager.goto(`/offices/${place.office}`);
  await manager.getByText("تعیین سهمیهٔ دیگر").click();
  const quota = manager.getByRole("textbox", { name: "سهمیه" });
  await quota.fill("۲");
  await manager.getByRole("button", { name: "ثبت سهمیه" }).click();
  await expect(refusal(manager)).toContainText("دلیل");
  await expect(quota).toHaveValue("۲");
  await manager.getByLabel("دلیل").fill("دو شهر دور از هم در محدوده اداره است.");
  await manager.getByRole("button", { name: "ثبت سهمیه" }).click();
  await expect(said(manager)).toContainText("سهمیهٔ اداره ثبت شد.");
  await expect(manager.getByRole("main")).toContainText("سهمیه ۲ مرکز: ۱ مجوز، ۰ درخواست در جریان");

  await officer.goto("/licenses/new");
  await expect(officer.getByRole("main")).toContainText(
    `سهمیه اداره ${place.office} ۲ مرکز است: ۱ مجوز و ۰ درخواست در جریان.`,
  );
  await officer.goto(`/offices/${place.office}`);
  await expect(officer.getByRole("main")).toContainText("دو شهر دور از هم در محدوده اداره است.");
  await officer.goto(`/licenses/${draft}`);
  await officer.getByRole("button", { name: "فرستادن به استان" }).click();
  await expect(said(officer)).toContainText("فرم به استان فرستاده شد.");
});

test("a benefactor's request waits on the office's first page until it is talked about and closed", async ({
  openAs,
  page: visitor,
}) => {
  const place = await prepareLicensed();
  const name = `نیکوکار ${place.office}`;
  await forgetAttempts();
  await visitor.goto("/found?province=IR-16");
  await visitor.getByLabel("ادارهٔ شهرستان").selectOption(place.office);
  await visitor.getByLabel("نام و نام خانوادگی").fill(name);
  await visitor.getByLabel("شمارهٔ همراه").fill("۰۹۱۸۰۰۰۴۳۲۱");
  await visitor.getByLabel("زمینهٔ فعالیت شما").fill("گیاهان دارویی");
  await visitor.getByLabel("پیام").fill("گلخانه‌ای دارم و می‌خواهم به مرکز بپیوندم.");
  await visitor.getByRole("button", { name: "فرستادن درخواست" }).click();
  await expect(visitor.getByRole("status")).toContainText("درخواست شما");

  const officer = await openAs(place.people.officer);
  await officer.goto("/");
  await todo(officer, "پاسخ به درخواست همکاری", name).click();
  const table = officer.getByRole("table", { name: "درخواست‌های خیّرین" });
  await expect(table).not.toContainText("۰۹۱۸۰۰۰۴۳۲۱");
  await table.getByRole("link", { name }).click();
  const request = officer.getByRole("region", { name: `درخواست ${name}` });
  await expect(request.getByRole("link", { name: "۰۹۱۸۰۰۰۴۳۲۱" })).toHaveAttribute("href", "tel:09180004321");
  await expect(request).toContainText("گلخانه‌ای دارم");
  await request.getByRole("button", { name: "ثبت گفت‌وگو" }).click();
  await expect(refusal(officer)).toContainText("یادداشت");
  await request.getByLabel("یادداشت").fill("قرار دیدار گذاشته شد.");
  await request.getByRole("button", { name: "ثبت گفت‌وگو" }).click();
  await expect(said(officer)).toContainText("گفت‌وگو با خیّر ثبت شد.");
  await expect(request).toContainText("در گفت‌وگو");
  await expect(request).toContainText("قرار دیدار گذاشته شد.");
  await request.getByLabel("یادداشت").fill("به هیئت عامل معرفی شد.");
  await request.getByRole("button", { name: "پایان دادن به درخواست" }).click();
  await expect(said(officer)).toContainText("درخواست پایان یافت.");
  await expect(request.getByRole("button")).toHaveCount(0);
  await officer.goto("/");
  await expect(todo(officer, "پاسخ به درخواست همکاری", name)).toHaveCount(0);
});

test("a department keeps contacts and agreements of the partners, and the centers read them [S1 هـ]", async ({
  openAs,
}) => {
  const place = await prepareLicensed();
  const contact = `رابط ${place.office}`;
  const agreement = `تفاهم‌نامه آموزش ${place.office}`;
  const address = "/partners?province=IR-16&organisation=vocationalTraining";
  const page = await openAs(place.people.employment);
  await page.goto(address);
  await page.getByText("افزودن رابط").first().click();
  const added = page.locator("form#add-contact");
  await added.getByLabel("نام رابط").fill(contact);
  await added.getByLabel("تلفن").fill("۰۸۴۳۳۳۳");
  await added.getByRole("button", { name: "افزودن رابط" }).click();
  await expect(refusal(page)).toContainText("تلفن");
  await expect(added.getByLabel("نام رابط")).toHaveValue(contact);
  await added.getByLabel("تلفن").fill("۰۸۴۳۳۳۳۰۰۰۰");
  await added.getByRole("button", { name: "افزودن رابط" }).click();
  await expect(page.getByRole("heading", { level: 3, name: contact })).toBeVisible();
  await page.getByText("افزودن تفاهم‌نامه").first().click();
  const agreed = page.locator("form#add-agreement");
  await agreed.getByLabel("عنوان").fill(agreement);
  await agreed.getByLabel("تاریخ امضا").fill(typedDay(-10));
  await agreed.getByLabel("تاریخ پایان").fill(typedDay(300));
  await agreed.getByRole("button", { name: "افزودن تفاهم‌نامه" }).click();
  await expect(page.getByRole("heading", { level: 3, name: agreement })).toContainText("جاری");

  const executive = await openAs(place.people.executive);
  await executive.goto("/partners");
  await executive.getByRole("link", { name: "سازمان آموزش فنی و حرفه‌ای" }).click();
  const card = executive
    .getByRole("listitem")
    .filter({ has: executive.getByRole("heading", { level: 3, name: contact }) });
  await expect(card.getByRole("link")).toHaveAttribute("href", "tel:08433330000");
  await expect(executive.getByRole("main")).toContainText(agreement);
  await expect(executive.getByRole("main").getByRole("button")).toHaveCount(0);
});
