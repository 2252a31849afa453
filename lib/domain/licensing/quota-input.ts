import { z } from "zod";
import { codeField } from "../organisation/input";
import { textField, versionField, wholeField } from "../shared/field-input";
import { MAX_QUOTA } from "./quota";

/** `version` 0 stands for an office whose quota nobody has set yet. */
export const setQuotaInput = z.object({
  officeId: codeField("کد اداره"),
  version: versionField,
  quota: wholeField("سهمیه", 0, MAX_QUOTA),
  reason: textField({ name: "دلیل", min: 5, max: 500, multiline: true }),
});
export type SetQuotaInput = z.output<typeof setQuotaInput>;
