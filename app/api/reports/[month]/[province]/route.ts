import { formatMonth, parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { getReport } from "@/lib/server/report/page-query";
import { reportSheets } from "@/lib/server/report/sheets";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";

type Params = { params: Promise<{ month: string; province: string }> };

/** A province's report of a month, in the revision asked for, as a spreadsheet. */
export async function GET(request: Request, { params }: Params) {
  const actor = await currentActor();
  const { month: text, province: provinceId } = await params;
  const month = parseJalaliMonth(text);
  const revision = new URL(request.url).searchParams.get("revision") ?? undefined;
  const allowed = actor && !actor.mustChangePassword && month;
  const view = allowed ? await getReport(contextOf(actor), { provinceId, month }, revision) : null;
  if (!view) return plainAnswer("یافت نشد", 404);
  return sheetResponse(
    writeWorkbook(reportSheets(view)),
    `گزارش ${formatMonth(view.month)} استان ${view.province.name}.xlsx`,
  );
}
