"use server";

import { casePaths } from "@/components/case-paths";
import { ownAccountInput } from "@/lib/domain/entrepreneur/own-account-input";
import { closeOwnAccount, openOwnAccount } from "@/lib/server/entrepreneur/own-account";
import { defineAction } from "@/lib/web/action";

export const openOwnAccountAction = defineAction({
  input: ownAccountInput,
  command: openOwnAccount,
  next: ({ code }) => `${casePaths.ownAccount(code)}?done=open`,
});

export const closeOwnAccountAction = defineAction({
  input: ownAccountInput,
  command: closeOwnAccount,
  next: ({ code }) => `${casePaths.ownAccount(code)}?done=closed`,
});
