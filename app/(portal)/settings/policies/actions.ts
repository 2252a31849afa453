"use server";

import { moneyPaths } from "@/components/money-paths";
import { enactPolicyInput, preparePolicyInput, withdrawPolicyInput } from "@/lib/domain/aid/policy-input";
import { enactPolicy, withdrawPolicy } from "@/lib/server/policy/decide";
import { preparePolicy } from "@/lib/server/policy/prepare";
import { defineAction } from "@/lib/web/action";

const draftPage = (done: string) => (_input: unknown, id: number) =>
  `${moneyPaths.policyDraft(id)}?done=${done}`;

export const preparePolicyAction = defineAction({
  input: preparePolicyInput,
  command: preparePolicy,
  next: draftPage("prepared"),
});
export const enactPolicyAction = defineAction({
  input: enactPolicyInput,
  command: enactPolicy,
  next: draftPage("enacted"),
});
export const withdrawPolicyAction = defineAction({
  input: withdrawPolicyInput,
  command: withdrawPolicy,
  next: draftPage("withdrawn"),
});
