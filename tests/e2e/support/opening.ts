import type { Page } from "@playwright/test";
import { refusal, said } from "./entry-form";
import { expect } from "./fixtures";

/** Records an item of the opening list as done today; or reads why it was refused. */
export async function recordItem(
  page: Page,
  label: string,
  reference?: string,
  refused?: string,
): Promise<void> {
  const item = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: label, exact: true }) });
  const reason = item.getByRole("textbox").nth(1);
  if (!(await reason.isVisible())) await item.getByText("ثبت انجام").first().click();
  if (reference) await reason.fill(reference);
  await item.getByRole("button", { name: "ثبت انجام" }).click();
  if (refused) await expect(refusal(page)).toContainText(refused);
  else {
    // The notice may still be that of the item before.
    await expect(item.getByText("انجام‌شده", { exact: true })).toBeVisible();
    await expect(said(page)).toContainText("این کار در فهرست گشایش ثبت شد.");
  }
}

/** Puts right what was recorded of an item; without a reason it stays as it was. */
export async function correctItem(page: Page, label: string, reference: string): Promise<void> {
  const item = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: label, exact: true }) });
  await item.getByText("اصلاح", { exact: false }).first().click();
  await item.getByRole("textbox").nth(1).fill(reference);
  await item.getByRole("button", { name: "ثبت اصلاح" }).click();
  await expect(refusal(page)).toBeVisible();
  await expect(item.getByRole("textbox").nth(1)).toHaveValue(reference);
  await item.getByLabel("دلیل اصلاح").fill("شماره جابه‌جا نوشته شده بود.");
  await item.getByRole("button", { name: "ثبت اصلاح" }).click();
  await expect(said(page)).toContainText("اصلاح");
  await expect(item).toContainText(reference);
}

/** Creates an account of the opening and gives what its slip says. */
export async function giveAccount(page: Page, label: string, person: { name: string; username: string }) {
  const card = page
    .getByRole("region", { name: "حساب‌های کاربری" })
    .locator("div", { has: page.getByRole("heading", { name: label, exact: true }) })
    .last();
  await card.getByLabel("نام و نام خانوادگی").fill(person.name);
  await card.getByLabel("نام کاربری").fill(person.username);
  await card.getByRole("button", { name: "ساختن حساب" }).click();
  const slip = page.getByRole("region", { name: "حساب ساخته شد." });
  await expect(slip).toContainText(person.username);
  const password = await slip.locator("bdi").last().innerText();
  return { username: person.username, password };
}
