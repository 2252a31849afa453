import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import {
  centerIdField,
  choiceField,
  field,
  parsedField,
  textField,
  versionField,
  wholeField,
} from "../shared/field-input";

const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));
const optionalDate = field<CalendarDate | null>((raw) => {
  if (raw.trim() === "") return { value: null };
  const date = parseJalaliDate(raw);
  return date.ok ? date : { message: Object.values(date.refusal.fields ?? {})[0] ?? "تاریخ درست نیست." };
});

export const serveNoticeInput = z.object({
  centerId: centerIdField,
  replyBy: dateField,
  text: textField({ name: "متن اخطار", min: 20, max: 4000, multiline: true }),
});
export type ServeNoticeInput = z.output<typeof serveNoticeInput>;

/** Which notice of which center, and what the person saw of it. */
const noticeStep = z.object({
  centerId: centerIdField,
  noticeId: wholeField("شناسه اخطار", 1, 2_147_483_647),
  version: versionField,
});
export type NoticeStep = z.output<typeof noticeStep>;

export const replyInput = noticeStep.extend({
  reply: textField({ name: "پاسخ", min: 10, max: 4000, multiline: true }),
});
export type ReplyInput = z.output<typeof replyInput>;

export const hearingInput = noticeStep.extend({
  heardOn: dateField,
  hearing: textField({ name: "شرح جلسه", min: 10, max: 4000, multiline: true }),
});
export type HearingInput = z.output<typeof hearingInput>;

const decisionLabels = { lift: "برداشتن اخطار", suspend: "تعلیق مجوز" } as const;

/** The last day of a suspension belongs to a suspension only. */
export const decideNoticeInput = noticeStep
  .extend({
    decision: choiceField<keyof typeof decisionLabels>("تصمیم", decisionLabels),
    reason: textField({ name: "دلیل تصمیم", min: 5, max: 1000, multiline: true }),
    until: optionalDate,
  })
  .refine(({ decision, until }) => decision !== "suspend" || until !== null, {
    path: ["until"],
    message: "پایان تعلیق را بنویسید.",
    // said together with what else is wrong
    when: () => true,
  });
export type DecideNoticeInput = z.output<typeof decideNoticeInput>;
