"use server";
import { casePaths } from "@/components/case-paths";
import { giveEntitlementInput } from "@/lib/domain/entitlement/input";
import { giveEntitlement } from "@/lib/server/entitlement/give";
import { defineAction } from "@/lib/web/action";

export const giveEntitlementAction = defineAction({
  input: giveEntitlementInput,
  command: giveEntitlement,
  next: ({ code }) => `${casePaths.entitlements(code)}?done=given`,
});
