import type { CalendarDate } from "../shared/calendar-date";

export type AgreementTerm = { signedOn: CalendarDate; endsOn: CalendarDate | null };
export type AgreementState = "running" | "ended";

/** Whether an agreement with a partner organisation (S1 هـ) stands on a day: through its last day; without one, until further notice. */
export const agreementStateOn = ({ endsOn }: AgreementTerm, day: CalendarDate): AgreementState =>
  endsOn !== null && day > endsOn ? "ended" : "running";

/** Whether a term can be: it ends after the day it was signed on. */
export const isTermInOrder = ({ signedOn, endsOn }: AgreementTerm): boolean =>
  endsOn === null || endsOn > signedOn;
