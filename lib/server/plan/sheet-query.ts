import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { serviceLabels } from "@/lib/domain/aid/service-labels";
import { monthsOfYear } from "@/lib/domain/plan/plan-year";
import { sheetHeadings } from "@/lib/domain/plan/sheet";
import { type PlanAddress, readPlan } from "@/lib/server/plan/page-query";
import type { Context } from "@/lib/server/scope";
import type { WrittenSheet } from "@/lib/server/spreadsheet/writer";

const widths = [6, 38];
const MONTH_WIDTH = 14;

/** A plan as a sheet that can be filled in and taken back: what is written for the open months, what is in force for the others. */
export async function planSheet(ctx: Context, address: PlanAddress): Promise<WrittenSheet | null> {
  const found = await readPlan(ctx, address);
  if (!found) return null;
  const { year, agreed } = found.facts;
  const shown = { ...agreed, ...found.plan.proposal };
  const months = monthsOfYear(year);
  return {
    name: `برنامه ${year}`,
    columns: sheetHeadings(year).map((heading, index) => ({ heading, width: widths[index] ?? MONTH_WIDTH })),
    rows: SERVICE_NUMBERS.map((service, index) => [
      service,
      serviceLabels[index] ?? "",
      ...months.map((month) => shown[month]?.[index] ?? null),
    ]),
  };
}
