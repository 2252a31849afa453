import { expect, type Locator, type Page } from "@playwright/test";
import type { Service } from "@/lib/domain/aid/service-number";
import { type DetailField, detailFields } from "@/lib/domain/service-entry/details";
import { needsResourceKind } from "@/lib/domain/service-entry/model";

export type Typed = {
  service: Service;
  title: string;
  quantity?: string;
  cost?: string;
  description?: string;
  nationalId?: string;
  /** counted women of the first target group */
  women?: string;
};

/** Types an entry into its form, whatever its row asks for. */
export async function fillEntry(page: Page, typed: Typed): Promise<void> {
  await page.getByLabel("عنوان").fill(typed.title);
  await page.getByLabel("مقدار", { exact: true }).fill(typed.quantity ?? "1");
  for (const field of detailFields[typed.service]) await fillDetail(page, field);
  await page.getByLabel("هزینه یا منابع جذب‌شده").fill(typed.cost ?? "");
  if (needsResourceKind(typed.service)) await page.getByLabel("نوع منبع").selectOption({ label: "بلاعوض" });
  if (typed.description) await page.getByLabel("شرح").fill(typed.description);
  if (!typed.nationalId && !typed.women) return;
  await page.getByText("افراد بهره‌مند و همراهان").click();
  if (typed.nationalId) await page.getByLabel("کد ملی مددجویان ثبت‌شده").fill(typed.nationalId);
  if (typed.women) await page.getByLabel("شمار زن").first().fill(typed.women);
}

async function fillDetail(page: Page, field: DetailField): Promise<void> {
  const control = page.getByLabel(field.label, { exact: true });
  if (field.kind === "choice") await control.selectOption({ index: 1 });
  else await control.fill(field.kind === "text" ? "کارگاه خیاطی گلشهر" : "۳");
}

export const submitEntry = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "ثبت خدمت", exact: true }).click();

/** Logs an entry and waits until its page says so. */
export async function logEntry(page: Page, address: string, typed: Typed): Promise<void> {
  await page.goto(address);
  await fillEntry(page, typed);
  await submitEntry(page);
  await expect(said(page)).toContainText("خدمت ثبت شد.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(typed.title);
}

/** What the page says has just happened. */
export const said = (page: Page): Locator => page.getByRole("main").getByRole("status").first();

/** The refusal over a form, which has the focus when scripts run. */
export const refusal = (page: Page): Locator => page.getByRole("main").getByRole("alert").first();

export const decisionOn = (page: Page, title: string): Locator =>
  page.getByRole("group", { name: `تصمیم درباره «${title}»` });

/** A valid picture of one pixel; `salt` makes it another file. */
export function png(salt: string): Buffer {
  const base =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  return Buffer.concat([Buffer.from(base, "base64"), Buffer.from(salt)]);
}
