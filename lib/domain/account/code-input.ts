import { z } from "zod";
import { field, parsedField } from "../shared/field-input";
import { parseMobile } from "../shared/mobile";
import { toLatinDigits } from "../shared/persian-digits";

export const requestCodeInput = z.object({ mobile: parsedField((text) => parseMobile(text)) });

/** A code as typed: six digits of any script, spaces between them forgiven. */
export const useCodeInput = z.object({
  code: field<string>((raw) => {
    const typed = raw.length <= 40 ? toLatinDigits(raw).replace(/[\s\u200C\u200E\u200F-]/g, "") : "";
    return /^\d{6}$/.test(typed)
      ? { value: typed }
      : { message: "کد شش رقم دارد؛ آن را از پیامک خود بنویسید." };
  }),
});
