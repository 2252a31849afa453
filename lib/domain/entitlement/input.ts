import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { entrepreneurCodeField } from "../entrepreneur/code-field";
import { choiceField, formKeyField, parsedField, rialField } from "../shared/field-input";
import { type Entitlement, ENTITLEMENTS, entitlements } from "./catalogue";

const labels = Object.fromEntries(ENTITLEMENTS.map((one) => [one, entitlements[one].label])) as Record<
  Entitlement,
  string
>;

/** An entitlement as typed: what, when, and its worth in rial; an empty amount is none. */
export const givingFields = z.object({
  entitlement: choiceField<Entitlement>("خدمت", labels),
  givenOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  amountRial: rialField(0n),
});

export const giveEntitlementInput = givingFields.extend({ code: entrepreneurCodeField, key: formKeyField });
export type GiveEntitlementInput = z.output<typeof giveEntitlementInput>;
