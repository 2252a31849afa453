import { z } from "zod";
import { type CenterKind, centerKindLabels } from "../organisation/center";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import {
  choiceField,
  field,
  formKeyField,
  parsedField,
  textField,
  versionField,
} from "../shared/field-input";
import { parseInput } from "../shared/parse-input";
import { ok, refuseField, type Result } from "../shared/result";
import { type ApplicationNumber, parseApplicationNumber } from "./application-number";
import { type PartContent, parsePart } from "./feasibility/content";
import { isPart, type Part, PARTS } from "./feasibility/parts";

const numberField = field<ApplicationNumber>((raw) => {
  const value = parseApplicationNumber(raw);
  return value ? { value } : { message: "شماره درخواست درست نیست." };
});
const officeField = field<string>((raw) =>
  /^[a-z][a-z0-9-]{1,59}$/.test(raw) ? { value: raw } : { message: "اداره را از فهرست برگزینید." },
);
const centerNameField = textField({ name: "نام پیشنهادی مرکز", min: 3, max: 120 });
const partField = field<Part>((raw) =>
  isPart(raw) ? { value: raw } : { message: "چنین بخشی در فرم نیست." },
);
const reason = (name: string) => textField({ name, min: 5, max: 1000, multiline: true });

export const createApplicationInput = z.object({
  formKey: formKeyField,
  officeId: officeField,
  kind: choiceField<CenterKind>("نوع مرکز", centerKindLabels),
  centerName: centerNameField,
});
export type CreateApplicationInput = z.output<typeof createApplicationInput>;

/** What a step needs at least: which application, and what the person saw of it. */
export const applicationStepInput = z.object({ number: numberField, version: versionField });
export type ApplicationStep = z.output<typeof applicationStepInput>;

export const renameInput = applicationStepInput.extend({ centerName: centerNameField });
export type RenameInput = z.output<typeof renameInput>;

const savePartFrame = z.object({ number: numberField, part: partField, version: versionField });
export type SavePartInput = z.output<typeof savePartFrame> & { content: PartContent };

/** A part as typed, with the version of it that the person began from; 0 for one that nobody has saved yet. */
export function savePartInput(raw: unknown, today: CalendarDate): Result<SavePartInput> {
  const frame = parseInput(savePartFrame, raw);
  if (!frame.ok) return frame;
  const content = parsePart(frame.value.part, raw, today);
  return content.ok ? ok({ ...frame.value, content: content.value }) : content;
}

export type PartDecision = {
  part: Part;
  version: number;
  decision: "accepted" | "returned";
  reason: string;
};

const decisionFrame = z.looseObject({
  version: z.record(z.string(), z.unknown()).optional(),
  decision: z.record(z.string(), z.unknown()).optional(),
  reason: z.record(z.string(), z.unknown()).optional(),
});
const reviewFrame = z.object({ number: numberField, rest: z.unknown().optional() });
export type ReviewPartsInput = { number: ApplicationNumber; decisions: PartDecision[] };
const reasonField = textField({ name: "دلیل", min: 0, max: 1000, multiline: true });

/**
 * Decisions under "decision.<part>" with "reason.<part>" and "version.<part>"; parts without one are left as they are, or
 * accepted where "rest" says so.
 */
export function reviewPartsInput(raw: unknown): Result<ReviewPartsInput> {
  const frame = parseInput(reviewFrame, raw);
  const typed = parseInput(decisionFrame, raw);
  if (!frame.ok) return frame;
  if (!typed.ok) return typed;
  const { decision = {}, reason: reasons = {}, version = {} } = typed.value;
  const decisions: PartDecision[] = [];
  for (const part of PARTS) {
    const chosen = decision[part] || (version[part] !== undefined && frame.value.rest) || "";
    if (chosen !== "accepted" && chosen !== "returned") continue;
    const text = reasonField.safeParse(reasons[part]);
    const seen = versionField.safeParse(version[part]);
    if (!text.success) return refuseField(`reason.${part}`, text.error.issues[0]?.message ?? "");
    if (!seen.success) return refuseField("form", "این فرم کهنه است. صفحه را تازه کنید.");
    if (chosen === "returned" && text.data.length < 5)
      return refuseField(`reason.${part}`, "دلیل بازگرداندن این بخش را بنویسید.");
    decisions.push({
      part,
      version: seen.data,
      decision: chosen,
      reason: chosen === "returned" ? text.data : "",
    });
  }
  return ok({ number: frame.value.number, decisions });
}

export const returnApplicationInput = applicationStepInput.extend({
  note: textField({ name: "توضیح کلی", min: 0, max: 1000, multiline: true }),
});
export type ReturnApplicationInput = z.output<typeof returnApplicationInput>;

export const rejectApplicationInput = applicationStepInput.extend({ reason: reason("دلیل رد") });
export type RejectApplicationInput = z.output<typeof rejectApplicationInput>;

const decisions = { approved: "تصویب شد", declined: "تصویب نشد" };

export const recordDecisionInput = applicationStepInput.extend({
  decision: choiceField<keyof typeof decisions>("نتیجه", decisions),
  decidedOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  session: textField({ name: "شماره جلسه", min: 1, max: 60 }),
  resolution: textField({ name: "شماره مصوبه", min: 1, max: 60 }),
  note: textField({ name: "توضیح", min: 0, max: 1000, multiline: true }),
});
export type RecordDecisionInput = z.output<typeof recordDecisionInput>;

export const issueLicenseInput = applicationStepInput.extend({
  validUntil: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
});
export type IssueLicenseInput = z.output<typeof issueLicenseInput>;
