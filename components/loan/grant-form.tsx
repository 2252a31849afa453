import { casePaths } from "../case-paths";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { NumberField } from "../forms/number-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TomanField } from "../forms/toman-field";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { DescriptionList } from "../ui/description-list";

type TypedLoan = Record<"principalRial" | "installmentCount" | "grantedOn", string>;
type GrantFormProps = {
  action: FormAction;
  code: string;
  range: string;
  counts: string;
  typed: TypedLoan;
};

/** The first of two steps: what is typed is checked, and shown with its schedule before anything is granted. */
export const GrantForm = ({ action, code, range, counts, typed }: GrantFormProps) => (
  <Card>
    <ActionForm action={action} id="grant">
      <Hidden values={{ code }} />
      <TomanField
        name="principalRial"
        label="مبلغ وام"
        required
        hint={range}
        defaultValue={typed.principalRial}
      />
      <NumberField
        name="installmentCount"
        label="شمار اقساط"
        required
        unit="قسط"
        hint={`${counts}؛ نخستین قسط یک ماه پس از پرداخت وام است.`}
        defaultValue={typed.installmentCount}
      />
      <TextField
        name="grantedOn"
        label="تاریخ پرداخت وام"
        required
        ltr
        width="short"
        hint="روزی که وام به کارآفرین پرداخت شده است، مانند ۱۴۰۵/۰۸/۱۲."
        defaultValue={typed.grantedOn}
      />
      <div>
        <SubmitButton>دیدن جدول اقساط</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

export type ShownPreview = {
  label: string;
  typed: TypedLoan;
  principal: string;
  principalWords: string;
  fee: string | null;
  total: string;
  totalWords: string;
  grantedOn: string;
  installments: { number: string; dueOn: string; amount: string }[];
};

type PreviewProps = { action: FormAction; code: string; formKey: string; preview: ShownPreview };

/** The second: the sum and every installment, and only then the button that grants. */
export function GrantPreview({ action, code, formKey, preview }: PreviewProps) {
  const { label, typed, principal, principalWords, fee, total, totalWords, grantedOn, installments } =
    preview;
  return (
    <div className="grid gap-6 *:min-w-0">
      <Card>
        <DescriptionList
          items={[
            { term: "وام", description: label },
            { term: "مبلغ", description: `${principal} (${principalWords})` },
            { term: "کارمزد", description: fee ?? "بدون کارمزد" },
            { term: "جمع بازپرداخت", description: `${total} (${totalWords})` },
            { term: "تاریخ پرداخت وام", description: grantedOn },
          ]}
        />
        <ActionForm action={action} id="confirm-grant" className="mt-6 grid gap-4">
          <Hidden values={{ code, key: formKey, ...typed }} />
          <p className="text-quiet">
            هنوز چیزی ثبت نشده است. با ثبت وام، جدول زیر جدول بازپرداخت آن می‌شود و دیگر تغییر نمی‌کند.
          </p>
          <FormButtons>
            <SubmitButton>ثبت وام {principal}</SubmitButton>
            <ButtonLink href={casePaths.loans(code)} variant="quiet">
              بازگشت بدون ثبت
            </ButtonLink>
          </FormButtons>
        </ActionForm>
      </Card>
      <DataTable
        caption="جدول اقساط پیش از ثبت"
        columns={[
          { key: "number", label: "قسط" },
          { key: "due", label: "سررسید" },
          { key: "amount", label: "مبلغ (تومان)", numeric: true },
        ]}
        foot={
          <tr>
            <th scope="row" colSpan={2}>
              جمع
            </th>
            <Cell label="مبلغ" numeric>
              {total}
            </Cell>
          </tr>
        }
      >
        {installments.map(({ number, dueOn, amount }) => (
          <Row key={number}>
            <RowHead>قسط {number}</RowHead>
            <Cell label="سررسید">{dueOn}</Cell>
            <Cell label="مبلغ (تومان)" numeric>
              {amount}
            </Cell>
          </Row>
        ))}
      </DataTable>
    </div>
  );
}
