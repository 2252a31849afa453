"use server";
import { casePaths } from "@/components/case-paths";
import { seenImportInput } from "@/lib/domain/beneficiary/import";
import { cancelImport, refreshImport } from "@/lib/server/beneficiary-import/commands";
import { commitImport } from "@/lib/server/beneficiary-import/commit";
import { defineAction } from "@/lib/web/action";

const back = ({ id }: { id: string }) => casePaths.import(id);

export const commitImportAction = defineAction({ input: seenImportInput, command: commitImport, next: back });
export const refreshImportAction = defineAction({
  input: seenImportInput,
  command: refreshImport,
  next: ({ id }) => `${casePaths.import(id)}?done=refreshed`,
});
export const cancelImportAction = defineAction({ input: seenImportInput, command: cancelImport, next: back });
