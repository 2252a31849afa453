import { consentLabels } from "@/lib/domain/beneficiary/consent";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { RadioGroup } from "../forms/radio-group";
import { TextField } from "../forms/text-field";

const forms = Object.entries(consentLabels).map(([value, label]) => ({ value, label }));

export const ConsentFields = ({ today }: { today: string }) => (
  <>
    <RadioGroup name="form" label="شیوهٔ رضایت" required inline options={forms} />
    <TextField
      name="givenOn"
      label="تاریخ رضایت"
      required
      ltr
      width="short"
      autoComplete="off"
      defaultValue={toPersianDigits(today)}
    />
  </>
);
