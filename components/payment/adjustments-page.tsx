import type { ReactNode } from "react";
import type { AdjustmentLine, AdjustmentsView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Markup, markup } from "../ui/markup";
import { PageHeader } from "../ui/page-header";
import { Pagination, rowRange } from "../ui/pagination";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

const columns = [
  { key: "center", label: "مرکز و ماه" },
  { key: "amount", label: "مبلغ (ریال)", numeric: true },
  { key: "state", label: "وضعیت" },
  { key: "remaining", label: "مانده (ریال)", numeric: true },
  { key: "reason", label: "دلیل" },
  { key: "by", label: "ثبت" },
];

type Props = { view: AdjustmentsView; said: ReactNode; form: ReactNode };

/** Corrections of paid months, and with which payment each was settled. */
export function AdjustmentsPage({ view, said, form }: Props) {
  const { lines, query, total, first } = view;
  return (
    <>
      <PageHeader
        title="اصلاح‌های پس از پرداخت"
        subtitle="ماه پرداخت‌شده تغییر نمی‌کند؛ اصلاح آن با پرداخت یکی از ماه‌های بعد تسویه می‌شود و به همان ماه اشاره دارد."
        breadcrumbs={[{ href: moneyPaths.payments, label: "پرداخت‌ها" }]}
      />
      {said}
      {view.form ? (
        <Section id="new" title={`اصلاح ${view.form.monthLabel}، ${view.form.center}`}>
          {form}
        </Section>
      ) : null}
      <Section
        id="adjustments"
        title="اصلاح‌ها"
        description={
          view.mayAdjust && !view.form
            ? "برای ثبت اصلاح، ماه پرداخت‌شدهٔ مرکز یا فهرست پرداخت آن را باز کنید و «ثبت اصلاح» را بزنید."
            : undefined
        }
      >
        <FilterForm
          action={moneyPaths.adjustments}
          label="وضعیت اصلاح‌ها"
          clearHref={query.state ? moneyPaths.adjustments : undefined}
          fields={[
            filterSelect({
              name: "state",
              label: "وضعیت",
              empty: "همه",
              defaultValue: query.state ?? "",
              options: [{ value: "open", label: "تسویه‌نشده" }],
            }),
          ]}
        />
        {lines.length > 0 ? (
          <>
            <TextTable caption="اصلاح‌ها، از تازه به کهنه" columns={columns} rows={lines.map(rowOf)} />
            <Pagination
              page={view.page}
              pages={view.pages}
              hrefOf={(page) => moneyPaths.adjustmentsOf({ ...query, page: page > 1 ? page : null })}
              summary={rowRange(first, lines.length, `${formatNumber(total)} اصلاح`)}
            />
          </>
        ) : (
          <EmptyState title={query.state ? "اصلاح تسویه‌نشده‌ای نیست" : "اصلاحی ثبت نشده است"}>
            اصلاح ماه‌های پرداخت‌شده، با آنچه از هر یک تسویه شده است، در اینجا می‌آید.
          </EmptyState>
        )}
      </Section>
    </>
  );
}

const rowOf = (line: AdjustmentLine): Markup =>
  markup`<tr><th scope="row"><a href="${paths.month(line.centerId, line.month)}#payment" class="link">${line.center}، ${line.monthLabel}</a></th><td data-label="مبلغ (ریال)" class="numeric">${line.amount}</td><td data-label="وضعیت"><span>${tagText(line.tag.tone, line.tag.label)}${line.settled.map(
    (one) =>
      markup` <span class="block text-sm">${one.amount} در <a href="${moneyPaths.batch(one.number)}" class="link"><bdi dir="ltr">${one.shownNumber}</bdi></a></span>`,
  )}</span></td><td data-label="مانده (ریال)" class="numeric">${line.remaining}</td><td data-label="دلیل">${line.reason}</td><td data-label="ثبت">${line.by}</td></tr>`;
