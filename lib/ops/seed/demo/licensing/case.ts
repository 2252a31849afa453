import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CenterPlan } from "../centers";
import type { OfficePlan } from "../offices";

export type LicenseTurn = {
  action: "suspend" | "revoke" | "expire" | "renew";
  on: CalendarDate;
  reason: string | null;
};

/** The life of a license, all of it decided by days. */
export type LicensePlan = {
  status: LicenseStatus;
  issuedOn: CalendarDate;
  openedOn: CalendarDate | null;
  /** as issued, and as it is now */
  firstValidUntil: CalendarDate;
  validUntil: CalendarDate;
  suspendedUntil: CalendarDate | null;
  turn: LicenseTurn | null;
  again: boolean;
};

/** An application with how it went: on what day it reached its present state, and what came of it. */
export type Case = {
  /** the name of its stream of chance */
  key: string;
  index: number;
  office: OfficePlan;
  rich: boolean;
  kind: string;
  centerName: string;
  outcome: ApplicationStatus;
  /** sent back once, mended and submitted again */
  again: boolean;
  /** how far a draft is */
  progress: "begun" | "nearly";
  endOn: CalendarDate;
  license: (LicensePlan & { centerId: string; center: CenterPlan | null }) | null;
};
