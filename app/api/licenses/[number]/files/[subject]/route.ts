import { documentsPath } from "@/components/application/documents-path";
import { parseApplicationNumber } from "@/lib/domain/licensing/application-number";
import { addLicensingFile, checkFileDoor } from "@/lib/server/application/files";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { drain, readUpload } from "@/lib/web/upload";

type Params = { params: Promise<{ number: string; subject: string }> };

/** Takes one document of an application and leads back to its page, with the reason where it was refused. */
export async function POST(request: Request, { params }: Params) {
  const [{ number: text, subject }, actor] = await Promise.all([params, currentActor()]);
  if (isCrossSite(request)) return refusedCrossSite();
  const number = parseApplicationNumber(text);
  const door =
    actor && !actor.mustChangePassword && number
      ? await checkFileDoor(contextOf(actor), { number, subject })
      : null;
  if (!actor || !number || !door || (!door.ok && door.refusal.code === "notFound")) {
    await drain(request);
    return plainAnswer("یافت نشد", 404);
  }
  const back = (query: string) =>
    new Response(null, { status: 303, headers: { Location: documentsPath(number, subject, query) } });
  if (!door.ok) {
    await drain(request);
    return back(`refused=${door.refusal.code}`);
  }
  const upload = await readUpload(request);
  if (!upload.ok) return back(`refused=${upload.refusal.code}`);
  const added = await addLicensingFile(contextOf(actor), { number, subject, ...upload.value });
  return back(added.ok ? "done=file" : `refused=${added.refusal.code}`);
}
