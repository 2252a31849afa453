import { refusalText } from "@/lib/domain/shared/refusal";
import { exportEvents } from "@/lib/server/audit/export";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { rawForm } from "@/lib/web/action";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { singleValues } from "@/lib/web/search-params";
import { contextOf, currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";

/** What the list of events shows, as a spreadsheet. A POST: each one leaves a trace, and no link or reload must. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (isCrossSite(request)) return refusedCrossSite();
  if (!actor || actor.mustChangePassword) return plainAnswer("یافت نشد", 404);
  const form = await request.formData().catch(() => new FormData());
  const sheet = await exportEvents(contextOf(actor), singleValues(rawForm(form)));
  if (sheet.ok) return sheetResponse(writeWorkbook([sheet.value]), "رویدادها.xlsx");
  const { code, fields } = sheet.refusal;
  return code === "notFound"
    ? plainAnswer("یافت نشد", 404)
    : plainAnswer(fields?.["form"] ?? refusalText(sheet.refusal), 422);
}
