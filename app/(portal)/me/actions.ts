"use server";

import { casePaths } from "@/components/case-paths";
import { ok } from "@/lib/domain/shared/result";
import { recordEvidence } from "@/lib/server/entrepreneur/record";
import { defineAction } from "@/lib/web/action";

const one = (value: unknown) => (typeof value === "string" ? value : "");

/** The same command as the caseworker's; whose case it may be is the policy's question. */
export const recordOwnSaleAction = defineAction({
  input: (raw) => ok({ code: one(raw["code"]), kind: "salesInvoice", key: one(raw["key"]), values: raw }),
  command: recordEvidence,
  next: () => `${casePaths.self}?done=sale`,
});
