import { expect, type Page } from "@playwright/test";
import { numberIn } from "./month-sheet";

type Target = { monthTitle: string; province: string; office: string; center: string; payable: number };

/** From the country down to a center's month by clicks, with its amount on the way. */
export async function drillDown(page: Page, target: Target): Promise<void> {
  const title = page.getByRole("heading", { level: 1 });
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "بخش‌های سامانه" })
    .getByRole("link", { name: /^(پایش|پنل نظارت)$/ })
    .click();
  await page.getByRole("combobox", { name: "ماه", exact: true }).selectOption({ label: target.monthTitle });
  await page.getByRole("button", { name: "نمایش" }).click();
  await expect(title).toHaveText(/کشور$/);
  await expect(page.getByRole("link", { name: new RegExp(`^${target.province}: `) })).toBeVisible();
  await rowOf(page, "استان‌ها در این ماه", target.province).getByRole("link").first().click();
  await expect(title).toHaveText(new RegExp(`استان ${target.province}$`));
  await followActiveCenters(page);
  await rowOf(page, "اداره‌های استان در این ماه", target.office).getByRole("link").first().click();
  await expect(title).toHaveText(new RegExp(`ادارهٔ ${target.office}$`));
  const row = rowOf(page, "مراکز این اداره در این ماه", target.center);
  await expect(row).toContainText("تأییدشده");
  expect(numberIn(await row.getByRole("cell").nth(2).innerText())).toBe(target.payable);
  await row.getByRole("link", { name: target.center, exact: true }).click();
  await expect(title).toHaveText(new RegExp(`${target.center}$`));
  await rowOf(page, "ماه‌های این مرکز، از تازه به کهنه", target.monthTitle).getByRole("link").first().click();
}

/** The figure of the active centers opens just as many of them. */
async function followActiveCenters(page: Page): Promise<void> {
  const figure = page.getByRole("region", { name: /^مراکز/ }).getByRole("link", { name: /^فعال/ });
  const counted = numberIn(await figure.innerText(), "فعال");
  expect(counted).toBeGreaterThan(0);
  await figure.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^مراکز(ی که اکنون)? فعال/);
  const found = page.getByText(/مرکز با این پالایه‌ها در حوزهٔ شماست\.$/);
  expect(numberIn(await found.innerText())).toBe(counted);
  await page.goBack();
}

const rowOf = (page: Page, table: string, name: string) =>
  page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
