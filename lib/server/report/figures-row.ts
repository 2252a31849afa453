import { z } from "zod";
import { isService, type Service } from "@/lib/domain/aid/service-number";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { centerStatuses } from "@/lib/domain/organisation/center";
import type { ProvinceFigures, ReportFigures } from "@/lib/domain/report/figures";
import { GENDERS, TARGET_GROUPS } from "@/lib/domain/service-entry/model";
import { list, rial } from "@/lib/server/row-fields";

const service = z.number().refine((value): value is Service => isService(value));
const count = z.number().int();

const serviceRow = z.object({
  service,
  entries: count,
  quantity: count,
  people: list(z.object({ targetGroup: z.enum(TARGET_GROUPS), gender: z.enum(GENDERS), count })),
  costRial: rial,
  payableRial: rial,
});

const fields = {
  centers: z.object({ active: count, suspended: count, inactive: count, opening: count }),
  months: z.object({
    due: count,
    received: count,
    onTime: count,
    complete: count,
    confirmed: count,
    open: count,
  }),
  services: serviceRow.array().length(10),
  entries: count,
  beneficiaries: count,
  raisedRial: rial,
  payableRial: rial,
  paidRial: rial,
  paidMonths: count,
  baseAidRial: rial,
  levels: z.object({ 1: count, 2: count, 3: count, graduated: count }),
  promotions: z.object({ 2: count, 3: count, graduated: count }),
  openNotices: count,
};

const item = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  status: z.enum(centerStatuses),
  due: z.boolean(),
  month: z.enum(MONTH_STATUSES).nullable(),
  late: z.boolean().nullable(),
  logged: count,
  entries: count,
  beneficiaries: count,
  payableRial: rial,
  baseAidRial: rial,
});

/** Figures as they are assembled and as they are kept: rial as decimal text. */
export const sumsRow: z.ZodType<ReportFigures> = z.object(fields);
export const provinceRow: z.ZodType<ProvinceFigures> = z.object({ ...fields, items: list(item) });
