"use server";
import { licensingPaths } from "@/components/licensing-paths";
import {
  decideNoticeInput,
  hearingInput,
  replyInput,
  serveNoticeInput,
} from "@/lib/domain/licensing/notice-input";
import { decideNotice, recordHearing, replyToNotice } from "@/lib/server/notice/commands";
import { serveNotice } from "@/lib/server/notice/serve";
import { defineAction } from "@/lib/web/action";

const back = (centerId: string, done: string) => `${licensingPaths.centerNotices(centerId)}?done=${done}`;

export const serveNoticeAction = defineAction({
  input: serveNoticeInput,
  command: serveNotice,
  next: ({ centerId }) => back(centerId, "served"),
});
export const replyToNoticeAction = defineAction({
  input: replyInput,
  command: replyToNotice,
  next: ({ centerId }) => back(centerId, "answered"),
});
export const recordHearingAction = defineAction({
  input: hearingInput,
  command: recordHearing,
  next: ({ centerId }) => back(centerId, "heard"),
});
export const decideNoticeAction = defineAction({
  input: decideNoticeInput,
  command: decideNotice,
  next: ({ centerId }, status) => back(centerId, status),
});
