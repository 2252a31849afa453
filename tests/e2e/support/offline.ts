import type { BrowserContext, Page } from "@playwright/test";
import { type EvidenceKind, evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { expect } from "./fixtures";

export const recordPath = (code: string, kind: EvidenceKind) => `/entrepreneurs/${code}/record?kind=${kind}`;

/** Until the service worker stands with its files and the names of the caseload are kept: from here on the line may go. */
export async function readyForTheVillage(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open("portal", 1);
            request.onsuccess = () => {
              const all = request.result.transaction("desk").objectStore("desk").getAll();
              all.onsuccess = () => {
                request.result.close();
                resolve((all.result as unknown[]).length);
              };
            };
          }),
      ),
    )
    .toBe(1);
}

const send = (page: Page, kind: EvidenceKind) =>
  page.getByRole("button", { name: `ثبت ${evidenceKindLabels[kind]}`, exact: true }).click();

export async function fillSale(page: Page, number: string, amount = "۲۵۰۰۰۰"): Promise<void> {
  await page.getByLabel("مبلغ فاکتور").fill(amount);
  await page.getByLabel("شماره فاکتور").fill(number);
  await send(page, "salesInvoice");
}

export async function fillVisit(page: Page, note: string): Promise<void> {
  await page.getByLabel("یادداشت").fill(note);
  await send(page, "visit");
}

export async function fillCallWithoutAnswer(page: Page): Promise<void> {
  await page.getByLabel("پاسخ نداد").check();
  await send(page, "call");
}

/** What stands in place of a form that could not be sent. */
export const queued = (page: Page) => page.getByText("در صف فرستادن است.", { exact: true });

/** A tab that is killed says no farewell: nothing in it gets to run any more. */
export async function killed(page: Page, context: BrowserContext): Promise<Page> {
  await page.close({ runBeforeUnload: false });
  return context.newPage();
}
