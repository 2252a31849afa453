import { z } from "zod";
import { field, parsedField } from "../shared/field-input";
import { parseUsername } from "../shared/username";

const LONGEST_PASSWORD = 200;

const passwordField = (name: string) =>
  field<string>((raw) => {
    if (raw === "") return { message: `${name} را بنویسید.` };
    return raw.length > LONGEST_PASSWORD
      ? { message: `${name} باید حداکثر ۲۰۰ نویسه باشد.` }
      : { value: raw };
  });

export const signInInput = z.object({
  username: parsedField((text) => parseUsername(text)),
  password: passwordField("گذرواژه"),
});

/** A change of one's own password; its strength is decided by checkPassword. */
export const changePasswordInput = z
  .object({
    currentPassword: passwordField("گذرواژه کنونی"),
    newPassword: passwordField("گذرواژه تازه"),
    repeatPassword: passwordField("تکرار گذرواژه تازه"),
  })
  .refine(({ newPassword, repeatPassword }) => newPassword === repeatPassword, {
    path: ["repeatPassword"],
    message: "تکرار گذرواژه با گذرواژه تازه یکی نیست.",
  });
