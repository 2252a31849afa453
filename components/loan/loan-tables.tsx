import type { ReactNode } from "react";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

export type ShownInstallment = {
  number: string;
  dueOn: string;
  amount: string;
  paid: string;
  paidOn: string | null;
  tag: { label: string; tone: Tone };
};

export const InstallmentTable = ({ installments }: { installments: ShownInstallment[] }) => (
  <DataTable
    caption="اقساط"
    columns={[
      { key: "number", label: "قسط" },
      { key: "due", label: "سررسید" },
      { key: "amount", label: "مبلغ (تومان)", numeric: true },
      { key: "paid", label: "پرداخت‌شده (تومان)", numeric: true },
      { key: "state", label: "وضعیت" },
    ]}
  >
    {installments.map(({ number, dueOn, amount, paid, paidOn, tag }) => (
      <Row key={number}>
        <RowHead>قسط {number}</RowHead>
        <Cell label="سررسید">{dueOn}</Cell>
        <Cell label="مبلغ (تومان)" numeric>
          {amount}
        </Cell>
        <Cell label="پرداخت‌شده (تومان)" numeric>
          {paid}
        </Cell>
        <Cell label="وضعیت">
          <span>
            <Tag tone={tag.tone}>{tag.label}</Tag>{" "}
            {paidOn ? <span className="text-sm text-quiet">در {paidOn}</span> : null}
          </span>
        </Cell>
      </Row>
    ))}
  </DataTable>
);

export type ShownPayment = {
  id: number;
  paidOn: string;
  amount: string;
  by: string;
  voided: string | null;
};

type PaymentTableProps = { payments: ShownPayment[]; reverse: ((id: number) => ReactNode) | null };

/** What was paid, the latest first; what was taken back stays, struck through, with who did it and why. */
export const PaymentList = ({ payments, reverse }: PaymentTableProps) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-raised px-4 shadow-lift">
    {payments.map(({ id, paidOn, amount, by, voided }) => (
      <li key={id} className="py-3">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <b className={`font-semibold ${voided ? "text-quiet line-through" : ""}`}>{amount}</b>
          <span className={voided ? "text-quiet line-through" : ""}>{paidOn}</span>
          {voided ? <Tag tone="danger">ابطال‌شده</Tag> : null}
        </p>
        <p className="text-sm text-quiet">ثبت: {by}</p>
        {voided ? <p className="text-sm">ابطال: {voided}</p> : null}
        {reverse && !voided ? (
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent-text">
              این پرداخت به اشتباه ثبت شده است
            </summary>
            {reverse(id)}
          </details>
        ) : null}
      </li>
    ))}
  </ul>
);
