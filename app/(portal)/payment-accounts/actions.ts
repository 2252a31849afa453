"use server";
import { moneyPaths } from "@/components/money-paths";
import { accountInput, enterAccountInput, withdrawAccountInput } from "@/lib/domain/payment/input";
import { confirmAccount, enterAccount, withdrawAccount } from "@/lib/server/payment/account-commands";
import { defineAction } from "@/lib/web/action";

const back = (done: string) => () => moneyPaths.accountsOf({ done });

export const enterAccountAction = defineAction({
  input: enterAccountInput,
  command: enterAccount,
  next: back("entered"),
});
export const confirmAccountAction = defineAction({
  input: accountInput,
  command: confirmAccount,
  next: back("confirmed"),
});
export const withdrawAccountAction = defineAction({
  input: withdrawAccountInput,
  command: withdrawAccount,
  next: back("withdrawn"),
});
