import { hiddenText } from "../forms/filter-field";
import { moneyPaths } from "../money-paths";
import { iconText } from "../ui/icon-text";
import { type Markup, markup } from "../ui/markup";
import type { AuditShown } from "./audit-shown";

/** Takes out what the filters find, not only this page of it. */
export function exportForm(query: AuditShown["query"]): Markup {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return markup`<form action="${moneyPaths.auditExport}" method="post" class="mt-6 print:hidden">${hiddenText(
    Object.fromEntries(given) as Record<string, string>,
  )}<button type="submit" class="button button-secondary" aria-describedby="export-hint">${iconText("file")}خروجی اکسل همین رویدادها</button><p id="export-hint" class="mt-1 text-sm text-quiet">همهٔ رویدادها با این پالایه‌ها، نه تنها این صفحه؛ خودِ خروجی هم در رویدادها ثبت می‌شود.</p></form>`;
}
