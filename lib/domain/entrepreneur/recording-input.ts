import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { choiceField, field, parsedField, type TextRule, textField, wholeField } from "../shared/field-input";
import { parseToman } from "../loan/toman";
import { parseInput } from "../shared/parse-input";
import { ok, refuseField, type Result } from "../shared/result";
import { courseLabels } from "./course";
import { EVIDENCE_KINDS, type EvidenceKind } from "./evidence";
import { invoiceNumberKey } from "./invoices";
import { type OutletKind, outletKindLabels } from "./outlet";

/** Sales and wages are typed and shown in toman, as people say them; they are kept in rial. */
const tomanField = parsedField((text) => parseToman(text));
export const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));
const optionalDateField = field<CalendarDate | null>((text) => {
  if (text.trim() === "") return { value: null };
  const date = parseJalaliDate(text);
  return date.ok ? date : { message: Object.values(date.refusal.fields ?? {})[0] ?? "تاریخ درست نیست." };
});

/** Null where nothing was written. */
const optionalText = (rule: Omit<TextRule, "min">) =>
  textField({ ...rule, min: 0 }).transform((text): string | null => text || null);
const noteField = optionalText({ name: "یادداشت", max: 500, multiline: true });
const optionalId = (name: string) => wholeField<null>(name, 1, 2_147_483_647, { value: null });

const invoiceNumberField = textField({ name: "شماره فاکتور", min: 1, max: 40 }).refine(
  (number) => invoiceNumberKey(number) !== "",
  "شماره فاکتور را با رقم یا حرف بنویسید.",
);

/** A contract names an outlet that is known, or a new one. */
const contractFields = z
  .object({
    outletId: optionalId("طرف قرارداد"),
    outletName: textField({ name: "نام طرف قرارداد", min: 0, max: 100 }),
    outletKind: field<OutletKind | null>((raw) => ({
      value: Object.hasOwn(outletKindLabels, raw) ? (raw as OutletKind) : null,
    })),
    startsOn: dateField,
    endsOn: optionalDateField,
    note: noteField,
  })
  .transform(({ outletId, outletName, outletKind, ...rest }, context) => {
    if (outletId !== null) return { outlet: { id: outletId }, ...rest };
    const missing = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (outletName.length < 2) missing("outletName", "طرف قرارداد را برگزینید یا نام آن را بنویسید.");
    if (outletKind === null) missing("outletKind", "بگویید طرف تازه پلتفرم است یا فروشگاه.");
    if (outletName.length < 2 || outletKind === null) return z.NEVER;
    return { outlet: { name: outletName, kind: outletKind }, ...rest };
  });

/** The short form of each kind, as typed. */
const recordingFields = {
  salesInvoice: z.object({
    number: invoiceNumberField,
    issuedOn: dateField,
    amountRial: tomanField,
    customer: optionalText({ name: "خریدار", max: 100 }),
    productId: optionalId("محصول"),
  }),
  course: z.object({ course: choiceField("دوره", courseLabels), completedOn: dateField, note: noteField }),
  visit: z.object({ visitedOn: dateField, note: noteField }),
  call: z.object({
    calledOn: dateField,
    answered: choiceField("پاسخ تماس", { yes: "", no: "" }).transform((answer) => answer === "yes"),
    note: noteField,
  }),
  product: z.object({
    name: textField({ name: "نام محصول", min: 2, max: 100 }),
    firstOfferedOn: dateField,
  }),
  contract: contractFields,
  job: z.object({
    title: textField({ name: "عنوان شغل", min: 2, max: 100 }),
    monthlyWageRial: tomanField,
    startsOn: dateField,
    endsOn: optionalDateField,
  }),
} satisfies Record<EvidenceKind, z.ZodType>;

export type Recorded<K extends EvidenceKind> = z.output<(typeof recordingFields)[K]>;
export type Recording = { [K in EvidenceKind]: { kind: K; values: Recorded<K> } }[EvidenceKind];

export const isEvidenceKind = (text: string): text is EvidenceKind =>
  (EVIDENCE_KINDS as readonly string[]).includes(text);

/**
 * What somebody typed into the short form of a kind, in any digits. Refuses invalidInput with a message for each field, and
 * under form for a kind that there is not. Whether it can have happened is for the recording checks.
 */
export function parseRecording(kind: string, raw: unknown): Result<Recording> {
  if (!isEvidenceKind(kind)) return refuseField("form", "نوع این ثبت شناخته نیست.");
  const parsed = parseInput<z.ZodType>(recordingFields[kind], raw);
  return parsed.ok ? ok({ kind, values: parsed.value } as Recording) : parsed;
}
