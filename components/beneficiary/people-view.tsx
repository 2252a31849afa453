"use client";
import type { PeopleListView } from "@/lib/domain/beneficiary/people-list";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ExportForm } from "../beneficiary-import/export-form";
import { casePaths } from "../case-paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { tagText } from "../ui/tag";
import { Text } from "../ui/text";
import { withQuery } from "../with-query";
import { PeopleFilterForm } from "./people-filter-form";

const columnsOf = ([first]: PeopleListView["rows"]) => [
  { key: "name", label: "نام" },
  { key: "nationalId", label: "کد ملی" },
  { key: "mobile", label: "همراه" },
  ...(first?.place ? [{ key: "place", label: "اداره" }] : []),
  { key: "group", label: "گروه هدف" },
];

const pageHref = ({ query }: PeopleListView, page: number): string =>
  withQuery(casePaths.beneficiaries, { ...query, page: page > 1 ? page : null });

const countText = ({ found, more }: PeopleListView) =>
  more ? `بیش از ${formatNumber(found)} نفر` : `${formatNumber(found)} نفر`;

const isFiltered = ({ query: { q, province, office, group, entrepreneur }, provinces }: PeopleListView) =>
  Boolean(q || office || group || entrepreneur || (province && provinces.length > 0));

/** The people of the actor's scope, found by any part of their name or national id: text around the field that suggests. */
export function PeopleView({ packed }: { packed: Packed<PeopleListView> }) {
  const view = unpack(packed);
  return (
    <>
      <Text of={head(view)} />
      <PeopleFilterForm view={view} filtered={isFiltered(view)} />
      <Text of={people(view)} />
      {view.rows.length > 0 && view.may.export ? <ExportForm filter={view.query} /> : null}
    </>
  );
}

const head = (view: PeopleListView): Markup =>
  pageHead({
    title: "مددجویان",
    subtitle: `${countText(view)} ${isFiltered(view) ? "با این پالایه‌ها" : ""} در حوزهٔ شماست.`,
    action: view.may.register
      ? [
          buttonText(casePaths.imports, "ورود از اکسل", "secondary"),
          buttonText(casePaths.newBeneficiary, "ثبت مددجو", "primary"),
        ]
      : null,
  });

const people = (view: PeopleListView): Markup =>
  markup`${
    view.hint
      ? markup`<div class="mb-4">${noticeText({ tone: "info", content: markup`${view.hint}` })}</div>`
      : null
  }${view.rows.length > 0 ? table(view) : nobody(view)}`;

const table = (view: PeopleListView): Markup =>
  markup`${textTable("مددجویان", columnsOf(view.rows), view.rows.map(rowText))}${pagination({
    page: view.page,
    hasNext: view.hasNext,
    hrefOf: (to) => pageHref(view, to),
    summary: rowRange(view.first, view.rows.length, countText(view)),
  })}`;

const nobody = (view: PeopleListView): Markup =>
  isFiltered(view) || view.page > 1
    ? emptyPlace("بخشی از نام یا کد ملی را بنویسید، یا پالایه‌ها را بردارید.", {
        title: "کسی با این پالایه‌ها پیدا نشد",
      })
    : emptyPlace(
        "مددجویان اداره در اینجا فهرست می‌شوند. آنان را یک به یک ثبت کنید یا از پروندهٔ اکسل بیاورید.",
        {
          title: "هنوز کسی ثبت نشده است",
          action: view.may.register ? buttonText(casePaths.newBeneficiary, "ثبت مددجو", "primary") : null,
        },
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
