import { z } from "zod";
import { type CalendarDate, parseCalendarDate } from "../shared/calendar-date";
import { countUnitLabels, CRITERIA, PROFILE_POINTS } from "./criterion";
import type { Evaluation } from "./evaluation";
import { EVIDENCE_KINDS } from "./evidence";
import { STANDINGS } from "./level";

const shared = {
  text: z.string(),
  clause: z.string(),
  met: z.boolean(),
  evidence: z.array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), id: z.int() })),
};
const rial = z.string().regex(/^\d+$/);
const units = Object.keys(countUnitLabels) as (keyof typeof countUnitLabels)[];

const result = <C extends string>(criteria: readonly C[]) =>
  z.discriminatedUnion("unit", [
    z.strictObject({
      ...shared,
      criterion: z.enum(criteria),
      unit: z.enum(units),
      counted: z.int(),
      needed: z.int(),
    }),
    z.strictObject({
      ...shared,
      criterion: z.enum(criteria),
      unit: z.literal("rial"),
      counted: rial,
      needed: rial.nullable(),
    }),
  ]);

const standing = z.literal(STANDINGS);

/** An evaluation out of its stored JSON, of whatever version of the rules; anything else is damage. */
export const storedEvaluation: z.ZodType<Evaluation> = z.strictObject({
  rulesVersion: z.int(),
  on: z.custom<CalendarDate>((text) => typeof text === "string" && parseCalendarDate(text) !== null),
  standing,
  next: standing.nullable(),
  takes: z.enum(["all", "any"]),
  criteria: z.array(result(CRITERIA)),
  conditionMet: z.boolean(),
  profile: z.array(result(PROFILE_POINTS)),
  profileMet: z.boolean(),
  supports: standing,
});
