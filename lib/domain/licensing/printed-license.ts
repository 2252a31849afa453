import type { CalendarDate } from "../shared/calendar-date";
import type { PublicLicense } from "./verification";

/** What stands on the printed license: what anybody may know, what it rests on, and who leads the board. */
export type PrintedLicense = PublicLicense & {
  applicationNumber: string;
  centerId: string;
  chairName: string | null;
  /** S1 ب-۳-۱; null only for a license that came in from elsewhere */
  council: { decidedOn: CalendarDate; session: string; resolution: string } | null;
  mayViewApplication: boolean;
};

/** Whether the paper may be used on that day; else a statement stands over it. */
export const isUsable = ({ status }: PublicLicense): boolean => status === "issued" || status === "active";
