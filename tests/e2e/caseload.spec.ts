import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { ownerRows } from "./support/place";

const rowsOf = (page: Page, caption: string) =>
  page.getByRole("table", { name: caption }).locator("tbody tr");

test("the caseload puts first who needs attention, and every form is one tap away [domain page 3]", async ({
  openAs,
}) => {
  const page = await openAs("mashhad.caseworker");
  await page.goto("/");
  await page.getByRole("link", { name: "همهٔ پرونده‌های من" }).click();
  await expect(page.getByRole("heading", { name: "پرونده‌های من", level: 1 })).toBeVisible();

  const people = rowsOf(page, "پرونده‌های من");
  const [first] = await ownerRows<{ name: string }>(
    `SELECT b.name FROM entrepreneur_state s JOIN "user" u ON u.id = s.caseworker_id JOIN entrepreneur e ON e.id = s.entrepreneur_id
       JOIN beneficiary b ON b.id = e.beneficiary_id
     WHERE u.username = 'mashhad.caseworker' AND e.ended_on IS NULL ORDER BY s.attention, s.entrepreneur_id LIMIT 1`,
    [],
  );
  await expect(people.first()).toContainText(first?.name ?? "nobody");

  await page
    .getByRole("main")
    .getByRole("link", { name: /^نزدیک به ارتقا/ })
    .click();
  await expect(page).toHaveURL(/reason=nearPromotion/);
  for (const person of await people.all()) await expect(person).toContainText("نزدیک به ارتقا");

  await page.getByLabel("سطح", { exact: true }).selectOption("1");
  await page.getByRole("button", { name: "جست‌وجو" }).click();
  await expect(page).toHaveURL(/reason=nearPromotion.*level=1|level=1.*reason=nearPromotion/);
  for (const person of await people.all()) await expect(person).toContainText("سطح دو");
  await page.getByRole("link", { name: "برداشتن پالایه‌ها" }).click();

  await page
    .getByLabel("نام، کسب‌وکار یا کد")
    .fill((first?.name ?? "").replaceAll("ی", "ي").replaceAll("ک", "ك"));
  await page.getByRole("button", { name: "جست‌وجو" }).click();
  await expect(people.first()).toContainText(first?.name ?? "nobody");

  await people
    .first()
    .getByRole("link", { name: /^ثبت تماس/ })
    .click();
  await expect(page).toHaveURL(/\/record\?kind=call/);
  await expect(page.getByRole("main")).toContainText(first?.name ?? "nobody");
});

test("a manager goes from the country's measures down to the people behind a figure", async ({ openAs }) => {
  const page = await openAs("hq.employment");
  await page.goto("/entrepreneurs");
  await page.getByRole("link", { name: "پیشرفت کارآفرینان" }).click();
  await expect(page.getByRole("heading", { name: "پیشرفت کارآفرینان کشور" })).toBeVisible();
  await expect(page.getByRole("img", { name: /قیف سطح‌ها/ })).toBeVisible();

  await page
    .getByRole("navigation", { name: "سنجهٔ نقشه" })
    .getByRole("link", { name: "ماندگاری ۶ ماهه" })
    .click();
  await expect(page.getByRole("group", { name: /از ۶ ماه گذشته‌اند/ })).toBeVisible();

  const parts = page.getByRole("region", { name: "استان‌ها", exact: true }).getByRole("table");
  await parts.getByRole("link", { name: "خراسان رضوی" }).click();
  await expect(page.getByRole("heading", { name: "پیشرفت کارآفرینان استان خراسان رضوی" })).toBeVisible();
  await page.getByRole("table", { name: "ارقام اداره‌ها" }).getByRole("link", { name: "مشهد" }).click();
  await expect(page.getByRole("heading", { name: "پیشرفت کارآفرینان ادارهٔ مشهد" })).toBeVisible();

  const levelTwo = page.getByRole("link", { name: /^سطح دو/ });
  const figure = (await levelTwo.textContent())?.match(/[۰-۹]+/)?.[0] ?? "";
  await levelTwo.click();
  await expect(page).toHaveURL(/\/entrepreneurs\?.*level=2/);
  await expect(page.getByText(`${figure} کارآفرین با این پالایه‌ها`)).toBeVisible();
  for (const person of await rowsOf(page, "کارآفرینان").all()) await expect(person).toContainText("سطح دو");
});

test("a promotion waits on the desk of whoever may decide on it, and on nobody else's", async ({
  openAs,
}) => {
  const manager = await openAs("khorasan-razavi.manager");
  await manager.goto("/");
  const waiting = manager.getByRole("link", { name: /تصمیم درباره ارتقای/ });
  await expect(waiting.first()).toContainText("پیشنهاد ارتقا");
  await waiting.first().click();
  await expect(manager).toHaveURL(/\/promotion$/);

  for (const name of ["khorasan-razavi.employment", "mashhad.caseworker", "hq.employment"]) {
    const other = await openAs(name);
    await other.goto("/");
    await expect(other.getByRole("link", { name: /تصمیم درباره ارتقای/ })).toHaveCount(0);
  }
});
