"use server";

import { licensingPaths } from "@/components/licensing-paths";
import { requestFoundingInput } from "@/lib/domain/licensing/founding-input";
import { requestFounding } from "@/lib/server/public/founding";
import { definePublicAction } from "@/lib/web/action";

export const requestFoundingAction = definePublicAction({
  input: requestFoundingInput,
  command: requestFounding,
  next: ({ officeId }) => licensingPaths.foundingSent(officeId),
});
