"use server";
import { moneyPaths } from "@/components/money-paths";
import { checkEventsInput } from "@/lib/domain/event/chain";
import { checkEvents } from "@/lib/server/audit/commands";
import { defineAction } from "@/lib/web/action";

export const checkEventsAction = defineAction({
  input: checkEventsInput,
  command: checkEvents,
  next: () => `${moneyPaths.auditOf({ done: "checked" })}`,
});
