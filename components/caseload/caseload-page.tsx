"use client";
import type { CaseloadView as View } from "@/lib/domain/entrepreneur/caseload-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { filterSelect, filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { EmptyState } from "../ui/empty-state";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination, rowRange } from "../ui/pagination";
import { CaseloadTable } from "./caseload-table";

const address = (query: Partial<View["query"]>, page = 1): string => {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `${casePaths.caseload}?${search}` : casePaths.caseload;
};

/** The caseworker's day: who needs attention first, and the forms of the road one tap away. */
export function CaseloadPage({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  const { query, all } = view;
  if (all === 0)
    return (
      <>
        <PageHeader title="پرونده‌های من" />
        <EmptyState title="هنوز پرونده‌ای به شما سپرده نشده است">
          کارآفرینانی که کارشناس اداره به شما بسپارد، یا خودتان ثبت کنید، در اینجا دیده می‌شوند.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title="پرونده‌های من" subtitle={subtitleOf(view)} />
      <ReasonLinks view={view} />
      <Filters view={view} />
      {view.lines.length > 0 ? (
        <>
          <CaseloadTable lines={view.lines} />
          <Pagination
            page={view.page}
            pages={view.pages}
            hrefOf={(page) => address(query, page)}
            summary={rowRange(view.first, view.lines.length, `${formatNumber(view.total)} کارآفرین`)}
          />
        </>
      ) : (
        <EmptyState title="کارآفرینی با این پالایه‌ها پیدا نشد">
          نام، کسب‌وکار یا کد را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.
        </EmptyState>
      )}
    </>
  );
}

function subtitleOf({ all, duties }: View): string {
  const people = `${formatNumber(all)} کارآفرین؛ نخست کسانی که بیش از دیگران نیازمند توجه‌اند.`;
  return duties && duties.open > 0
    ? `${people} از ${formatNumber(duties.all)} وظیفهٔ ${duties.month} در «نقش مددکار»، ${formatNumber(duties.open)} وظیفه هنوز باز است.`
    : people;
}

/** How many there are for each reason, each a filter at one tap. */
const ReasonLinks = ({ view: { reasons, query } }: { view: View }) => (
  <ul className="mb-4 flex flex-wrap gap-2 print:hidden">
    {reasons.map(({ reason, label, count }) => (
      <li key={reason}>
        <a
          href={address({ reason })}
          aria-current={query.reason === reason ? "true" : undefined}
          className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-line bg-raised px-3 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft"
        >
          {label}
          <b>{formatNumber(count)}</b>
        </a>
      </li>
    ))}
  </ul>
);

function Filters({ view: { query, reasons, levels } }: { view: View }) {
  const filtered = query.q || query.reason || query.level;
  return (
    <FilterForm
      action={casePaths.caseload}
      label="جست‌وجو در پرونده‌های من"
      clearHref={filtered ? casePaths.caseload : undefined}
      fields={[
        filterText({ label: "نام، کسب‌وکار یا کد", defaultValue: query.q }),
        filterSelect({
          name: "reason",
          label: "نیازمند توجه",
          empty: "همه",
          defaultValue: query.reason,
          options: reasons.map(({ reason, label }) => ({ value: reason, label })),
        }),
        filterSelect({
          name: "level",
          label: "سطح",
          empty: "همهٔ سطح‌ها",
          defaultValue: query.level,
          options: levels.map(({ value, label, count }) => ({
            value,
            label: `${label} (${formatNumber(count)})`,
          })),
        }),
      ]}
    />
  );
}
