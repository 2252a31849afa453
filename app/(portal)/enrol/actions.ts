"use server";
import { casePaths } from "@/components/case-paths";
import { enrolInput } from "@/lib/domain/entrepreneur/input";
import { enrol } from "@/lib/server/entrepreneur/enrol";
import { defineAction } from "@/lib/web/action";

export const enrolAction = defineAction({
  input: enrolInput,
  command: enrol,
  next: (_input, code) => `${casePaths.entrepreneur(code)}?done=enrolled`,
});
