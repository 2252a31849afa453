import type { ReactNode } from "react";
import { batchStatusViews } from "@/lib/domain/payment/labels";
import type { BatchLine, PaymentsView, UnpaidMonth } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Markup, markup } from "../ui/markup";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

const statuses = Object.entries(batchStatusViews).map(([value, { label }]) => ({ value, label }));

/** What can be paid now, and the batches that were made of it. `ready` is the month that has been chosen. */
export function PaymentsPage({ view, ready }: { view: PaymentsView; ready: ReactNode }) {
  const { query, provinces, batches, unpaid, total, first } = view;
  const filtered = Boolean(query.month || query.status || query.province);
  return (
    <>
      <PageHeader
        title="پرداخت‌ها"
        subtitle="از ماه‌های تأییدشده فهرست پرداخت تهیه، به دست همکار دیگری تأیید و پس از پرداخت بانک ثبت می‌شود (بند ح، نکتهٔ ۳)."
        action={
          <>
            <ButtonLink href={moneyPaths.accounts} variant="secondary">
              حساب مراکز
            </ButtonLink>
            <ButtonLink href={moneyPaths.adjustments} variant="secondary">
              اصلاح‌ها
            </ButtonLink>
          </>
        }
      />
      <FilterForm
        action={moneyPaths.payments}
        label="ماه و وضعیت پرداخت‌ها"
        clearHref={filtered ? moneyPaths.payments : undefined}
        fields={[
          placeFilters({ provinces, province: query.province }),
          filterSelect({
            name: "month",
            label: "ماه",
            empty: "همهٔ ماه‌ها",
            defaultValue: query.month ?? "",
            options: view.months,
          }),
          filterSelect({
            name: "status",
            label: "وضعیت فهرست",
            empty: "همه",
            defaultValue: query.status ?? "",
            options: statuses,
          }),
        ]}
      />
      {ready}
      {view.provinceMissing ? <Notice>برای دیدن مراکز قابل پرداخت این ماه، استان را برگزینید.</Notice> : null}
      {ready ? null : <Unpaid months={unpaid} province={query.province} />}
      <Section id="batches" title="فهرست‌های پرداخت">
        {batches.length > 0 ? (
          <>
            <TextTable
              caption="فهرست‌های پرداخت، از تازه به کهنه"
              columns={batchColumns(provinces.length > 0)}
              rows={batches.map((batch) => batchRow(batch, provinces.length > 0))}
            />
            <Pagination
              page={view.page}
              pages={view.pages}
              hrefOf={(page) => moneyPaths.paymentsOf({ ...query, page: page > 1 ? page : null })}
              summary={`ردیف ${formatNumber(first)} تا ${formatNumber(first + batches.length - 1)} از ${formatNumber(total)} فهرست`}
            />
          </>
        ) : (
          <EmptyState title="فهرست پرداختی نیست">
            {filtered
              ? "با این پالایه‌ها فهرستی تهیه نشده است."
              : "فهرست‌هایی که از ماه‌های تأییدشده تهیه شود در اینجا می‌آید."}
          </EmptyState>
        )}
      </Section>
    </>
  );
}

const unpaidColumns = [
  { key: "month", label: "ماه" },
  { key: "ready", label: "آمادهٔ پرداخت", numeric: true },
  { key: "amount", label: "مبلغ (ریال)", numeric: true },
  { key: "without", label: "بدون حساب تأییدشده", numeric: true },
  { key: "withoutAmount", label: "مبلغ مانده (ریال)", numeric: true },
];

const Unpaid = ({ months, province }: { months: UnpaidMonth[]; province: string | null }) => (
  <Section
    id="unpaid"
    title="قابل پرداخت"
    description="ماه‌های تأییدشده‌ای که هنوز در فهرستی نیامده‌اند. ماه را باز کنید تا مراکز آن و فرم تهیهٔ فهرست را ببینید."
  >
    {months.length > 0 ? (
      <TextTable
        caption="ماه‌های قابل پرداخت"
        columns={unpaidColumns}
        rows={months.map(
          (one) =>
            markup`<tr><th scope="row"><a href="${moneyPaths.paymentsOf({ month: one.month, province })}" class="link">${one.label}</a></th><td data-label="آمادهٔ پرداخت" class="numeric">${formatNumber(one.ready)}</td><td data-label="مبلغ (ریال)" class="numeric">${one.amount}</td><td data-label="بدون حساب تأییدشده" class="numeric">${formatNumber(one.withoutAccount)}</td><td data-label="مبلغ مانده (ریال)" class="numeric">${one.withoutAccountAmount}</td></tr>`,
        )}
      />
    ) : (
      <EmptyState title="چیزی برای پرداخت نمانده است">
        ماهی که استان تأیید کند، تا آمدن در یک فهرست پرداخت، در اینجا می‌ماند.
      </EmptyState>
    )}
  </Section>
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
  }<td data-label="وضعیت">${tagText(batch.status.tone, batch.status.label)}</td><td data-label="مراکز" class="numeric">${batch.items}</td><td data-label="جمع (ریال)" class="numeric">${batch.total}</td><td data-label="تهیه">${batch.prepared}</td><td data-label="پرداخت">${batch.paid ?? "—"}</td></tr>`;
