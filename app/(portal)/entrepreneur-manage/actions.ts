"use server";
import { casePaths } from "@/components/case-paths";
import { assignCaseworkerInput, endBusinessInput } from "@/lib/domain/entrepreneur/input";
import { assignCaseworker, endBusiness } from "@/lib/server/entrepreneur/life";
import { defineAction } from "@/lib/web/action";

export const assignAction = defineAction({
  input: assignCaseworkerInput,
  command: assignCaseworker,
  next: (_input, code) => `${casePaths.entrepreneur(code)}?done=assigned`,
});
export const endAction = defineAction({
  input: endBusinessInput,
  command: endBusiness,
  next: (_input, code) => `${casePaths.entrepreneur(code)}?done=closed`,
});
