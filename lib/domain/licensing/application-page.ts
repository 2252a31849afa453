import type { CenterKind } from "../organisation/center";
import type { CalendarDate } from "../shared/calendar-date";
import type { ApplicationNumber } from "./application-number";
import type { ApplicationDesk, ApplicationStatus } from "./application-workflow";
import type { PartContent } from "./feasibility/content";
import type { Part } from "./feasibility/parts";

export type FileFacts = { id: string; subject: string; name: string; size: number };

export type PartFactsOfPage = {
  part: Part;
  content: PartContent;
  version: number;
  savedByName: string;
  review: "accepted" | "returned" | null;
  reviewReason: string | null;
};

/** All that the pages of an application rest on, as the database gives it. */
export type ApplicationPageFacts = {
  number: ApplicationNumber;
  kind: CenterKind;
  centerName: string;
  officeId: string;
  officeName: string;
  provinceId: string;
  provinceName: string;
  status: ApplicationStatus;
  version: number;
  revision: number;
  statusAt: Date;
  submittedAt: Date | null;
  submittedById: number | null;
  endorsedAt: Date | null;
  endorsedById: number | null;
  endorsedByName: string | null;
  councilDecidedOn: CalendarDate | null;
  councilSession: string | null;
  councilResolution: string | null;
  councilRecordedById: number | null;
  note: string | null;
  seconds: Record<ApplicationDesk, number>;
  /** only while somebody else is to approve */
  preparedByIds: number[];
  parts: PartFactsOfPage[];
  files: FileFacts[];
  /** name of the center on whose board a proposed person sits, by national id */
  elsewhere: ReadonlyMap<string, string>;
  /** only while the office fills in the form */
  quota: { quota: number | null; licensed: number; pending: number } | null;
  events: { kind: string; at: Date; actorName: string; note: string | null }[];
};
