import { z } from "zod";
import { field, formKeyField, parsedField, textField } from "../shared/field-input";
import { parseMobile } from "../shared/mobile";

export const FOUNDING_MESSAGE_AT_MOST = 1_500;

/** A benefactor's word to an office; `requestId` is made by the form, so that sending it twice is sending it once. */
export const requestFoundingInput = z.object({
  requestId: formKeyField,
  officeId: field<string>((raw) =>
    /^[a-z][a-z0-9-]{1,39}$/.test(raw) ? { value: raw } : { message: "اداره را از فهرست برگزینید." },
  ),
  name: textField({ name: "نام و نام خانوادگی", min: 3, max: 100 }),
  mobile: parsedField((text) => parseMobile(text)),
  field: textField({ name: "زمینهٔ فعالیت", min: 2, max: 120 }),
  message: textField({ name: "پیام", min: 10, max: FOUNDING_MESSAGE_AT_MOST, multiline: true }),
});
export type RequestFoundingInput = z.output<typeof requestFoundingInput>;
