"use server";
import { moneyPaths } from "@/components/money-paths";
import { decideReportInput, type DraftInput, draftInput, newRevisionInput } from "@/lib/domain/report/input";
import { decideReport } from "@/lib/server/report/decide";
import { newRevision } from "@/lib/server/report/revise";
import { sendReport } from "@/lib/server/report/send";
import { writeNarrative } from "@/lib/server/report/write";
import { defineAction } from "@/lib/web/action";

const back = ({ month, provinceId }: { month: string; provinceId: string }, done: string) =>
  `${moneyPaths.report(month, provinceId)}?done=${done}`;

export const draftAction = defineAction<DraftInput, unknown>({
  input: draftInput,
  command: (ctx, input) => (input.then === "send" ? sendReport(ctx, input) : writeNarrative(ctx, input)),
  next: (input) => back(input, input.then === "send" ? "sent" : "written"),
});
export const decideReportAction = defineAction({
  input: decideReportInput,
  command: decideReport,
  next: (input, status) => back(input, status),
});
export const newRevisionAction = defineAction({
  input: newRevisionInput,
  command: newRevision,
  next: (input) => back(input, "revised"),
});
