"use server";
import { paths } from "@/components/paths";
import { setTargetsInput } from "@/lib/domain/aid/targets-input";
import { setTargets } from "@/lib/server/center/targets";
import { defineAction } from "@/lib/web/action";

export const setTargetsAction = defineAction({
  input: setTargetsInput,
  command: setTargets,
  next: ({ centerId }) => `${paths.center(centerId)}?done=targets-set`,
});
