import { z } from "zod";
import { field } from "../shared/field-input";
import { type EntrepreneurCode, parseEntrepreneurCode } from "./code";

/** Whose account; all else follows from the record. */
export const ownAccountInput = z.object({
  code: field<EntrepreneurCode>((raw) => {
    const code = parseEntrepreneurCode(raw);
    return code ? { value: code } : { message: "کد کارآفرین درست نیست." };
  }),
});
export type OwnAccountInput = z.output<typeof ownAccountInput>;
