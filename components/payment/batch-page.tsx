import type { ReactNode } from "react";
import type { BatchView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { PageHeader } from "../ui/page-header";
import { PrintButton } from "../ui/print-button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { type Step, Stepper } from "../ui/stepper";
import { Tag } from "../ui/tag";
import { BatchItems } from "./batch-items";
import { PrintedList } from "./printed-list";

/** A batch: where it stands, whom it pays what, and the sheet that is signed. The steps come from outside. */
export function BatchPage({
  batch,
  said,
  children,
}: {
  batch: BatchView;
  said: ReactNode;
  children: ReactNode;
}) {
  const { items, settled } = batch;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={
            <>
              فهرست پرداخت <bdi dir="ltr">{batch.shownNumber}</bdi>
            </>
          }
          subtitle={`کارکرد ${batch.monthLabel}، استان ${batch.province}`}
          breadcrumbs={[{ href: moneyPaths.payments, label: "پرداخت‌ها" }]}
          tags={<Tag tone={batch.status.tone}>{batch.status.label}</Tag>}
          action={<PrintButton>چاپ فهرست</PrintButton>}
        />
        {said}
        <Ended batch={batch} />
        <div className="mb-8">
          <Stepper label="مرحله‌های فهرست" steps={stepsOf(batch)} />
        </div>
        <StatList
          stats={[
            { label: "جمع", value: batch.total, unit: "ریال", note: batch.totalInWords },
            { label: "مراکز", value: formatNumber(items.length), href: "#items" },
            ...(batch.baseAid
              ? [
                  {
                    label: "کمک پایه",
                    value: batch.baseAid,
                    unit: "ریال",
                    note: "جدا از این جمع، با بخشنامهٔ خود",
                  },
                ]
              : []),
          ]}
        />
        {children}
        <Section id="items" title="مراکز این فهرست">
          <BatchItems caption="مراکز این فهرست" month={batch.month} items={items} totals={batch} />
        </Section>
        {settled.length > 0 ? (
          <Section
            id="settled"
            title="اصلاح‌هایی که در این فهرست تسویه می‌شود"
            description="هر اصلاح به ماه پرداخت‌شدهٔ پیش از این ماه بازمی‌گردد."
          >
            <ul className="list-disc ps-5">
              {settled.map((one, index) => (
                <li key={index}>
                  {one.center}، {one.month}: {one.amount} ریال. {one.reason}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
      <PrintedList batch={batch} />
    </>
  );
}

function stepsOf({ steps, ended }: BatchView): Step[] {
  const current = ended ? -1 : steps.findIndex(({ done }) => !done);
  return steps.map(({ label, note, done }, index) => ({
    ...{ label, note },
    state: done ? "done" : index === current ? "current" : "todo",
  }));
}

function Ended({ batch: { paid, cancelled } }: { batch: BatchView }) {
  if (!paid && !cancelled) return null;
  return (
    <div className="mb-6">
      {paid ? (
        <Notice tone="success" title={`در ${paid.on} پرداخت شد`}>
          شمارهٔ پیگیری بانک: <bdi dir="ltr">{paid.reference}</bdi>. ثبت: {paid.by}.
        </Notice>
      ) : null}
      {cancelled ? (
        <Notice tone="warning" title="این فهرست لغو شده است">
          <p>{cancelled.reason}</p>
          <p className="text-sm text-quiet">
            {cancelled.by} · {cancelled.at}
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
