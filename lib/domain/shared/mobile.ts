import { toLatinDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/** Reads a mobile number as eleven digits 09…; +98 and 0098 are understood. Refuses invalidInput under `field`. */
export function parseMobile(text: string, field = "mobile"): Result<string> {
  const typed = text.length <= 30 ? toLatinDigits(text).replace(/[\s\u200C()-]/g, "") : "";
  const digits = typed.replace(/^(\+98|0098)/, "0");
  return /^09\d{9}$/.test(digits)
    ? ok(digits)
    : refuseField(field, "شماره همراه باید یازده رقم باشد و با ۰۹ آغاز شود.");
}
