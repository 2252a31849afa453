import type { AppointInput } from "@/lib/domain/organisation/input";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { freshNationalId } from "@/tests/support/fresh";

/** The appointment of somebody new to an empty first seat, for two years. */
export const buildAppointment = (centerId: string, override: Partial<AppointInput> = {}): AppointInput => ({
  centerId,
  seat: 1,
  holderId: 0,
  name: "عضو تازه",
  nationalId: freshNationalId(),
  mobile: null,
  business: null,
  fromOn: "2026-09-23" as CalendarDate,
  untilOn: "2028-09-22" as CalendarDate,
  reason: null,
  ...override,
});
