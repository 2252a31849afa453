import type { Page } from "@playwright/test";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { freshNationalId } from "@/tests/support/fresh";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { type Place, ownerRows, preparePlace, PROVINCE } from "./support/place";

test.describe.configure({ mode: "parallel" });

const LIST = "/beneficiaries";
const shown = (nationalId: string) => toPersianDigits(nationalId);
const searchField = (page: Page) => page.getByLabel("نام یا کد ملی");

/** Somebody of the place, registered already. */
async function preparePerson(place: Place, name: string): Promise<{ id: number; nationalId: string }> {
  const nationalId = freshNationalId();
  const [made] = await ownerRows<{ id: number }>(
    `INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, mobile, address, office_id, province_id, registered_by_name)
     VALUES ($1, $2, 'رضا', '1990-04-01', 'female', 'prisonerFamily', '09150000000', 'خیابان آزمون، پلاک ۱', $3, $4, 'آزمایشگر') RETURNING id`,
    [nationalId, name, place.office, PROVINCE],
  );
  return { id: made?.id ?? 0, nationalId };
}

async function fillPerson(page: Page, nationalId: string, name: string) {
  await page.getByLabel("کد ملی", { exact: true }).fill(nationalId);
  await page.getByLabel("نام و نام خانوادگی").fill(name);
  await page.getByLabel("نام پدر").fill("رضا");
  await page.getByLabel("تاریخ تولد").fill("۱۳۷۰/۵/۱۲");
  await page.getByLabel("زن", { exact: true }).check();
  await page.getByLabel("گروه هدف").selectOption("prisonerFamily");
  await page.getByLabel("شماره همراه").fill("+98 915 000 00 07");
}
const register = (page: Page) => page.getByRole("button", { name: "ثبت مددجو" }).click();

test("somebody is registered, found while typing, mended, revealed, and asked for consent again", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const page = await openAs(place.people.caseworker);
  const nationalId = freshNationalId();

  await page.goto(LIST);
  await expect(page.getByText("هنوز کسی ثبت نشده است")).toBeVisible();
  await page.getByRole("link", { name: "ثبت مددجو" }).first().click();
  await fillPerson(page, nationalId, "مريم كيانی‌خواه");
  await register(page);
  await expect(refusal(page)).toContainText("شیوه رضایت را از فهرست برگزینید");
  await expect(page.getByLabel("نام و نام خانوادگی")).toHaveValue("مريم كيانی‌خواه");
  await page.getByLabel("کتبی").check();
  await register(page);
  await expect(said(page)).toContainText("مددجو ثبت شد");
  const record = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("مریم کیانی‌خواه");
  await expect(page.getByRole("region", { name: "رضایت" })).toContainText("رضایت کتبی در");

  await page.goto(LIST);
  const field = searchField(page);
  await field.pressSequentially("كيانيخواه مری");
  const suggested = page.getByRole("listbox", { name: "پیشنهادها" }).getByRole("option");
  await expect(suggested).toHaveCount(1);
  await expect(suggested).toContainText(`${shown(nationalId.slice(0, 3))}•••••`);
  await expect(suggested).not.toContainText(shown(nationalId));
  await field.press("ArrowDown");
  await expect(suggested).toHaveAttribute("aria-selected", "true");
  await field.press("Escape");
  await expect(suggested).toHaveCount(0);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${record}$`));

  await expect(page.getByRole("main")).not.toContainText(shown(nationalId));
  await page.getByRole("button", { name: "نمایش کامل" }).click();
  await expect(page.getByRole("main")).toContainText(shown(nationalId));
  await expect(page.getByRole("main")).toContainText("۰۹۱۵۰۰۰۰۰۰۷");
  await page.goto(record);
  await expect(page.getByRole("main")).not.toContainText(shown(nationalId));
  await expect(page.getByRole("region", { name: "تاریخچه" }).getByText("نمایش کد ملی")).toHaveCount(1);

  await page.getByRole("link", { name: "اصلاح مشخصات" }).click();
  await page.getByLabel("مهارت‌ها").fill("قالی‌بافی");
  await page.getByLabel("شماره همراه حذف شود").check();
  await page.getByRole("button", { name: "ثبت تغییرها" }).click();
  await expect(said(page)).toContainText("مشخصات اصلاح شد");
  await expect(page.getByRole("region", { name: "تاریخچه" })).toContainText("شماره همراه، مهارت‌ها");

  await page.getByText("ثبت پس گرفتن رضایت").click();
  await page.getByRole("button", { name: "پس گرفتن رضایت" }).click();
  await expect(said(page)).toContainText("پس گرفتن رضایت ثبت شد");
  await page.getByText("ثبت رضایت", { exact: true }).first().click();
  await page.getByLabel("شفاهی").check();
  await page.getByRole("button", { name: "ثبت رضایت" }).click();
  await expect(said(page)).toContainText("رضایت ثبت شد");
  await expect(page.getByRole("region", { name: "رضایت" }).getByRole("listitem")).toHaveCount(2);
});

test("who is registered elsewhere is not registered again, and is named only inside the scope", async ({
  openAs,
}) => {
  const [place, other] = [await preparePlace(), await preparePlace()];
  const page = await openAs(place.people.caseworker);
  const tryAgain = async (nationalId: string) => {
    await page.goto(`${LIST}/new`);
    await fillPerson(page, nationalId, "مریم آزمونی");
    await page.getByLabel("کتبی").check();
    await register(page);
    await expect(refusal(page)).toContainText("فردی با این کد ملی");
  };
  const near = await preparePerson(place, "مریم نزدیک");
  await tryAgain(near.nationalId);
  await expect(refusal(page)).toContainText(place.office);
  await page.getByRole("link", { name: "دیدن پروندهٔ او" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("مریم نزدیک");

  const far = await preparePerson(other, "مریم دور");
  await tryAgain(far.nationalId);
  await expect(refusal(page)).toContainText("در جای دیگری ثبت شده است");
  await expect(page.getByRole("main")).not.toContainText(other.office);
  await expect(page.getByRole("link", { name: "دیدن پروندهٔ او" })).toHaveCount(0);
  expect((await page.goto(`${LIST}/${far.id}`))?.status()).toBe(404);
  await page.goto(`${LIST}?q=${far.nationalId}`);
  await expect(page.getByRole("main")).toContainText("کسی با این پالایه‌ها پیدا نشد");
});

test("a double press registers once, and a colleague's change is not overwritten", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.caseworker);
  const nationalId = freshNationalId();
  await page.goto(`${LIST}/new`);
  await fillPerson(page, nationalId, "مریم دوباره");
  await page.getByLabel("کتبی").check();
  await page.getByRole("button", { name: "ثبت مددجو" }).dblclick();
  await expect(said(page)).toContainText("مددجو ثبت شد");
  const record = new URL(page.url()).pathname;
  expect(await ownerRows("SELECT id FROM beneficiary WHERE national_id = $1", [nationalId])).toHaveLength(1);

  const colleague = await openAs(place.people.officer);
  for (const window of [page, colleague]) await window.goto(`${record}/edit`);
  await colleague.getByLabel("مهارت‌ها").fill("خیاطی");
  await colleague.getByRole("button", { name: "ثبت تغییرها" }).click();
  await expect(said(colleague)).toContainText("مشخصات اصلاح شد");
  await page.getByLabel("مهارت‌ها").fill("نجاری");
  await page.getByRole("button", { name: "ثبت تغییرها" }).click();
  await expect(refusal(page)).toContainText(`همکار officer ${place.office} تغییر داد`);
  await expect(page.getByLabel("مهارت‌ها")).toHaveValue("نجاری");
});

test("the province forgets a person after it has seen what that means", async ({ openAs }) => {
  const place = await preparePlace();
  const person = await preparePerson(place, "مریم فراموشی");
  const page = await openAs(place.people.employment);
  await page.goto(`${LIST}/${person.id}`);
  await page.getByRole("link", { name: "حذف اطلاعات فردی" }).click();
  await expect(page.getByRole("heading", { name: "می‌ماند" })).toBeVisible();
  await page.getByRole("button", { name: "حذف برای همیشه" }).click();
  await expect(said(page)).toContainText("اطلاعات این فرد حذف شد");
  await expect(page.getByRole("main")).not.toContainText("فراموشی");
  await page.goto(`${LIST}?q=${encodeURIComponent("فراموشی")}`);
  await expect(page.getByRole("main")).toContainText("کسی با این پالایه‌ها پیدا نشد");
  const [left] = await ownerRows<{ name: string; national_id: string | null }>(
    "SELECT name, national_id FROM beneficiary WHERE id = $1",
    [person.id],
  );
  expect(left).toEqual({ name: "حذف‌شده", national_id: null });
});

test.describe("without scripts", () => {
  test("people are searched by a plain form, and too few letters are told", async ({
    browser,
    sessionOf,
  }) => {
    const place = await preparePlace();
    await preparePerson(place, "مریم بی‌اسکریپت");
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await sessionOf(place.people.employment),
    });
    const page = await context.newPage();
    await page.goto(`${LIST}?office=${place.office}`);
    await searchField(page).fill("اسكريپت");
    await page.getByRole("button", { name: "جست‌وجو" }).click();
    await expect(page.getByRole("table", { name: "مددجویان" })).toContainText("مریم بی‌اسکریپت");
    await page.goto(LIST);
    await searchField(page).fill("سک");
    await page.getByRole("button", { name: "جست‌وجو" }).click();
    await expect(page.getByRole("main")).toContainText("سه حرف یا بیشتر بنویسید");
    await context.close();
  });
});
