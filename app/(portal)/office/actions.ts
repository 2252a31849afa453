"use server";

import { licensingPaths } from "@/components/licensing-paths";
import { handleFoundingInput } from "@/lib/domain/licensing/founding-handling";
import { setQuotaInput } from "@/lib/domain/licensing/quota-input";
import { handleFoundingRequest } from "@/lib/server/founding/commands";
import { setQuota } from "@/lib/server/office/commands";
import { defineAction } from "@/lib/web/action";

export const setQuotaAction = defineAction({
  input: setQuotaInput,
  command: setQuota,
  next: ({ officeId }) => `${licensingPaths.office(officeId)}?done=quota-set`,
});

export const handleFoundingAction = defineAction({
  input: handleFoundingInput,
  command: handleFoundingRequest,
  next: ({ requestId, step }, { officeId }) =>
    `${licensingPaths.office(officeId)}?request=${requestId}&done=${step === "close" ? "request-closed" : "request-contacted"}`,
});
