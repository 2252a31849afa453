import { canSome } from "@/lib/domain/access/policy";
import { templateWorkbook } from "@/lib/server/beneficiary-export/template";
import { plainAnswer } from "@/lib/web/file-response";
import { currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";

/** The empty spreadsheet that an import begins with. */
export async function GET() {
  const actor = await currentActor();
  if (!actor || actor.mustChangePassword || !canSome(actor, "beneficiary.register"))
    return plainAnswer("یافت نشد", 404);
  return sheetResponse(templateWorkbook(), "الگوی افراد.xlsx");
}
