import { type Transitions, workflow } from "../shared/workflow";

export const REPORT_STATUSES = ["draft", "sent", "returned", "acknowledged"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_ACTIONS = ["write", "send", "acknowledge", "return", "revise"] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** S1 ط. What is sent stays: `revise` leaves a revision as it is and begins the next one beside it. */
const transitions: Transitions<ReportStatus, ReportAction> = {
  draft: { write: "draft", send: "sent" },
  sent: { acknowledge: "acknowledged", return: "returned", revise: "sent" },
  returned: { revise: "returned" },
  acknowledged: { revise: "acknowledged" },
};

/** nextReportStatus refuses wrongStep. */
export const { next: nextReportStatus } = workflow(REPORT_ACTIONS, transitions, "wrongStep");
