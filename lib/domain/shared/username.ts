import { toLatinDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/**
 * Reads a user name: 3 to 60 Latin letters, digits, dots and hyphens, beginning with a letter and ending with a letter
 * or digit; capitals become small. Refuses invalidInput under `field`.
 */
export function parseUsername(text: string, field = "username"): Result<string> {
  const name = text.length <= 100 ? toLatinDigits(text).trim().toLowerCase() : "";
  return /^[a-z][a-z0-9.-]{1,58}[a-z0-9]$/.test(name)
    ? ok(name)
    : refuseField(field, "نام کاربری باید ۳ تا ۶۰ نویسه باشد: حروف لاتین، رقم، نقطه و خط تیره، با آغاز حرف.");
}
