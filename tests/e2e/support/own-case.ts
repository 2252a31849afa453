import type { Page } from "@playwright/test";
import { freshMobile } from "@/tests/support/fresh";
import { type CasePlace, prepareCase } from "./cases";
import { ownerRows } from "./place";

export type OwnCase = CasePlace & { mobile: string };

/** No operator gives numbers of this beginning out. */
export const ownMobile = () => freshMobile("0999");

/** Somebody on level 1 with a number and a consent, whom two invoices part from level 2. */
export async function prepareOwnCase(): Promise<OwnCase> {
  const made = await prepareCase();
  const mobile = ownMobile();
  await ownerRows(
    `WITH person AS (UPDATE beneficiary b SET mobile = $2 FROM entrepreneur e WHERE e.code = $1 AND b.id = e.beneficiary_id RETURNING b.id)
     INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
     SELECT id, 'written', current_date - 200, 1, 'آزمایشگر', now() FROM person`,
    [made.code, mobile],
  );
  await ownerRows(
    `DELETE FROM sales_invoice i USING entrepreneur e WHERE e.code = $1 AND i.entrepreneur_id = e.id AND i.number = ANY ('{1,2,3,4,5,6}')`,
    [made.code],
  );
  return { ...made, mobile };
}

export async function askForCode(page: Page, mobile: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "ورود کارآفرینان با شمارهٔ همراه" }).click();
  await page.getByLabel("شمارهٔ همراه").fill(mobile);
  await page.getByRole("button", { name: "فرستادن کد" }).click();
  await page.getByLabel("کد پیامک‌شده").waitFor();
}

/** The code that the demonstration shows in place of a message, as a person reads it. */
export async function shownCode(page: Page): Promise<string> {
  const text = await page.getByRole("main").innerText();
  const code = /کد این ورود\s*([۰-۹]{6})/.exec(text)?.[1];
  if (!code) throw new Error("no code is shown");
  return code;
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("کد پیامک‌شده").fill(code);
  await page.getByRole("button", { name: "ورود", exact: true }).click();
}
