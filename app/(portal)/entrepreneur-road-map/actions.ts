"use server";
import { casePaths } from "@/components/case-paths";
import { tickInput, untickInput } from "@/lib/domain/entrepreneur/input";
import { ONCE, type TickPeriod } from "@/lib/domain/entrepreneur/road-map";
import { tickRoadMap, untickRoadMap } from "@/lib/server/entrepreneur/road-map";
import { defineAction } from "@/lib/web/action";

/** Back to the month that was shown. */
const back =
  (done: string) =>
  ({ period }: { period: TickPeriod }, code: string) =>
    period === ONCE
      ? `${casePaths.roadMap(code)}?done=${done}`
      : `${casePaths.roadMap(code, period)}&done=${done}`;

export const tickAction = defineAction({ input: tickInput, command: tickRoadMap, next: back("ticked") });
export const untickAction = defineAction({
  input: untickInput,
  command: untickRoadMap,
  next: back("unticked"),
});
