import { field } from "../shared/field-input";
import { type EntrepreneurCode, parseEntrepreneurCode } from "./code";

/** An entrepreneur's code as a form carries it. */
export const entrepreneurCodeField = field<EntrepreneurCode>((raw) => {
  const value = parseEntrepreneurCode(raw);
  return value ? { value } : { message: "کد کارآفرین درست نیست." };
});
