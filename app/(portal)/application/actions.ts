"use server";
import { partPath } from "@/components/application/part-path";
import { licensingPaths } from "@/components/licensing-paths";
import {
  applicationStepInput,
  createApplicationInput,
  issueLicenseInput,
  recordDecisionInput,
  rejectApplicationInput,
  renameInput,
  returnApplicationInput,
  reviewPartsInput,
  savePartInput,
} from "@/lib/domain/licensing/application-input";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { recordDecision } from "@/lib/server/application/decide";
import { issueLicense } from "@/lib/server/application/issue";
import { createApplication, renameProposedCenter, savePart } from "@/lib/server/application/prepare";
import { revealPeople } from "@/lib/server/application/reveal";
import {
  endorseApplication,
  rejectApplication,
  returnApplication,
  reviewParts,
  startReview,
} from "@/lib/server/application/review";
import { submitApplication } from "@/lib/server/application/submit";
import { defineAction, defineAnsweringAction } from "@/lib/web/action";

const back = (done: string) => (input: { number: string }) =>
  `${licensingPaths.application(input.number)}?done=${done}`;

export const createApplicationAction = defineAction({
  input: createApplicationInput,
  command: createApplication,
  next: (_input, number) => `${licensingPaths.application(number)}?done=created`,
});
export const renameAction = defineAction({
  input: renameInput,
  command: renameProposedCenter,
  next: back("renamed"),
});

export const savePartAction = defineAction({
  input: (raw, ctx) => savePartInput(raw, todayInTehran(ctx.now)),
  command: savePart,
  next: ({ number, part }) => `${partPath(number, part)}?done=saved`,
});
export const submitAction = defineAction({
  input: applicationStepInput,
  command: submitApplication,
  next: back("submitted"),
});
export const startReviewAction = defineAction({
  input: applicationStepInput,
  command: startReview,
  next: ({ number }) => licensingPaths.applicationReview(number),
});
export const reviewPartsAction = defineAction({
  input: (raw) => reviewPartsInput(raw),
  command: reviewParts,
  next: back("reviewed"),
});
export const returnAction = defineAction({
  input: returnApplicationInput,
  command: returnApplication,
  next: back("returned"),
});
export const rejectAction = defineAction({
  input: rejectApplicationInput,
  command: rejectApplication,
  next: back("rejected"),
});
export const endorseAction = defineAction({
  input: applicationStepInput,
  command: endorseApplication,
  next: back("endorsed"),
});
export const recordDecisionAction = defineAction({
  input: recordDecisionInput,
  command: recordDecision,
  next: back("decided"),
});
export const issueAction = defineAction({
  input: issueLicenseInput,
  command: issueLicense,
  next: back("issued"),
});
export const revealPeopleAction = defineAnsweringAction({
  input: applicationStepInput.pick({ number: true }),
  command: revealPeople,
});
