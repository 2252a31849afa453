import { z } from "zod";
import { field, formKeyField, textField, versionField } from "../shared/field-input";
import { FOUNDING_STEPS, type FoundingStep } from "./founding-workflow";

/** What the office did about a benefactor's request, by the button that was pressed. */
export const handleFoundingInput = z.object({
  requestId: formKeyField,
  version: versionField,
  step: field<FoundingStep>((raw) => {
    const step = FOUNDING_STEPS.find((known) => known === raw);
    return step ? { value: step } : { message: "یکی از دو دکمه را بزنید." };
  }),
  note: textField({ name: "یادداشت", min: 5, max: 1000, multiline: true }),
});
export type HandleFoundingInput = z.output<typeof handleFoundingInput>;
