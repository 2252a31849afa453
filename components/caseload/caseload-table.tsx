import type { CaseloadLine } from "@/lib/domain/entrepreneur/caseload-view";
import { casePaths } from "../case-paths";
import { TextTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { reasonsText, whoText } from "./case-text";

const labels = {
  who: "کارآفرین",
  level: "سطح",
  why: "نیازمند توجه",
  gap: "تا سطح بعد",
  duties: "وظایف ماه",
  record: "ثبت",
};
const columns = Object.entries(labels).map(([key, label]) => ({ key, label }));

/** What is recorded most, one tap away. */
const kinds = [
  ["salesInvoice", "فروش"],
  ["call", "تماس"],
  ["visit", "بازدید"],
] as const;

export const CaseloadTable = ({ lines }: { lines: readonly CaseloadLine[] }) => (
  <TextTable caption="پرونده‌های من" columns={columns} rows={lines.map(rowText)} />
);

const rowText = (line: CaseloadLine): Markup =>
  markup`<tr><th scope="row">${whoText(line)}</th><td data-label="${labels.level}">${line.level}</td><td data-label="${
    labels.why
  }">${reasonsText(line)}</td><td data-label="${labels.gap}">${line.gap}</td><td data-label="${labels.duties}">${
    line.duties === null
      ? null
      : markup`<a href="${casePaths.roadMap(line.code)}" class="link" aria-label="وظایف این ماه برای ${line.name}: ${line.duties}">${line.duties}</a>`
  }</td><td class="case-record">${kinds.map(
    ([kind, label]) =>
      markup`<a href="${casePaths.record(line.code, kind)}" class="button button-secondary" aria-label="ثبت ${label} برای ${line.name}">${label}</a>`,
  )}</td></tr>`;
