import { z } from "zod";
import { choiceField, field, monthField, textField, versionField, wholeField } from "../shared/field-input";
import { narrativeLabels } from "./narrative";

const provinceField = field<string>((raw) =>
  /^IR-\d{2}$/.test(raw) ? { value: raw } : { message: "کد استان درست نیست." },
);

/** Which report, and what the person saw of it; version 0 is a report that nobody has begun. */
const reportKey = z.object({
  provinceId: provinceField,
  month: monthField,
  revision: wholeField("نسخه", 1, 999),
  version: versionField,
});

const part = (name: string) => textField({ name: `بخش «${name}»`, min: 0, max: 8000, multiline: true });

export const narrativeInput = reportKey.extend({
  general: part(narrativeLabels.general),
  training: part(narrativeLabels.training),
  agencies: part(narrativeLabels.agencies),
  offices: part(narrativeLabels.offices),
  proposals: part(narrativeLabels.proposals),
});
export type NarrativeInput = z.output<typeof narrativeInput>;

/** The one form of a draft: its text is saved, or saved and sent, as the pressed button says. */
export const draftInput = narrativeInput.extend({
  then: field<"save" | "send">((raw) => ({ value: raw === "send" ? "send" : "save" })),
});
export type DraftInput = z.output<typeof draftInput>;

const reason = (name: string) => textField({ name, min: 5, max: 2000, multiline: true });

const decisionLabels = { acknowledge: "اعلام وصول", return: "بازگرداندن با دلیل" } as const;

/** A reason belongs to a return only. */
export const decideReportInput = reportKey
  .extend({
    decision: choiceField<keyof typeof decisionLabels>("تصمیم", decisionLabels),
    reason: textField({ name: "دلیل بازگرداندن", min: 0, max: 2000, multiline: true }),
  })
  .refine(({ decision, reason: text }) => decision !== "return" || text.length >= 5, {
    path: ["reason"],
    message: "بنویسید چرا گزارش را بازمی‌گردانید.",
    when: () => true,
  });
export type DecideReportInput = z.output<typeof decideReportInput>;

export const newRevisionInput = reportKey.extend({ reason: reason("دلیل اصلاح") });
export type NewRevisionInput = z.output<typeof newRevisionInput>;
