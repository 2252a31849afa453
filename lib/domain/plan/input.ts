import { z } from "zod";
import { SERVICE_NUMBERS } from "../aid/service-number";
import { serviceLabels } from "../aid/service-labels";
import {
  centerIdField,
  choiceField,
  field,
  rialField,
  textField,
  versionField,
  wholeField,
} from "../shared/field-input";
import { type JalaliMonth, monthName } from "../shared/jalali-month";
import { lastYearLabels } from "./last-year";
import { LEAST_TARGET, MOST_TARGET } from "./month-targets";
import { monthsOfYear, parsePlanYear } from "./plan-year";
import { NO_PLAN, type RowForm } from "./row-form";

const yearField = field<number>((raw) => {
  const year = parsePlanYear(raw);
  return year === null ? { message: "سال برنامه درست نیست." } : { value: year };
});

const planKey = { centerId: centerIdField, year: yearField, version: versionField };

const nested = <S extends z.ZodType>(schema: S) =>
  z.preprocess((raw) => (typeof raw === "object" && raw !== null ? raw : {}), schema);

const labelOf = (index: number) => `«${serviceLabels[index] ?? ""}»`;
const everyField = (index: number) =>
  wholeField<null>(`هدف ماهانهٔ ${labelOf(index)}`, LEAST_TARGET, MOST_TARGET, { value: null });
const exceptField = (index: number, month: JalaliMonth) =>
  wholeField<null>(`هدف ${labelOf(index)} در ${monthName(month)}`, NO_PLAN, MOST_TARGET, { value: null });

const byService = <T>(fieldOf: (index: number) => z.ZodType<T, unknown>) =>
  nested(
    z.object(Object.fromEntries(SERVICE_NUMBERS.map((service, index) => [`${service}`, fieldOf(index)]))),
  );

const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);
const ANY_YEAR = monthsOfYear(1405);

/**
 * A plan as typed: `every.<row>` for all months and `at.<month number>.<row>` for those that differ, where 0 means that the
 * row has no plan in that month. `then` is the button that was pressed.
 */
export const writePlanInput = z
  .object({
    ...planKey,
    every: byService(everyField),
    at: nested(
      z.object(
        Object.fromEntries(
          MONTH_NUMBERS.map((number) => [
            `${number}`,
            byService((index) => exceptField(index, ANY_YEAR[number - 1] as JalaliMonth)),
          ]),
        ),
      ),
    ),
    then: choiceField("کار", { save: "ذخیرهٔ پیش‌نویس", propose: "فرستادن پیشنهاد" }),
  })
  .transform(({ every, at, then, ...key }) => {
    const months = monthsOfYear(key.year);
    const rows = SERVICE_NUMBERS.map((service): RowForm => {
      const except = months.flatMap((month, index): [JalaliMonth, number][] => {
        const own = at[`${index + 1}`]?.[`${service}`] ?? null;
        return own === null ? [] : [[month, own]];
      });
      return { every: every[`${service}`] ?? null, except: Object.fromEntries(except) };
    });
    return { ...key, rows, propose: then === "propose" };
  });
export type WritePlanInput = z.output<typeof writePlanInput>;

/** For the steps that need no more than the plan they are about. */
export const planStepInput = z.object(planKey);
export type PlanStepInput = z.output<typeof planStepInput>;

export const returnPlanInput = z.object({
  ...planKey,
  reason: textField({ name: "دلیل", min: 5, max: 1000, multiline: true }),
});
export type ReturnPlanInput = z.output<typeof returnPlanInput>;

const provinceField = field<string>((raw) =>
  /^IR-\d{2}$/.test(raw) ? { value: raw } : { message: "استان را از فهرست برگزینید." },
);

/** Last year's for all centers of a province that have no plan yet. */
export const copyPlansInput = z.object({
  provinceId: provinceField,
  year: yearField,
  source: choiceField("سرچشمه", lastYearLabels),
});
export type CopyPlansInput = z.output<typeof copyPlansInput>;

export const announceBudgetInput = z.object({
  provinceId: provinceField,
  year: yearField,
  version: versionField,
  amount: rialField(),
  circular: textField({ name: "شماره و تاریخ ابلاغ", min: 3, max: 300 }),
});
export type AnnounceBudgetInput = z.output<typeof announceBudgetInput>;
