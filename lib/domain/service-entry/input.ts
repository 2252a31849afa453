import { z } from "zod";
import { SERVICE_NUMBERS, type Service } from "../aid/service-number";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { choiceField, field, rialField, textField, wholeField } from "../shared/field-input";
import { dayOfMonth, daysInMonth, formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { messagesByField, nestFields } from "../shared/parse-input";
import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";
import { ok, refuse, type Refused, refuseField, type Result } from "../shared/result";
import { detailsInput } from "./details-input";
import {
  needsResourceKind,
  type ResourceKind,
  resourceKindLabels,
  type ServiceEntryValue,
  UNITS,
  unitLabels,
} from "./model";
import { linkedPeopleInput, peopleInput } from "./people-input";

/** An entry before its day is held against the month: `day` of the month instead of a date. */
export type ServiceEntryInput = ServiceEntryValue extends infer V
  ? V extends ServiceEntryValue
    ? Omit<V, "deliveredOn"> & { day: number }
    : never
  : never;

export type EntryContext = { month: JalaliMonth; today: CalendarDate };

const serviceField = field<Service>((raw) => {
  const service = SERVICE_NUMBERS.find((number) => String(number) === toLatinDigits(raw.slice(0, 10)).trim());
  return service ? { value: service } : { message: "ردیف خدمت را از فهرست برگزینید." };
});

const dayField = wholeField("روز", 1, 31);

const optionalResourceKind = field<ResourceKind | null>((raw) => {
  if (raw === "") return { value: null };
  return Object.hasOwn(resourceKindLabels, raw)
    ? { value: raw as ResourceKind }
    : { message: "نوع منبع را از فهرست برگزینید." };
});

const unitField = (service: Service) =>
  choiceField("واحد", Object.fromEntries(UNITS[service].map((unit) => [unit, unitLabels[unit]])));

const commonFields = {
  service: serviceField,
  day: dayField,
  title: textField({ name: "عنوان", min: 3, max: 120 }),
  description: textField({ name: "شرح", min: 0, max: 2000, multiline: true }),
  quantity: wholeField("مقدار", 1, 100_000),
  costRial: rialField(0n),
  businessPeople: textField({ name: "فعالان اقتصادی همراه", min: 0, max: 500, multiline: true }),
  people: peopleInput,
  beneficiaryNationalIds: linkedPeopleInput,
};

const schemaOf = (service: Service) =>
  z
    .object({
      ...commonFields,
      unit: unitField(service),
      resourceKind: needsResourceKind(service)
        ? choiceField("نوع منبع", resourceKindLabels)
        : optionalResourceKind,
      details: detailsInput[service],
    })
    .superRefine(({ people, beneficiaryNationalIds: linked }, context) => {
      const counted = people.reduce((sum, { count }) => sum + count, 0);
      if (counted === 0 || counted >= linked.length) return;
      const message = "شمار افراد نمی‌تواند کمتر از شمار کدهای ملی نوشته‌شده باشد.";
      context.addIssue({ code: "custom", path: ["beneficiaryNationalIds"], message });
    });

const schemas = new Map(SERVICE_NUMBERS.map((service) => [service, schemaOf(service)]));
const schemaWithoutService = z.object(commonFields);

/**
 * An entry out of raw form values: flat names as in the form, each value text. The service decides which units and
 * details are asked for; without a right service only the common fields are checked. The day is checked by checkEntry.
 */
export const serviceEntryInput = z.unknown().transform((raw, context): ServiceEntryInput => {
  const fields = nestFields(raw);
  const service = serviceField.safeParse(fields["service"]);
  const parsed = ((service.success && schemas.get(service.data)) || schemaWithoutService).safeParse(fields);
  if (parsed.success) return parsed.data as unknown as ServiceEntryInput;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: "custom", path: [...path], message });
  return z.NEVER;
});

/** The date of an entry's day; refuses (invalidInput under "day") a day the month does not have, and the future. */
export function checkDay(day: number, { month, today }: EntryContext): Result<CalendarDate> {
  if (day > daysInMonth(month))
    return refuseField("day", `${formatMonth(month)} ${toPersianDigits(daysInMonth(month))} روز دارد.`);
  const date = dayOfMonth(month, day);
  return daysBetween(date, today) < 0 ? refuseField("day", "تاریخ خدمت نمی‌تواند در آینده باشد.") : ok(date);
}

/** Holds an entry against its month and today's date (Tehran); refusal as in checkDay. */
export function checkEntry(input: ServiceEntryInput, context: EntryContext): Result<ServiceEntryValue> {
  const { day, ...rest } = input;
  const date = checkDay(day, context);
  return date.ok ? ok({ ...rest, deliveredOn: date.value }) : date;
}

/** serviceEntryInput and checkEntry in one: all wrong fields at once, invalidInput with a Persian message each. */
export function parseEntry(
  raw: Record<string, string | string[] | undefined>,
  context: EntryContext,
): Result<ServiceEntryValue> {
  const parsed = serviceEntryInput.safeParse(raw);
  if (parsed.success) return checkEntry(parsed.data, context);
  const fields = messagesByField(parsed.error.issues);
  const day = dayField.safeParse(nestFields(raw)["day"]);
  const refused: Refused | null = day.success ? refusedOf(checkDay(day.data, context)) : null;
  return refuse("invalidInput", { fields: { ...refused?.refusal.fields, ...fields } });
}

const refusedOf = (result: Result<unknown>): Refused | null => (result.ok ? null : result);
