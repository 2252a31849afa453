import { z } from "zod";
import { field, textField, versionField } from "../shared/field-input";
import { FOUNDING_STEPS, type FoundingStep } from "./founding-workflow";

/** The key of a benefactor's request, as it stands in addresses. */
export const isRequestId = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What the office did about a benefactor's request, by the button that was pressed. */
export const handleFoundingInput = z.object({
  requestId: field<string>((raw) =>
    isRequestId(raw) ? { value: raw } : { message: "این فرم کهنه است. صفحه را تازه کنید." },
  ),
  version: versionField,
  step: field<FoundingStep>((raw) => {
    const step = FOUNDING_STEPS.find((known) => known === raw);
    return step ? { value: step } : { message: "یکی از دو دکمه را بزنید." };
  }),
  note: textField({ name: "یادداشت", min: 5, max: 1000, multiline: true }),
});
export type HandleFoundingInput = z.output<typeof handleFoundingInput>;
