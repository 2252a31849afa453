import type { Browser, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/domain/account/demo-accounts";

/** Signs in as a person does: by the form of the sign-in page. Works with and without JavaScript. */
export async function signIn(page: Page, username: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, username, password);
  await page.getByRole("heading", { name: /^سلام/ }).waitFor({ timeout: 10_000 });
}

export async function fillSignIn(page: Page, username: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel("نام کاربری").fill(username);
  await page.getByRole("textbox", { name: "گذرواژه" }).fill(password);
  await page.getByRole("button", { name: "ورود", exact: true }).click();
}

export type Cookies = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["storageState"]>>;

/** The cookies of a person who has signed in. */
export async function cookiesOf(browser: Browser, username: string): Promise<Cookies> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signIn(await context.newPage(), username);
  const state = await context.storageState();
  await context.close();
  return state;
}
