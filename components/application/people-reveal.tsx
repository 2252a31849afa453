"use client";
import { useActionState } from "react";
import { Hidden } from "../forms/hidden";
import { initialFormState, type FormState } from "../forms/form-state";
import { SubmitButton } from "../forms/submit-button";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

type Person = { seat: string; name: string; nationalId: string; mobile: string };
type RevealState = FormState & { answer?: Person[] };
type RevealAction = (state: RevealState, data: FormData) => Promise<RevealState>;

const columns = [
  { key: "seat", label: "مسئولیت" },
  { key: "name", label: "نام" },
  { key: "nationalId", label: "کد ملی" },
  { key: "mobile", label: "همراه" },
];

/** National ids and numbers in full, on request: who has looked is recorded. */
export function PeopleReveal({ number, action }: { number: string; action: RevealAction }) {
  const [state, formAction] = useActionState<RevealState, FormData>(action, initialFormState);
  return (
    <Section
      id="people"
      title="مشخصات کامل اعضا"
      description="دیدن کد ملی و شماره همراه در پرونده ثبت می‌شود."
    >
      {state.status === "refused" ? <Notice tone="danger" role="alert" title={state.message} /> : null}
      {state.answer ? (
        <DataTable caption="مشخصات کامل اعضا" columns={columns}>
          {state.answer.map(({ seat, name, nationalId, mobile }) => (
            <Row key={seat}>
              <RowHead>{seat}</RowHead>
              <Cell label="نام">{name}</Cell>
              <Cell label="کد ملی">
                <bdi dir="ltr">{nationalId}</bdi>
              </Cell>
              <Cell label="همراه">
                <bdi dir="ltr">{mobile}</bdi>
              </Cell>
            </Row>
          ))}
        </DataTable>
      ) : (
        <form action={formAction}>
          <Hidden values={{ number }} />
          <SubmitButton variant="secondary">نمایش مشخصات کامل</SubmitButton>
        </form>
      )}
    </Section>
  );
}
