"use server";
import { licensingPaths } from "@/components/licensing-paths";
import { appointInput, resignInput } from "@/lib/domain/organisation/input";
import { appointBoardMember, resignBoardMember } from "@/lib/server/organisation/board-commands";
import { defineAction } from "@/lib/web/action";

const boardPage = (done: string) => (input: { centerId: string }) =>
  `${licensingPaths.centerBoard(input.centerId)}?done=${done}`;

export const appointToBoardAction = defineAction({
  input: appointInput,
  command: appointBoardMember,
  next: boardPage("appointed"),
});
export const resignFromBoardAction = defineAction({
  input: resignInput,
  command: resignBoardMember,
  next: boardPage("resigned"),
});
