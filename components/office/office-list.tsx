"use client";
import type { OfficeListLine, OfficeListView } from "@/lib/domain/licensing/office-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { licensingPaths } from "../licensing-paths";
import { paths } from "../paths";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination, rowRange } from "../ui/pagination";
import { tagText } from "../ui/tag";

const columns = [
  { key: "name", label: "اداره" },
  { key: "province", label: "استان" },
  { key: "quota", label: "سهمیه", numeric: true },
  { key: "licensed", label: "مجوز", numeric: true },
  { key: "pending", label: "درخواست در جریان", numeric: true },
  { key: "unanswered", label: "خیّرین بی‌پاسخ", numeric: true },
];

function pageHref({ q, province }: OfficeListView["query"], page: number): string {
  const asked = { q, province: province ?? "", page: page > 1 ? String(page) : "" };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return search.size ? `${licensingPaths.offices}?${search}` : licensingPaths.offices;
}

/** A number, and where it is not nought, the way to what it counts. */
const counted = (label: string, count: number, href: string): Markup =>
  markup`<td data-label="${label}" class="numeric">${
    count > 0 ? markup`<a href="${href}" class="link">${formatNumber(count)}</a>` : formatNumber(0)
  }</td>`;

const rowOf = ({ id, name, province, quota, licensed, pending, unanswered }: OfficeListLine): Markup =>
  markup`<tr><th scope="row"><a href="${licensingPaths.office(id)}" class="link">${name}</a>${
    licensed + pending > quota ? markup` ${tagText("warning", "بیش از سهمیه")}` : null
  }</th><td data-label="استان">${province}</td><td data-label="سهمیه" class="numeric">${formatNumber(quota)}</td>${[
    counted("مجوز", licensed, paths.centersOf({ office: id })),
    counted("درخواست در جریان", pending, `${licensingPaths.office(id)}#applications`),
    counted("خیّرین بی‌پاسخ", unanswered, `${licensingPaths.office(id)}#requests`),
  ]}</tr>`;

/** The offices of the actor's scope: what each may have, has, and has not answered yet. */
export function OfficeList({ packed }: { packed: Packed<OfficeListView> }) {
  const view = unpack(packed);
  const { query, provinces, lines, total, first } = view;
  const filtered = Boolean(query.q || (query.province && provinces.length > 0));
  return (
    <>
      <PageHeader
        title="اداره‌ها"
        subtitle="سهمیهٔ هر اداره برای ایجاد مرکز، آنچه از آن به کار رفته است و پیام خیّرینی که هنوز پاسخ نگرفته‌اند (بند ز)."
        breadcrumbs={[{ href: licensingPaths.licenses, label: "مجوزها" }]}
      />
      <FilterForm
        action={licensingPaths.offices}
        label="جست‌وجوی اداره‌ها"
        clearHref={filtered ? licensingPaths.offices : undefined}
        fields={[
          filterText({ label: "نام یا کد اداره", defaultValue: query.q }),
          placeFilters({ provinces, province: query.province }),
        ]}
      />
      {lines.length > 0 ? (
        <>
          <TextTable caption="اداره‌ها" columns={columns} rows={lines.map(rowOf)} />
          <Pagination
            page={view.page}
            pages={view.pages}
            hrefOf={(page) => pageHref(query, page)}
            summary={rowRange(first, lines.length, `${formatNumber(total)} اداره`)}
          />
        </>
      ) : (
        <EmptyState title="اداره‌ای با این پالایه‌ها پیدا نشد">
          نام یا کد اداره را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.
        </EmptyState>
      )}
    </>
  );
}
