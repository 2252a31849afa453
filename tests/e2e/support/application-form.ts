import type { Page } from "@playwright/test";
import {
  MEMBER_PARTS,
  type Part,
  type PartField,
  PARTS,
  partSpec,
} from "@/lib/domain/licensing/feasibility/parts";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { expect } from "./fixtures";
import { png, said } from "./entry-form";

/** Eight invented people whom nobody else proposes. */
export const peopleOf = (stage: number) =>
  MEMBER_PARTS.map((_, index) => ({
    name: `پیشنهادی ${["نخست", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم"][index]} آزمون`,
    nationalId: buildNationalId(`9980${stage}${String(index + 1).padStart(4, "0")}`),
  }));

export const today = () => formatJalaliDateShort(todayInTehran(new Date()));

async function fillField(page: Page, { name, label, kind }: PartField, prefix: string, value?: string) {
  const control = page.locator(`[name="${prefix}${name}"]`);
  if (kind === "choice") return control.selectOption({ index: 1 });
  const typed = {
    text: `${label} نمونه`,
    longText: `${label} نمونه برای آزمون`,
    whole: "۱۲",
    date: today(),
    year: "۱۳۸۸",
    nationalId: "",
    mobile: "۰۹۰۰۰۰۰۱۲۳۴",
  };
  return control.fill(value ?? typed[kind]);
}

/** Types a part of the feasibility form into its page, whatever it asks for, and saves it. */
export async function fillPart(page: Page, part: Part, values: Record<string, string> = {}): Promise<void> {
  const { fields, rows } = partSpec(part);
  for (const field of fields) await fillField(page, field, "fields.", values[field.name]);
  for (const field of rows?.fields ?? []) await fillField(page, field, "rows.0.", values[field.name]);
  await savePart(page);
}

export async function savePart(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^ذخیره/ }).click();
  await expect(said(page)).toContainText("ذخیره شد.");
}

export async function attach(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: "image/png", buffer: png(name) });
  await page.getByRole("button", { name: "پیوست کردن" }).first().click();
  await expect(said(page)).toContainText("مدرک پیوست شد.");
}

export const SECTION_PARTS = PARTS.filter((part) => !part.startsWith("member-"));
