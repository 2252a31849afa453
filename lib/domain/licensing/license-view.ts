import type { Tone } from "../month/labels";
import type { CalendarDate } from "../shared/calendar-date";
import type { LicenseAction } from "./license-workflow";
import type { FileView } from "./part-view";
import type { ChecklistItem, ChecklistOwner } from "./opening-checklist";

export type ItemView = {
  item: ChecklistItem;
  label: string;
  clause: string;
  owner: ChecklistOwner;
  /** «۱۲ آبان ۱۴۰۵»; null while it is to be done */
  doneOn: string | null;
  doneBy: string | null;
  reference: string | null;
  files: FileView[];
  /** whether the actor may do it now */
  may: boolean;
  /** what is recorded, as a form shows it, where the actor may put it right now */
  recorded: { doneOn: CalendarDate; shownDay: string; reference: string } | null;
  /** whether the actor may add its documents now */
  mayAttach: boolean;
};

/** What is shown of an issued license, and what the actor may do about it now. */
export type LicenseDeskView = {
  /** of the application, for addresses and forms */
  number: string;
  /** as in the address of its public verification, and as people read it */
  licenseNumber: string;
  shownNumber: string;
  version: number;
  status: { label: string; tone: Tone; next: string };
  issuedOn: string;
  validUntil: string;
  /** «۴۱۰ روز مانده»; null where it no longer matters */
  daysLeft: string | null;
  openedOn: string | null;
  suspendedUntil: string | null;
  reason: string | null;
  center: { id: string; name: string };
  /** null for those who have no part in the opening, and once it is over unless its record was asked for */
  items: ItemView[] | null;
  doneCount: number;
  may: Record<LicenseAction, boolean>;
  /** whether the participation department's account forms stand on the page */
  givesAccounts: boolean;
  /** as a form shows them */
  today: string;
  suggestedRenewal: string;
  latestSuspension: string;
  latestRenewal: string;
  /** whether its end has been written down: then its center has stopped, and a renewal begins anew */
  hasEnded: boolean;
  /** what would end with the license */
  boardSize: number;
};
