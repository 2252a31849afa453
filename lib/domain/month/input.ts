import { z } from "zod";
import { SERVICE_NUMBERS, type Service } from "../aid/service-number";
import { serviceRow } from "../aid/service-table";
import { centerIdField, monthField, rialField, textField, versionField } from "../shared/field-input";

const reasonRule = { min: 5, max: 500, multiline: true };

/** Which month of which center. */
export const monthKey = z.object({ centerId: centerIdField, month: monthField });

const monthAtVersion = monthKey.extend({ version: versionField });

export const submitMonthInput = monthAtVersion;

export const verifyMonthInput = monthAtVersion;

/** Base aid (circular 859717/1, beside the formula) in rial; an empty field is none. */
export const confirmMonthInput = monthAtVersion.extend({ baseAidRial: rialField(0n) });

export const reopenMonthInput = monthAtVersion.extend({
  reason: textField({ ...reasonRule, name: "دلیل بازگشایی", max: 1000 }),
});

const rowReason = (service: Service) =>
  textField({ ...reasonRule, name: `دلیل ردیف «${serviceRow(service).label}»`, min: 0 });

type RowReasonFields = Record<`${Service}`, ReturnType<typeof rowReason>>;

const rowReasons = z
  .preprocess(
    (raw) => (typeof raw === "object" ? raw : {}) ?? {},
    z.object(Object.fromEntries(SERVICE_NUMBERS.map((n) => [`${n}`, rowReason(n)])) as RowReasonFields),
  )
  .transform((reasons) =>
    SERVICE_NUMBERS.map((service) => ({ service, reason: reasons[`${service}`] })).filter(
      ({ reason }) => reason !== "",
    ),
  );

/** Returning with reasons per row (fields reasons.1 … reasons.10) and a general note; at least one of them is needed. */
export const returnMonthInput = monthAtVersion
  .extend({ note: textField({ ...reasonRule, name: "توضیح", min: 0, max: 1000 }), reasons: rowReasons })
  .superRefine(({ note, reasons }, context) => {
    if (note.length >= reasonRule.min || reasons.length > 0) return;
    context.addIssue({
      code: "custom",
      path: ["note"],
      message: "دلیل بازگرداندن را دست‌کم برای یک ردیف بنویسید.",
    });
  });
