"use client";
import type { PeopleListView } from "@/lib/domain/beneficiary/people-list";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ExportForm } from "../beneficiary-import/export-form";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Markup, markup } from "../ui/markup";
import { Notice } from "../ui/notice";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { tagText } from "../ui/tag";
import { PeopleFilterForm } from "./people-filter-form";

const columnsOf = ([first]: PeopleListView["rows"]) => [
  { key: "name", label: "نام" },
  { key: "nationalId", label: "کد ملی" },
  { key: "mobile", label: "همراه" },
  ...(first?.place ? [{ key: "place", label: "اداره" }] : []),
  { key: "group", label: "گروه هدف" },
];

function searchOf({ query }: PeopleListView, page = 1): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  if (page > 1) search.set("page", String(page));
  return search.size ? `?${search}` : "";
}

const countText = ({ found, more }: PeopleListView) =>
  more ? `بیش از ${formatNumber(found)} نفر` : `${formatNumber(found)} نفر`;

const isFiltered = ({ query: { q, province, office, group, entrepreneur }, provinces }: PeopleListView) =>
  Boolean(q || office || group || entrepreneur || (province && provinces.length > 0));

/** The people of the actor's scope, found by any part of their name or national id. */
export function PeopleView({ packed }: { packed: Packed<PeopleListView> }) {
  const view = unpack(packed);
  const { rows, first, page, hint, may } = view;
  return (
    <>
      <PageHeader
        title="مددجویان"
        subtitle={`${countText(view)} ${isFiltered(view) ? "با این پالایه‌ها" : ""} در حوزهٔ شماست.`}
        action={may.register ? <Actions /> : undefined}
      />
      <PeopleFilterForm view={view} filtered={isFiltered(view)} />
      {hint ? (
        <div className="mb-4">
          <Notice>{hint}</Notice>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <>
          <TextTable caption="مددجویان" columns={columnsOf(rows)} rows={rows.map(rowText)} />
          <Pagination
            page={page}
            hasNext={view.hasNext}
            hrefOf={(to) => `${casePaths.beneficiaries}${searchOf(view, to)}`}
            summary={`ردیف ${formatNumber(first)} تا ${formatNumber(first + rows.length - 1)} از ${countText(view)}`}
          />
          {may.export ? <ExportForm filter={view.query} /> : null}
        </>
      ) : isFiltered(view) || page > 1 ? (
        <EmptyState title="کسی با این پالایه‌ها پیدا نشد">
          بخشی از نام یا کد ملی را بنویسید، یا پالایه‌ها را بردارید.
        </EmptyState>
      ) : (
        <EmptyState
          title="هنوز کسی ثبت نشده است"
          action={may.register ? <ButtonLink href={casePaths.newBeneficiary}>ثبت مددجو</ButtonLink> : null}
        >
          مددجویان اداره در اینجا فهرست می‌شوند. آنان را یک به یک ثبت کنید یا از پروندهٔ اکسل بیاورید.
        </EmptyState>
      )}
    </>
  );
}

const Actions = () => (
  <>
    <ButtonLink href={casePaths.imports} variant="secondary">
      ورود از اکسل
    </ButtonLink>
    <ButtonLink href={casePaths.newBeneficiary}>ثبت مددجو</ButtonLink>
  </>
);

const rowText = ({
  id,
  name,
  nationalId,
  mobile,
  place,
  group,
  running,
}: PeopleListView["rows"][number]): Markup =>
  markup`<tr><th scope="row"><a href="${casePaths.beneficiary(id)}" class="link">${name}</a> ${
    running ? tagText("success", "کارآفرین") : null
  }</th><td data-label="کد ملی"><bdi dir="ltr">${nationalId}</bdi></td><td data-label="همراه"><bdi dir="ltr">${
    mobile || "—"
  }</bdi></td>${
    place === null ? null : markup`<td data-label="اداره">${place}</td>`
  }<td data-label="گروه هدف">${group}</td></tr>`;
