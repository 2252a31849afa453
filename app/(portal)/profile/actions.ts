"use server";

import { z } from "zod";
import { changePasswordInput } from "@/lib/domain/account/input";
import { changeOwnMobileInput } from "@/lib/domain/user/input";
import { changeOwnMobile, endOwnSessions } from "@/lib/server/account/commands";
import { changeOwnPassword } from "@/lib/server/account/password";
import { defineAction } from "@/lib/web/action";

export const changeMobileAction = defineAction({
  input: changeOwnMobileInput,
  command: changeOwnMobile,
  next: () => "/profile?done=mobile-changed",
});

export const changePasswordAction = defineAction({
  input: changePasswordInput,
  command: changeOwnPassword,
  next: () => "/profile?done=password-changed",
});

export const endSessionsAction = defineAction({
  input: z.object({ which: z.enum(["others", "all"], "یکی از دو دکمه را بزنید.") }),
  command: endOwnSessions,
  next: ({ which }) =>
    which === "all" ? "/sign-in?done=signed-out-everywhere" : "/profile?done=others-signed-out",
});
