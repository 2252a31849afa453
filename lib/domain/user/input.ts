import { z } from "zod";
import { isOwnUsername } from "../entrepreneur/own-account";
import { field, parsedField, textField, versionField, wholeField } from "../shared/field-input";
import { parseMobile } from "../shared/mobile";
import { parseUsername } from "../shared/username";
import { grantInput } from "./grant-input";

const usernameField = parsedField((text) => parseUsername(text));
export const personNameField = textField({ name: "نام و نام خانوادگی", min: 3, max: 100 });

/** Optional: an empty field is null. */
export const mobileField = field<string | null>((raw) => {
  if (raw.trim() === "") return { value: null };
  const mobile = parseMobile(raw);
  return mobile.ok ? mobile : { message: mobile.refusal.fields?.mobile ?? "شماره همراه درست نیست." };
});

/** Words that stand in the place of a user name in addresses. */
const RESERVED = ["new"];
export const newUsernameField = usernameField.refine(
  (name) => !RESERVED.includes(name) && !isOwnUsername(name),
  "این نام کاربری پذیرفته نیست.",
);

/** A new account begins with one role; others are added on its page. */
export const createUserInput = z
  .object({ username: newUsernameField, name: personNameField, mobile: mobileField })
  .and(grantInput);
export type CreateUserInput = z.output<typeof createUserInput>;

export const userVersionInput = z.object({ username: usernameField, version: versionField });
export type UserVersionInput = z.output<typeof userVersionInput>;

export const changeUserInput = userVersionInput.extend({ name: personNameField, mobile: mobileField });
export type ChangeUserInput = z.output<typeof changeUserInput>;

export const resetPasswordInput = z.object({ username: usernameField });

export const addGrantInput = z.object({ username: usernameField }).and(grantInput);
export type AddGrantInput = z.output<typeof addGrantInput>;

export const removeGrantInput = z.object({
  username: usernameField,
  grantId: wholeField("شناسه نقش", 1, 2_147_483_647),
});
export type RemoveGrantInput = z.output<typeof removeGrantInput>;

/** One's own data; the name and the roles are the administrator's to change. */
export const changeOwnMobileInput = z.object({ mobile: mobileField, version: versionField });
export type ChangeOwnMobileInput = z.output<typeof changeOwnMobileInput>;
