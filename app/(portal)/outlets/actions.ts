"use server";
import { casePaths } from "@/components/case-paths";
import { addOutletInput, markOutletInput } from "@/lib/domain/entrepreneur/input";
import { addOutlet, markOutlet } from "@/lib/server/outlet/commands";
import { defineAction } from "@/lib/web/action";

export const addOutletAction = defineAction({
  input: addOutletInput,
  command: addOutlet,
  next: () => `${casePaths.outlets}?done=added`,
});
export const markOutletAction = defineAction({
  input: markOutletInput,
  command: markOutlet,
  next: () => `${casePaths.outlets}?done=marked`,
});
