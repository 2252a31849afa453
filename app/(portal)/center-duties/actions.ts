"use server";
import { licensingPaths } from "@/components/licensing-paths";
import { markDutiesInput } from "@/lib/domain/licensing/duty-input";
import { markDuties } from "@/lib/server/duty/commands";
import { defineAction } from "@/lib/web/action";

export const markDutiesAction = defineAction({
  input: markDutiesInput,
  command: markDuties,
  next: ({ centerId }) => `${licensingPaths.centerDuties(centerId)}?done=marked`,
});
