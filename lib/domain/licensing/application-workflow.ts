import { type Transitions, workflow } from "../shared/workflow";

export const APPLICATION_STATUSES = [
  "draft",
  "submitted",
  "underReview",
  "returned",
  "endorsed",
  "councilApproved",
  "licensed",
  "rejected",
  "councilDeclined",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_ACTIONS = [
  "edit",
  "submit",
  "review",
  "return",
  "reject",
  "endorse",
  "recordApproval",
  "recordDecline",
  "issue",
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

/**
 * The office fills in (S1 ب-۱-۸), the province's employment department reviews (S1 ب-۲-۱), the steering council decides
 * and the participation department issues (S1 ب-۳-۱).
 */
const transitions: Transitions<ApplicationStatus, ApplicationAction> = {
  draft: { edit: "draft", submit: "submitted" },
  submitted: { review: "underReview" },
  underReview: { return: "returned", reject: "rejected", endorse: "endorsed" },
  returned: { edit: "returned", submit: "submitted" },
  endorsed: { recordApproval: "councilApproved", recordDecline: "councilDeclined" },
  councilApproved: { issue: "licensed" },
  licensed: {},
  rejected: {},
  councilDeclined: {},
};

/** nextApplicationStatus refuses wrongStep. */
export const { next: nextApplicationStatus, actionsFrom: applicationActionsFrom } = workflow(
  APPLICATION_ACTIONS,
  transitions,
  "wrongStep",
);

/** Whose desk an application lies on; nobody's once it has ended. */
export const APPLICATION_DESKS = ["office", "employment", "council", "participation"] as const;
export type ApplicationDesk = (typeof APPLICATION_DESKS)[number];

const desks: Record<ApplicationStatus, ApplicationDesk | null> = {
  draft: "office",
  submitted: "employment",
  underReview: "employment",
  returned: "office",
  endorsed: "council",
  councilApproved: "participation",
  licensed: null,
  rejected: null,
  councilDeclined: null,
};

export const deskOf = (status: ApplicationStatus): ApplicationDesk | null => desks[status];

/** Whether an application holds a place of its office's quota (S1 ز): from its first submission until it ends. */
export const isPending = (status: ApplicationStatus): boolean =>
  status !== "draft" && deskOf(status) !== null;

export type StatusChange = { status: ApplicationStatus; at: Date };

/**
 * The milliseconds an application has lain on each desk until now (or until it ended), from its changes of state in the
 * order of time, the first of which is its beginning.
 */
export function timeOnDesks(changes: readonly StatusChange[], now: Date): Record<ApplicationDesk, number> {
  const spent = { office: 0, employment: 0, council: 0, participation: 0 };
  for (const [index, { status, at }] of changes.entries()) {
    const desk = deskOf(status);
    const until = changes[index + 1]?.at ?? now;
    if (desk) spent[desk] += Math.max(0, until.getTime() - at.getTime());
  }
  return spent;
}
