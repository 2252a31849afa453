import { moneyPaths } from "@/components/money-paths";
import { canSome } from "@/lib/domain/access/policy";
import { planStepInput } from "@/lib/domain/plan/input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { removeFile } from "@/lib/server/beneficiary-import/store";
import { planSheet } from "@/lib/server/plan/sheet-query";
import { uploadPlan } from "@/lib/server/plan/upload";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { sheetResponse } from "@/lib/web/sheet-response";
import { receiveSpreadsheet } from "@/lib/web/spreadsheet-upload";
import { drain } from "@/lib/web/upload";

type Props = { params: Promise<{ year: string; center: string }> };

const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });

/** The plan of a center as a spreadsheet, to be filled in and sent back. */
export async function GET(_request: Request, { params }: Props) {
  const [actor, address] = await Promise.all([currentActor(), params]);
  if (!actor || actor.mustChangePassword) return plainAnswer("یافت نشد", 404);
  const sheet = await planSheet(contextOf(actor), address);
  return sheet
    ? sheetResponse(writeWorkbook([sheet]), `${sheet.name} ${address.center}.xlsx`)
    : plainAnswer("یافت نشد", 404);
}

/** Takes the filled sheet as the draft of the plan, or leads back with the cells that are wrong. */
export async function POST(request: Request, { params }: Props) {
  const [actor, { year, center }] = await Promise.all([currentActor(), params]);
  if (isCrossSite(request)) return refusedCrossSite();
  if (!actor || actor.mustChangePassword || !canSome(actor, "plan.propose")) {
    await drain(request);
    return plainAnswer("یافت نشد", 404);
  }
  const received = await receiveSpreadsheet(request);
  const key = parseInput(planStepInput, {
    centerId: center,
    year,
    version: received.ok ? received.value.fields["version"] : "0",
  });
  if (!key.ok) {
    if (received.ok) await removeFile(received.value.file.path);
    return plainAnswer("یافت نشد", 404);
  }
  const back = (refused: string, cells?: string | number) =>
    seeOther(moneyPaths.editPlan(key.value.year, center, { refused, cells }));
  if (!received.ok) return back(received.refusal.code);
  const taken = await uploadPlan(contextOf(actor), { ...key.value, file: received.value.file });
  if (taken.ok) return seeOther(`${moneyPaths.plan(key.value.year, center)}?done=uploaded`);
  const { code, params: facts, fields } = taken.refusal;
  if (code === "notFound" || code === "notAllowed") return plainAnswer("یافت نشد", 404);
  return back(fields?.["form"] ? "unchanged" : code, facts?.["cells"]);
}
