import { z } from "zod";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

const month = z.string().transform(jalaliMonth);
const named = z.object({ id: z.string(), name: z.string() });
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);
const count = z.number();
const rial = z.string();
const tenRows = z.array(z.string()).length(10);

export const policyRow = z.object({
  id: z.number(),
  effectiveMonth: month,
  capRial: z.string().transform(BigInt),
  deadlineDays: z.object({
    center: z.number(),
    office: z.number(),
    province: z.number(),
    report: z.number(),
  }),
});

/** Counts as numbers, rial as decimal text: sums of a country may be larger than a number can hold. */
const totalsRow = z.object({
  due: z.number(),
  centers: z.object({ active: count, suspended: count, inactive: count, opening: count }),
  received: z.number(),
  onTime: z.number(),
  withOffice: z.number(),
  withProvince: z.number(),
  returned: z.number(),
  confirmed: z.number(),
  entries: z.number(),
  beneficiaries: z.number(),
  raised: rial,
  baseAid: rial,
  payable: rial,
  complete: z.number(),
  paidMonths: z.number(),
  paid: rial,
  targets: tenRows,
  counts: tenRows,
  ceilings: tenRows,
  payables: tenRows,
});

const areaMonth = z.object({
  month: z.string(),
  delta: z.number(),
  received: z.number(),
  onTime: z.number(),
  complete: z.number(),
  confirmed: z.number(),
  payable: rial,
  paid: rial,
});

/** The month, and by how much its active, suspended and inactive centers are more than those of the month before. */
const areaStep = z.tuple([z.string(), count, count, count]);

const partRow = named.extend({
  due: z.number(),
  active: z.number(),
  received: z.number(),
  onTime: z.number(),
  complete: z.number(),
  confirmed: z.number(),
  payable: rial,
  paid: rial,
});

const stateFields = {
  status: z.enum(MONTH_STATUSES).nullable(),
  late: z.boolean().nullable(),
  empty: z.boolean(),
  entries: z.number().nullable(),
  payable: rial.nullable(),
};
const centerRow = named.extend({ due: z.boolean(), ...stateFields });
const centerMonthRow = z.object({ month: z.string(), ...stateFields });
const centerStep = z.tuple([z.string(), z.enum(centerStatuses)]);

const pageFields = { month, policies: listOf(policyRow), totals: totalsRow };
const areaFields = { ...pageFields, months: listOf(areaMonth), steps: listOf(areaStep) };
const provincePlace = z.object({ province: named });
const officePlace = provincePlace.extend({ office: named });
const centerPlace = officePlace.extend({ center: named });

export const areaPage = z.object({
  ...areaFields,
  place: provincePlace.nullable(),
  parts: listOf(partRow),
});
export const officePage = z.object({
  ...areaFields,
  place: officePlace,
  centers: listOf(centerRow),
});
export const centerPage = z.object({
  ...pageFields,
  place: centerPlace,
  startedMonth: z.string().nullable(),
  endedMonth: z.string().nullable(),
  months: listOf(centerMonthRow),
  steps: listOf(centerStep),
});

export type AreaPage = z.output<typeof areaPage>;
export type OfficePage = z.output<typeof officePage>;
export type CenterPage = z.output<typeof centerPage>;
export type PageFields = Pick<AreaPage, "month" | "policies" | "totals">;
export type AreaFields = PageFields & Pick<AreaPage, "months" | "steps">;
