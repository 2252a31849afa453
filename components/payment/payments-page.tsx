"use client";
import type { ReactNode } from "react";
import { batchStatusViews } from "@/lib/domain/payment/labels";
import type { BatchLine, PaymentsView as View } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead, section } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { remembered } from "../ui/remembered";
import { tagText } from "../ui/tag";
import { Text } from "../ui/text";

const statuses = Object.entries(batchStatusViews).map(([value, { label }]) => ({ value, label }));

type PaymentsView = Omit<View, "ready">;

type Props = {
  packed: Packed<PaymentsView>;
  /** the month that has been chosen, with the form that makes a batch of it */
  ready: ReactNode;
};

/** What can be paid now, and the batches that were made of it. */
export function PaymentsPage({ packed, ready }: Props) {
  const { above, chosen, batches } = textOf(packed);
  return ready ? (
    <>
      <Text of={above} />
      {ready}
      <Text of={batches} />
    </>
  ) : (
    <Text of={markup`${above}${chosen}${batches}`} />
  );
}

const REMEMBERED = 64;

/** What stands above the chosen month, in its place, and beneath it. */
const textOf = remembered(REMEMBERED, (packed: Packed<PaymentsView>) => {
  const view = unpack(packed);
  return {
    above: markup`${head}${filters(view)}`,
    chosen: markup`${provinceMissing(view)}${unpaid(view)}`,
    batches: made(view),
  };
});

const head = pageHead({
  title: "پرداخت‌ها",
  subtitle:
    "از ماه‌های تأییدشده فهرست پرداخت تهیه، به دست همکار دیگری تأیید و پس از پرداخت بانک ثبت می‌شود (بند ح، نکتهٔ ۳).",
  action: [
    buttonText(moneyPaths.accounts, "حساب مراکز", "secondary"),
    buttonText(moneyPaths.adjustments, "اصلاح‌ها", "secondary"),
  ],
});

const isFiltered = ({ query: { month, status, province } }: PaymentsView) =>
  Boolean(month || status || province);

const filters = (view: PaymentsView): Markup =>
  filterForm({
    action: moneyPaths.payments,
    label: "ماه و وضعیت پرداخت‌ها",
    clearHref: isFiltered(view) ? moneyPaths.payments : undefined,
    fields: [
      placeFilters({ provinces: view.provinces, province: view.query.province }),
      filterSelect({
        name: "month",
        label: "ماه",
        empty: "همهٔ ماه‌ها",
        defaultValue: view.query.month ?? "",
        options: view.months,
      }),
      filterSelect({
        name: "status",
        label: "وضعیت فهرست",
        empty: "همه",
        defaultValue: view.query.status ?? "",
        options: statuses,
      }),
    ],
  });

const provinceMissing = (view: PaymentsView): Markup | null =>
  view.provinceMissing
    ? noticeText({
        tone: "info",
        content: markup`برای دیدن مراکز قابل پرداخت این ماه، استان را برگزینید.`,
      })
    : null;

function made(view: PaymentsView): Markup {
  const { query, provinces, batches, first, total, page, pages } = view;
  const placed = provinces.length > 0;
  return section(
    { id: "batches", title: "فهرست‌های پرداخت" },
    batches.length > 0
      ? markup`${textTable(
          "فهرست‌های پرداخت، از تازه به کهنه",
          batchColumns(placed),
          batches.map((batch) => batchRow(batch, placed)),
        )}${pagination({
          page,
          pages,
          hrefOf: (to) => moneyPaths.paymentsOf({ ...query, page: to > 1 ? to : null }),
          summary: rowRange(first, batches.length, `${formatNumber(total)} فهرست`),
        })}`
      : emptyPlace(
          isFiltered(view)
            ? "با این پالایه‌ها فهرستی تهیه نشده است."
            : "فهرست‌هایی که از ماه‌های تأییدشده تهیه شود در اینجا می‌آید.",
          { title: "فهرست پرداختی نیست" },
        ),
  );
}

const unpaidColumns = [
  { key: "month", label: "ماه" },
  { key: "ready", label: "آمادهٔ پرداخت", numeric: true },
  { key: "amount", label: "مبلغ (ریال)", numeric: true },
  { key: "without", label: "بدون حساب تأییدشده", numeric: true },
  { key: "withoutAmount", label: "مبلغ مانده (ریال)", numeric: true },
];

const unpaid = ({ unpaid: months, query: { province } }: PaymentsView): Markup =>
  section(
    {
      id: "unpaid",
      title: "قابل پرداخت",
      description:
        "ماه‌های تأییدشده‌ای که هنوز در فهرستی نیامده‌اند. ماه را باز کنید تا مراکز آن و فرم تهیهٔ فهرست را ببینید.",
    },
    months.length > 0
      ? textTable(
          "ماه‌های قابل پرداخت",
          unpaidColumns,
          months.map(
            (one) =>
              markup`<tr><th scope="row"><a href="${moneyPaths.paymentsOf({ month: one.month, province })}" class="link">${one.label}</a></th><td data-label="آمادهٔ پرداخت" class="numeric">${formatNumber(one.ready)}</td><td data-label="مبلغ (ریال)" class="numeric">${one.amount}</td><td data-label="بدون حساب تأییدشده" class="numeric">${formatNumber(one.withoutAccount)}</td><td data-label="مبلغ مانده (ریال)" class="numeric">${one.withoutAccountAmount}</td></tr>`,
          ),
        )
      : emptyPlace("ماهی که استان تأیید کند، تا آمدن در یک فهرست پرداخت، در اینجا می‌ماند.", {
          title: "چیزی برای پرداخت نمانده است",
        }),
  );

const batchColumns = (placed: boolean) => [
  { key: "number", label: "شماره" },
  { key: "month", label: "ماه" },
  ...(placed ? [{ key: "province", label: "استان" }] : []),
  { key: "status", label: "وضعیت" },
  { key: "items", label: "مراکز", numeric: true },
  { key: "total", label: "جمع (ریال)", numeric: true },
  { key: "prepared", label: "تهیه" },
  { key: "paid", label: "پرداخت" },
];

const batchRow = (batch: BatchLine, placed: boolean): Markup =>
  markup`<tr><th scope="row"><a href="${moneyPaths.batch(batch.number)}" class="link"><bdi dir="ltr">${batch.shownNumber}</bdi></a></th><td data-label="ماه">${batch.month}</td>${
    placed ? markup`<td data-label="استان">${batch.province}</td>` : null
  }<td data-label="وضعیت">${statusText(batch)}</td><td data-label="مراکز" class="numeric">${batch.items}</td><td data-label="جمع (ریال)" class="numeric">${batch.total}</td><td data-label="تهیه">${batch.prepared}</td><td data-label="پرداخت">${batch.paid ?? "—"}</td></tr>`;

function statusText({ status }: BatchLine): Markup {
  const { tone, label } = batchStatusViews[status];
  return tagText(tone, label);
}
