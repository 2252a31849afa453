import type { ItemView } from "@/lib/domain/licensing/license-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { ItemFields } from "./item-fields";

type Props = {
  number: string;
  item: ItemView;
  recorded: NonNullable<ItemView["recorded"]>;
  action: FormAction;
};

/** Puts right what was recorded of an item, from what the person saw of it. */
export function CorrectItem({ number, item: { item, label }, recorded, action }: Props) {
  const { doneOn, reference, shownDay } = recorded;
  return (
    <ActionForm key={`${doneOn} ${reference}`} action={action} id={`correct-${item}`}>
      <Hidden values={{ number, item, wasOn: doneOn, wasReference: reference }} />
      <FormDetails
        summary={
          <>
            اصلاح<span className="sr-only"> {label}</span>
          </>
        }
      >
        <ItemFields item={item} doneOn={shownDay} reference={reference} />
        <TextareaField
          name="reason"
          label="دلیل اصلاح"
          hint="آنچه پیش از این ثبت شده بود با این دلیل در تاریخچه می‌ماند."
          required
          rows={2}
          maxLength={500}
        />
        <div>
          <SubmitButton variant="secondary">ثبت اصلاح</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
