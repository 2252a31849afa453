import { errorSheet } from "@/lib/server/beneficiary-import/error-rows";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";

/** The wrong cells of a spreadsheet as a spreadsheet. */
export async function GET(_request: Request, { params }: { params: Promise<{ import: string }> }) {
  const [{ import: id }, actor] = await Promise.all([params, currentActor()]);
  const sheet = actor && !actor.mustChangePassword ? await errorSheet(contextOf(actor), id) : null;
  return sheet ? sheetResponse(writeWorkbook([sheet]), "ایرادها.xlsx") : plainAnswer("یافت نشد", 404);
}
