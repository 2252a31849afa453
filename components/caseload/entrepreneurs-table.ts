import type { EntrepreneursView, ListedLine } from "@/lib/domain/entrepreneur/list-view";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { reasonsText, whoText } from "./case-text";

const labels = {
  who: "کارآفرین",
  level: "سطح",
  place: "اداره",
  caseworker: "مددکار",
  why: "نیازمند توجه",
  gap: "تا سطح بعد",
};
const columns = Object.entries(labels).map(([key, label]) => ({ key, label }));

/** What the whole page shares is not repeated in its lines: the province, or the office. */
export function entrepreneursTable({ lines, query }: EntrepreneursView): Markup {
  const placeOf = ({ office, province }: ListedLine) =>
    query.office ? null : query.province ? office : `${office}، ${province}`;
  return textTable(
    "کارآفرینان",
    columns.filter(({ key }) => key !== "place" || !query.office),
    lines.map((line) => rowText(line, placeOf(line))),
  );
}

const rowText = (line: ListedLine, place: string | null): Markup =>
  markup`<tr><th scope="row">${whoText(line)}</th><td data-label="${labels.level}"><span>${line.level}${
    line.levelNow === null ? null : markup` <small class="block text-quiet">اکنون ${line.levelNow}</small>`
  }</span></td>${
    place === null ? null : markup`<td data-label="${labels.place}">${place}</td>`
  }<td data-label="${labels.caseworker}">${line.caseworker}</td><td data-label="${labels.why}">${
    line.ended ? tagText("neutral", "پایان‌یافته") : reasonsText(line)
  }</td><td data-label="${labels.gap}">${line.gap}</td></tr>`;
