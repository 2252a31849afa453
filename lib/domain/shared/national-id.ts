import { verifyIranianNationalId } from "@persian-tools/persian-tools";
import { toLatinDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/** Reads a national id: exactly ten digits of any script with a right check digit. Refuses invalidInput under `field`. */
export function parseNationalId(text: string, field = "nationalId"): Result<string> {
  const digits = text.length <= 30 ? toLatinDigits(text).replace(/[\s-]/g, "") : "";
  if (!/^\d{10}$/.test(digits)) return refuseField(field, "کد ملی باید ده رقم باشد.");
  // Prefixes are not checked: the list of offices grows, and a new one must not shut people out.
  return verifyIranianNationalId(digits, { checkPrefix: false })
    ? ok(digits)
    : refuseField(field, "کد ملی درست نیست.");
}
