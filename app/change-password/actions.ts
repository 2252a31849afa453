"use server";

import { changePasswordInput } from "@/lib/domain/account/input";
import { changeOwnPassword } from "@/lib/server/account/password";
import { defineAction } from "@/lib/web/action";

export const replaceInitialPasswordAction = defineAction({
  input: changePasswordInput,
  command: changeOwnPassword,
  withInitialPassword: true,
  next: () => "/?done=password-changed",
});
