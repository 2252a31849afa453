import type { Page } from "@playwright/test";
import { ownerRows } from "./place";

const ID = "5c1ee7a8-3f0b-4a55-9d53-2f7a1be0c0de";

/** A preview of the office of Mashhad with a row of each kind that needs to be told. */
export async function previewOfMashhad(): Promise<string> {
  await ownerRows(
    `INSERT INTO beneficiary_import (id, office_id, province_id, file_name, sha256, size, status, version, rows_read, counts, started_by_id,
       started_by_name, started_at, alive_at)
     SELECT $1, 'mashhad', 'IR-09', 'مددجویان آبان.xlsx', repeat('0', 64), 12000, 'ready', 2, 4, '{"new":1,"update":0,"same":0,"elsewhere":1,"wrong":1}',
       u.id, u.name, now(), now() FROM "user" u WHERE u.username = 'mashhad.caseworker' ON CONFLICT DO NOTHING`,
    [ID],
  );
  await ownerRows(
    `INSERT INTO beneficiary_import_row (import_id, row, outcome, record, errors) VALUES
       ($1, 2, 'new', '{"nationalId":"0932184758","name":"مریم نوروزی"}', NULL),
       ($1, 3, 'elsewhere', '{"nationalId":"0932184758","name":"زهرا کریمی"}', NULL),
       ($1, 4, 'wrong', NULL, '[{"cell":"A4","heading":"کد ملی","message":"کد ملی درست نیست."}]')
     ON CONFLICT DO NOTHING`,
    [ID],
  );
  return ID;
}

/** Sends a file on the page that is open, and waits until it has been read. */
export async function sendSpreadsheet(page: Page, file: string): Promise<void> {
  await page.getByLabel("پروندهٔ اکسل").setInputFiles(file);
  await page.getByRole("button", { name: "بارگذاری و بررسی" }).click();
  await page.waitForURL(/\/beneficiaries\/import\/[0-9a-f-]{36}$/);
  await page.getByText("در حال خواندن", { exact: true }).waitFor({ state: "detached" });
}

export const figure = (page: Page, label: string) =>
  page.getByRole("listitem").filter({ hasText: label }).locator("b");
