import { documentsPath } from "@/components/application/documents-path";
import { removeLicensingFile } from "@/lib/server/application/files";
import { isUuid } from "@/lib/domain/shared/uuid";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";

/** Takes a document away from its application and leads back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [{ file }, actor] = await Promise.all([params, currentActor()]);
  if (isCrossSite(request)) return refusedCrossSite();
  if (!actor || actor.mustChangePassword || !isUuid(file)) return plainAnswer("یافت نشد", 404);
  const removed = await removeLicensingFile(contextOf(actor), { fileId: file });
  if (!removed.ok)
    return plainAnswer("این مدرک را نمی‌توان برداشت. به صفحه پیش برگردید و آن را تازه کنید.", 404);
  const { number, subject } = removed.value;
  return new Response(null, {
    status: 303,
    headers: { Location: documentsPath(number, subject, "done=file-removed") },
  });
}
