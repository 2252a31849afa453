"use client";
import { applicationStatusViews } from "@/lib/domain/licensing/application-labels";
import type { ApplicationListView } from "@/lib/domain/licensing/application-list";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect, filterText } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { licensingPaths } from "../licensing-paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead, section } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { remembered } from "../ui/remembered";
import { statList } from "../ui/stat";
import { tagText } from "../ui/tag";
import { Text } from "../ui/text";
import { withQuery } from "../with-query";

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

const pageHref = ({ query }: View, page: number): string =>
  withQuery(licensingPaths.licenses, { ...query, page: page > 1 ? page : null });

/** The applications of a scope, the latest moved first; above them how many lie on each desk, and for how long they do. */
export const ApplicationsView = ({ packed }: { packed: Packed<View> }) => <Text of={textOf(packed)} />;

const REMEMBERED = 64;

const textOf = remembered(REMEMBERED, (packed: Packed<View>) => {
  const view = unpack(packed);
  return markup`${head(view)}${desks(view)}${section(
    { id: "applications", title: "درخواست‌ها" },
    markup`${filters(view)}${applications(view)}`,
  )}`;
});

const head = ({ total, mayBegin }: View): Markup =>
  pageHead({
    title: "مجوزها",
    subtitle: `${formatNumber(total)} درخواست با این پالایه‌ها در حوزهٔ شماست.`,
    action: [
      buttonText(licensingPaths.offices, "اداره‌ها و سهمیه‌ها", "secondary"),
      ...(mayBegin ? [buttonText(licensingPaths.newApplication, "درخواست تازه", "primary")] : []),
    ],
  });

const desks = ({ desks, query }: View): Markup =>
  section(
    { id: "desks", title: "هر میز" },
    statList(
      desks.map(({ desk, label, waiting, average }) => ({
        label,
        value: waiting,
        note: average,
        href: licensingPaths.licensesOf({ desk, province: query.province ?? undefined }),
      })),
    ),
  );

function filters({ query, provinces, offices }: View): Markup {
  const filtered = query.q || query.status || query.desk || (query.province && provinces.length > 0);
  return filterForm({
    action: licensingPaths.licenses,
    label: "جست‌وجوی درخواست‌ها",
    clearHref: filtered ? licensingPaths.licenses : undefined,
    fields: [
      filterText({ label: "نام مرکز یا شماره", defaultValue: query.q }),
      placeFilters({ provinces, offices, province: query.province, office: query.office }),
      filterSelect({
        name: "status",
        label: "وضعیت",
        empty: "همه",
        defaultValue: query.status,
        options: statusOptions,
      }),
    ],
  });
}

function applications(view: View): Markup {
  const { rows, total, first } = view;
  return rows.length > 0
    ? markup`${textTable("درخواست‌ها", columns, rows.map(rowText))}${pagination({
        page: view.page,
        pages: view.pages,
        hrefOf: (page) => pageHref(view, page),
        summary: rowRange(first, rows.length, `${formatNumber(total)} درخواست`),
      })}`
    : emptyPlace("نام یا شماره را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.", {
        title: "درخواستی با این پالایه‌ها پیدا نشد",
      });
}

const rowText = ({ number, shownNumber, name, place, status, age, since }: View["rows"][number]): Markup =>
  markup`<tr><th scope="row"><a href="${licensingPaths.application(number)}" class="link">${name}</a></th><td data-label="شماره"><bdi dir="ltr">${shownNumber}</bdi></td><td data-label="اداره و استان">${place}</td><td data-label="وضعیت">${tagText(
    status.tone,
    status.label,
  )}</td><td data-label="در این وضعیت">${age}</td><td data-label="از آغاز">${since}</td></tr>`;
