import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";

/** `userId`: whose draft the form keeps */
type Props = { view: MonthView; action: FormAction; userId: number };

/** Sends the month back to the center: a reason beside each row that needs mending, and a general word. */
export function ReturnForm({ view, action, userId }: Props) {
  const rows = view.rows.filter((row) => row.entries.length > 0);
  return (
    <Card>
      <ActionForm action={action} id="return" draftKey={`return-${userId}-${view.center.id}-${view.month}`}>
        <Hidden values={{ centerId: view.center.id, month: view.month, version: view.version }} />
        <FormDetails summary="بازگرداندن ماه با دلیل">
          <TextareaField
            name="note"
            label="توضیح کلی"
            rows={2}
            hint="دست‌کم یک دلیل لازم است: کلی یا برای یک ردیف."
          />
          {rows.map((row) => (
            <TextareaField
              key={row.service}
              name={`reasons.${row.service}`}
              label={`دلیل ردیف ${toPersianDigits(row.service)}: ${row.label}`}
              rows={2}
            />
          ))}
          <div>
            <SubmitButton variant="danger">بازگرداندن با دلیل</SubmitButton>
          </div>
        </FormDetails>
      </ActionForm>
    </Card>
  );
}
