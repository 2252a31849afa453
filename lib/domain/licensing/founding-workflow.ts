import type { Tone } from "../month/labels";
import { type Transitions, workflow } from "../shared/workflow";

export const FOUNDING_STATUSES = ["new", "contacted", "closed"] as const;
export type FoundingStatus = (typeof FOUNDING_STATUSES)[number];

export const FOUNDING_STEPS = ["contact", "close"] as const;
export type FoundingStep = (typeof FOUNDING_STEPS)[number];

/** The office meets entrepreneurs and benefactors to win them over (S1 ب-۱-۶); a request may be called about more than once. */
const transitions: Transitions<FoundingStatus, FoundingStep> = {
  new: { contact: "contacted", close: "closed" },
  contacted: { contact: "contacted", close: "closed" },
  closed: {},
};

/** nextFoundingStatus refuses wrongStep. */
export const { next: nextFoundingStatus, actionsFrom: foundingStepsFrom } = workflow(
  FOUNDING_STEPS,
  transitions,
  "wrongStep",
);

export const foundingStatusViews: Record<FoundingStatus, { label: string; tone: Tone }> = {
  new: { label: "بی‌پاسخ", tone: "warning" },
  contacted: { label: "در گفت‌وگو", tone: "info" },
  closed: { label: "پایان‌یافته", tone: "neutral" },
};

/** As on buttons and in the history of a request. */
export const foundingStepLabels: Record<FoundingStep, string> = {
  contact: "ثبت گفت‌وگو",
  close: "پایان دادن به درخواست",
};
