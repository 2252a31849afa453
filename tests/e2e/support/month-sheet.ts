import type { Page } from "@playwright/test";
import { services } from "@/lib/domain/aid/service-table";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";

export type SheetRow = {
  service: number;
  label: string;
  clause: string;
  ceiling: number;
  counted: number;
  target: number;
  payable: number;
};
export type Sheet = { rows: SheetRow[]; payable: number; cap: number };

/** The first number of a text that begins with the given words. */
export function numberIn(text: string, before = ""): number {
  const found = new RegExp(`${before}\\s*([۰-۹٬]+)`).exec(text)?.[1];
  if (!found) throw new Error(`no number after «${before}» in: ${text}`);
  return Number(toLatinDigits(found).replaceAll("٬", ""));
}

/** The figures of a month's page, as a reader sees them. */
export async function monthSheet(page: Page): Promise<Sheet> {
  const main = page.getByRole("main");
  const rows = services.map(async ({ service, label, clause }): Promise<SheetRow> => {
    const heading = page.getByRole("heading", { level: 3, name: new RegExp(`^[۰-۹]+\\. ${label}$`) });
    const text = await main.getByRole("listitem").filter({ has: heading }).innerText();
    if (!text.includes(clause)) throw new Error(`row ${service} does not name its clause: ${text}`);
    return {
      service,
      label,
      clause,
      ceiling: numberIn(text, "سقف"),
      counted: numberIn(text, "(?:ثبت‌شده|تأییدشده)"),
      target: numberIn(text, "[۰-۹] از"),
      payable: numberIn(text, "(?:برآورد|قابل پرداخت)"),
    };
  });
  const sum = await main.getByRole("link", { name: /^(برآورد|مبلغ) قابل پرداخت/ }).innerText();
  const cap = await main.getByRole("listitem").filter({ hasText: "سقف ماهانه" }).innerText();
  return {
    rows: await Promise.all(rows),
    payable: numberIn(sum, "قابل پرداخت"),
    cap: numberIn(cap, "سقف ماهانه"),
  };
}

/** What the formula of the ten rows gives for the counts shown (S1 ح نکته ۲ and ۳). */
export const byFormula = ({ ceiling, counted, target }: SheetRow): number =>
  Math.floor((ceiling * Math.min(counted, target)) / target);
