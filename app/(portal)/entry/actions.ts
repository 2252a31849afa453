"use server";
import { paths } from "@/components/paths";
import { entryAtVersionInput, parseEntryChange, parseEntryForm } from "@/lib/domain/service-entry/form-input";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { changeEntry, logEntry, removeEntry } from "@/lib/server/service-entry/commands";
import { defineAction } from "@/lib/web/action";

export const logEntryAction = defineAction({
  input: (raw, ctx) => parseEntryForm(raw, todayInTehran(ctx.now)),
  command: logEntry,
  next: (input, { entryId }) => `${paths.entry(input.centerId, input.month, entryId)}?done=logged`,
});

export const changeEntryAction = defineAction({
  input: (raw, ctx) => parseEntryChange(raw, todayInTehran(ctx.now)),
  command: changeEntry,
  next: (input, { entryId }) => `${paths.entry(input.centerId, input.month, entryId)}?done=changed`,
});

export const removeEntryAction = defineAction({
  input: entryAtVersionInput,
  command: removeEntry,
  next: (input) => `${paths.month(input.centerId, input.month)}?done=removed`,
});
