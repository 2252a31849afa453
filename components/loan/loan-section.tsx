import type { FormAction } from "../forms/form-state";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";
import { InstallmentTable, PaymentList, type ShownInstallment, type ShownPayment } from "./loan-tables";
import { PaymentForm, ReverseForm, SettlementForm } from "./payment-forms";

export type ShownLoan = {
  id: number;
  version: number;
  label: string;
  tag: { label: string; tone: Tone };
  settled: boolean;
  principal: string;
  principalWords: string;
  fee: string | null;
  grantedOn: string;
  by: string;
  paid: string;
  remaining: string;
  remainingWords: string;
  late: string | null;
  settledOn: string | null;
  suspendedOn: string | null;
  installments: ShownInstallment[];
  payments: ShownPayment[];
  next: { amount: string; hint: string } | null;
  settlement: { typed: string; shown: string } | null;
};

type LoanSectionProps = {
  code: string;
  loan: ShownLoan;
  today: string;
  may: { pay: boolean; reverse: boolean };
  /** one for each form, made anew with the page */
  keys: { payment: string; settlement: string };
  recordAction: FormAction;
  reverseAction: FormAction;
};

/** A loan that is not settled: how it stands, the forms of payment, its schedule and what was paid. */
export function RunningLoan(props: LoanSectionProps) {
  const { code, loan, today, may, keys, recordAction, reverseAction } = props;
  const { id, version, late, suspendedOn, next, settlement } = loan;
  const form = { action: recordAction, loanKey: { code, loanId: id, version }, today };
  return (
    <Section
      id={`loan-${id}`}
      title={`${loan.label}، ${loan.principal}`}
      action={<Tag tone={loan.tag.tone}>{loan.tag.label}</Tag>}
    >
      <div className="grid gap-6 *:min-w-0">
        {late ? <Notice tone="danger">{late}</Notice> : null}
        {suspendedOn ? (
          <Notice tone="warning" title={`بازپرداخت این وام از ${suspendedOn} متوقف شده است.`}>
            قسط تازه‌ای سررسید نمی‌شود؛ پرداخت داوطلبانه همچنان پذیرفته است.
          </Notice>
        ) : null}
        <Figures loan={loan} />
        {may.pay && next && settlement ? (
          <div className="grid items-start gap-4 *:min-w-0 lg:grid-cols-2">
            <PaymentForm {...form} formKey={keys.payment} next={next} />
            <SettlementForm {...form} formKey={keys.settlement} settlement={settlement} />
          </div>
        ) : null}
        <LoanRows
          loan={loan}
          reverse={
            may.reverse
              ? (paymentId) => (
                  <ReverseForm action={reverseAction} code={code} loanId={id} paymentId={paymentId} />
                )
              : null
          }
        />
      </div>
    </Section>
  );
}

const Figures = ({ loan }: { loan: ShownLoan }) => (
  <div className="grid gap-2 *:min-w-0">
    <StatList
      stats={[
        { label: "مانده", value: loan.remaining, note: loan.remainingWords },
        { label: "پرداخت‌شده", value: loan.paid },
        { label: "تاریخ پرداخت وام", value: loan.grantedOn, note: `ثبت: ${loan.by}` },
      ]}
    />
    <p className="text-sm text-quiet">
      اصل وام {loan.principal} ({loan.principalWords})؛ کارمزد: {loan.fee ?? "ندارد"}.
    </p>
  </div>
);

type LoanRowsProps = { loan: ShownLoan; reverse: Parameters<typeof PaymentList>[0]["reverse"] };

const LoanRows = ({ loan, reverse }: LoanRowsProps) => (
  <>
    <div>
      <h3 className="mb-2 text-lg font-bold">جدول اقساط</h3>
      <InstallmentTable installments={loan.installments} />
    </div>
    {loan.payments.length > 0 ? (
      <div>
        <h3 className="mb-2 text-lg font-bold">پرداخت‌ها</h3>
        <PaymentList payments={loan.payments} reverse={reverse} />
      </div>
    ) : null}
  </>
);

/** Those that are settled, folded. */
export const SettledLoans = ({ loans }: { loans: ShownLoan[] }) => (
  <ul className="grid gap-3">
    {loans.map((loan) => (
      <li key={loan.id}>
        <details className="rounded-xl border border-line bg-raised px-4">
          <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-3 py-2">
            {loan.label}، {loan.principal} <Tag tone={loan.tag.tone}>{loan.tag.label}</Tag>
          </summary>
          <div className="grid gap-6 pb-4 *:min-w-0">
            <DescriptionList
              items={[
                { term: "تاریخ پرداخت وام", description: `${loan.grantedOn}؛ ثبت: ${loan.by}` },
                { term: "کارمزد", description: loan.fee ?? "بدون کارمزد" },
                { term: "تاریخ تسویه", description: loan.settledOn ?? "" },
              ]}
            />
            <LoanRows loan={loan} reverse={null} />
          </div>
        </details>
      </li>
    ))}
  </ul>
);
