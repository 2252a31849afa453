import { casePaths } from "@/components/case-paths";
import { canSome } from "@/lib/domain/access/policy";
import { isUuid } from "@/lib/domain/shared/uuid";
import { startImport } from "@/lib/server/beneficiary-import/start";
import { removeFile } from "@/lib/server/beneficiary-import/store";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { receiveSpreadsheet } from "@/lib/web/spreadsheet-upload";
import { drain } from "@/lib/web/upload";

const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });

/** Takes a spreadsheet of people and leads to the page of its import, or back with the reason why there is none. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (isCrossSite(request)) return refusedCrossSite();
  if (!actor || actor.mustChangePassword || !canSome(actor, "beneficiary.register")) {
    await drain(request);
    return plainAnswer("یافت نشد", 404);
  }
  const received = await receiveSpreadsheet(request);
  if (!received.ok) return seeOther(`${casePaths.imports}?refused=${received.refusal.code}`);
  const { file, fields } = received.value;
  const { key = "", officeId = "", replaces = "" } = fields;
  if (!isUuid(key)) {
    await removeFile(file.path);
    return seeOther(`${casePaths.imports}?refused=fileEmpty`);
  }
  const started = await startImport(contextOf(actor), {
    key,
    officeId,
    replaces: isUuid(replaces) ? replaces : null,
    file,
  });
  if (started.ok) return seeOther(casePaths.import(started.value.id));
  const { code } = started.refusal;
  return code === "notFound" || code === "notAllowed"
    ? plainAnswer("یافت نشد", 404)
    : seeOther(`${casePaths.imports}?refused=${code}`);
}
