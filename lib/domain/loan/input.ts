import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { parsedField, wholeField } from "../shared/field-input";
import { INSTALLMENT_COUNT } from "./kinds";
import { parseToman } from "./toman";

const tomanField = parsedField((text) => parseToman(text));
const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));

/** A loan as typed: the amount in toman, the count, the day on which it was paid out. */
export const grantFields = z.object({
  principalRial: tomanField,
  installmentCount: wholeField("شمار اقساط", INSTALLMENT_COUNT.least, INSTALLMENT_COUNT.most),
  grantedOn: dateField,
});

/** A payment as typed: the amount in toman and its day. */
export const paymentFields = z.object({ amountRial: tomanField, paidOn: dateField });
