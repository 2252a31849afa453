import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { Checkbox } from "../forms/checkbox";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";
import { DutyGroups } from "./duty-groups";

export type Duty = { duty: string; label: string; clause: string; since: string | null; by: string | null };
type DutiesFormProps = { action: FormAction; id: string; shown: string; today: string; duties: Duty[] };

/** The catalogue as check boxes: what is checked is delegated from the day on, what is unchecked ends with it. */
export function DutiesForm({ action, id, shown, today, duties }: DutiesFormProps) {
  return (
    <ActionForm key={shown} action={action} id="mark-duties">
      <Hidden values={{ centerId: id, shown, duties: "" }} />
      <Card>
        <DutyGroups
          duties={duties}
          item={({ duty, label, clause, since }) => (
            <Checkbox
              name="duties"
              value={duty}
              first={duty === duties[0]?.duty}
              checked={since !== null}
              label={label}
              hint={
                <>
                  <Clause>{clause}</Clause>
                  {since ? ` · واگذارشده از ${since}` : null}
                </>
              }
            />
          )}
        />
      </Card>
      <TextField
        name="on"
        label="تاریخ اجرا"
        required
        ltr
        width="short"
        defaultValue={toPersianDigits(today)}
        hint="مأموریت‌های تازه از این روز آغاز می‌شوند و مأموریت‌هایی که نشانشان را برداشته‌اید در این روز پایان می‌یابند."
      />
      <FormButtons>
        <SubmitButton>ثبت مأموریت‌ها</SubmitButton>
        <ButtonLink href={paths.center(id)} variant="quiet">
          انصراف
        </ButtonLink>
      </FormButtons>
    </ActionForm>
  );
}
