import { z } from "zod";
import { field, textField, wholeField } from "../shared/field-input";
import { verifyMonthInput } from "./input";
import { isUuid } from "../shared/uuid";

const MAX_ENTRIES = 1_000;

/** The key of a service entry, made by the form that logs it. */
export const entryIdField = field<string>((raw) =>
  isUuid(raw) ? { value: raw } : { message: "شناسه خدمت درست نیست. صفحه را تازه کنید." },
);

const decisionField = field<"" | "accepted" | "reduced" | "rejected">((raw) =>
  raw === "" || raw === "accepted" || raw === "reduced" || raw === "rejected"
    ? { value: raw }
    : { message: "تصمیم را از فهرست برگزینید." },
);

const reasonField = (name: string) => textField({ name, min: 0, max: 500, multiline: true });

const entryDecision = z
  .object({
    decision: decisionField,
    quantity: wholeField<null>("مقدار پذیرفته", 1, 100_000, { value: null }),
    reason: reasonField("دلیل کاهش"),
    rejection: reasonField("دلیل رد"),
  })
  .superRefine(({ decision, quantity, reason, rejection }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (decision === "reduced" && quantity === null) refuse("quantity", "مقدار پذیرفته را بنویسید.");
    if (decision === "reduced" && reason.length < 5)
      refuse("reason", "دلیل کاهش را در دست‌کم ۵ نویسه بنویسید.");
    if (decision === "rejected" && rejection.length < 5)
      refuse("rejection", "دلیل رد را در دست‌کم ۵ نویسه بنویسید.");
  });

/**
 * The office's review of a month (S1 ح نکته ۳): fields entries.<key>.decision for each entry, with .quantity and .reason
 * of a reduction and .rejection, the reason of a rejection. An entry without a decision stays as it is, or is accepted
 * where the whole rest is (field rest).
 */
export const reviewMonthInput = verifyMonthInput
  .extend({
    rest: field((raw) => ({ value: raw === "accepted" ? ("accepted" as const) : null })),
    entries: z
      .preprocess(
        (raw) => (typeof raw === "object" ? raw : {}) ?? {},
        z.record(z.string().refine(isUuid), entryDecision),
      )
      .refine((entries) => Object.keys(entries).length <= MAX_ENTRIES, "شمار خدمت‌ها بیش از اندازه است."),
  })
  .transform(({ rest, entries, ...key }) => ({
    ...key,
    entries: Object.entries(entries).flatMap(([entryId, { decision, quantity, reason, rejection }]) => {
      const decided = decision || rest;
      return decided
        ? [
            {
              entryId,
              decision: decided,
              confirmedQuantity: quantity,
              reason: decided === "rejected" ? rejection : reason,
            },
          ]
        : [];
    }),
  }));

export type ReviewMonthInput = z.output<typeof reviewMonthInput>;
