import { formatMonth, parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { getNationalReport } from "@/lib/server/report/national-query";
import { nationalSheets } from "@/lib/server/report/sheets";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";

/** The national report of a month as a spreadsheet. */
export async function GET(_request: Request, { params }: { params: Promise<{ month: string }> }) {
  const actor = await currentActor();
  const month = parseJalaliMonth((await params).month);
  const allowed = actor && !actor.mustChangePassword && month;
  const view = allowed ? await getNationalReport(contextOf(actor), month) : null;
  if (!view) return plainAnswer("یافت نشد", 404);
  return sheetResponse(writeWorkbook(nationalSheets(view)), `گزارش ملی ${formatMonth(view.month)}.xlsx`);
}
