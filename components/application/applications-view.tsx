"use client";
import { applicationStatusViews } from "@/lib/domain/licensing/application-labels";
import type { ApplicationListView } from "@/lib/domain/licensing/application-list";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect, filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Markup, markup } from "../ui/markup";
import { PageHeader } from "../ui/page-header";
import { type Packed, unpack } from "../ui/packed";
import { Pagination } from "../ui/pagination";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { tagText } from "../ui/tag";

type Named = { id: string; name: string };
type View = ApplicationListView & {
  query: { q: string; province: string | null; office: string | null; status: string; desk: string };
  page: number;
  pages: number;
  first: number;
  provinces: Named[];
  offices: Named[];
  mayBegin: boolean;
};

const columns = [
  { key: "name", label: "مرکز پیشنهادی" },
  { key: "number", label: "شماره" },
  { key: "place", label: "اداره و استان" },
  { key: "status", label: "وضعیت" },
  { key: "age", label: "در این وضعیت" },
  { key: "since", label: "از آغاز" },
];

const statusOptions = Object.entries(applicationStatusViews).map(([value, { label }]) => ({ value, label }));

function pageHref({ query }: View, page: number): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  if (page > 1) search.set("page", String(page));
  return search.size ? `${licensingPaths.licenses}?${search}` : licensingPaths.licenses;
}

/** The applications of a scope, the latest moved first; above them how many lie on each desk, and for how long they do. */
export function ApplicationsView({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  const { query, provinces, offices, rows, total, first } = view;
  const filtered = query.q || query.status || query.desk || (query.province && provinces.length > 0);
  return (
    <>
      <PageHeader
        title="مجوزها"
        subtitle={`${formatNumber(total)} درخواست با این پالایه‌ها در حوزهٔ شماست.`}
        action={
          <>
            <ButtonLink href={licensingPaths.offices} variant="secondary">
              اداره‌ها و سهمیه‌ها
            </ButtonLink>
            {view.mayBegin ? (
              <ButtonLink href={licensingPaths.newApplication}>درخواست تازه</ButtonLink>
            ) : null}
          </>
        }
      />
      <Section id="desks" title="هر میز">
        <StatList
          stats={view.desks.map(({ desk, label, waiting, average }) => ({
            label,
            value: waiting,
            note: average,
            href: licensingPaths.licensesOf({ desk, province: query.province ?? undefined }),
          }))}
        />
      </Section>
      <Section id="applications" title="درخواست‌ها">
        <FilterForm
          action={licensingPaths.licenses}
          label="جست‌وجوی درخواست‌ها"
          clearHref={filtered ? licensingPaths.licenses : undefined}
          fields={[
            filterText({ label: "نام مرکز یا شماره", defaultValue: query.q }),
            placeFilters({ provinces, offices, province: query.province, office: query.office }),
            filterSelect({
              name: "status",
              label: "وضعیت",
              empty: "همه",
              defaultValue: query.status,
              options: statusOptions,
            }),
          ]}
        />
        {rows.length > 0 ? (
          <>
            <TextTable caption="درخواست‌ها" columns={columns} rows={rows.map(rowText)} />
            <Pagination
              page={view.page}
              pages={view.pages}
              hrefOf={(page) => pageHref(view, page)}
              summary={`ردیف ${formatNumber(first)} تا ${formatNumber(first + rows.length - 1)} از ${formatNumber(total)} درخواست`}
            />
          </>
        ) : (
          <EmptyState title="درخواستی با این پالایه‌ها پیدا نشد">
            نام یا شماره را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.
          </EmptyState>
        )}
      </Section>
    </>
  );
}

const rowText = ({ number, shownNumber, name, place, status, age, since }: View["rows"][number]): Markup =>
  markup`<tr><th scope="row"><a href="${licensingPaths.application(number)}" class="link">${name}</a></th><td data-label="شماره"><bdi dir="ltr">${shownNumber}</bdi></td><td data-label="اداره و استان">${place}</td><td data-label="وضعیت">${tagText(
    status.tone,
    status.label,
  )}</td><td data-label="در این وضعیت">${age}</td><td data-label="از آغاز">${since}</td></tr>`;
