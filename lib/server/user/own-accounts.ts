import { ok, refuseField, type Result } from "@/lib/domain/shared/result";

/**
 * An entrepreneur's own account follows the record of the case: number and name come from there, it has no password, and a code is
 * no key to a further role. The administrator may close it.
 */
export const checkNotOwnAccount = ({ byCode }: { byCode: boolean }): Result<null> =>
  byCode
    ? refuseField(
        "form",
        "این حساب از آنِ کارآفرین است؛ مددکار آن را از پروندهٔ کارآفرین می‌گشاید و تغییر می‌دهد.",
      )
    : ok(null);
