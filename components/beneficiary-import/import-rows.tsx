import { outcomeTones } from "@/lib/domain/beneficiary/import-view";
import { previewLabels } from "@/lib/domain/beneficiary/preview";
import { casePaths } from "../case-paths";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { AppLink } from "../ui/link";
import { type Markup, markup } from "../ui/markup";
import { Pagination } from "../ui/pagination";
import { tagText } from "../ui/tag";
import type { ImportPageView } from "./import-props";

const columns = [
  { key: "row", label: "ردیف" },
  { key: "person", label: "فرد" },
  { key: "outcome", label: "نتیجه" },
  { key: "details", label: "توضیح" },
];

/** The rows of one outcome, or all, page by page; people who are registered lead to their records. */
export function ImportRows({ view }: { view: ImportPageView }) {
  const { id, filter, lines } = view;
  const shown = view.outcomes.filter(
    ({ count, kind }) => count > 0 && (view.status === "ready" || kind === "new" || kind === "update"),
  );
  return (
    <>
      {shown.length > 1 ? (
        <nav aria-label="نتیجهٔ ردیف‌ها" className="mb-4 flex flex-wrap gap-2">
          <Choice href={casePaths.import(id)} chosen={filter === ""} label="همه" />
          {shown.map(({ kind, label, value }) => (
            <Choice
              key={kind}
              href={casePaths.import(id, kind)}
              chosen={filter === kind}
              label={`${label} (${value})`}
            />
          ))}
        </nav>
      ) : null}
      {lines.length > 0 ? (
        <>
          <TextTable caption="ردیف‌های پرونده" columns={columns} rows={lines.map(rowText)} />
          <Pagination
            page={view.page}
            pages={view.pages}
            hrefOf={(page) => casePaths.import(id, filter, page)}
            summary={view.summary}
          />
        </>
      ) : (
        <EmptyState title="ردیفی با این نتیجه نیست" />
      )}
    </>
  );
}

function Choice({ href, chosen, label }: { href: string; chosen: boolean; label: string }) {
  return (
    <AppLink
      href={`${href}#rows`}
      aria-current={chosen ? "true" : undefined}
      className={`button ${chosen ? "button-secondary" : "button-quiet"}`}
    >
      {label}
    </AppLink>
  );
}

function rowText({
  row,
  outcome,
  person,
  nationalId,
  personId,
  details,
}: ImportPageView["lines"][number]): Markup {
  const name =
    personId === null
      ? markup`${person || "—"}`
      : markup`<a href="${casePaths.beneficiary(personId)}" class="link">${person}</a>`;
  const code = nationalId
    ? markup` <bdi dir="ltr" class="text-quiet whitespace-nowrap">${nationalId}</bdi>`
    : null;
  const lines = details.map((detail) => markup`<p>${detail}</p>`);
  return markup`<tr><th scope="row" class="whitespace-nowrap">ردیف ${row}</th><td data-label="فرد">${name}${code}</td><td data-label="نتیجه">${tagText(
    outcomeTones[outcome],
    previewLabels[outcome],
  )}</td><td data-label="توضیح">${lines.length > 0 ? markup`<div>${lines}</div>` : "—"}</td></tr>`;
}
