import { paths } from "@/components/paths";
import { isUuid } from "@/lib/domain/shared/uuid";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import type { RefusalCode } from "@/lib/domain/shared/refusal";
import { addEvidence, checkEvidenceDoor } from "@/lib/server/evidence/commands";
import { contextOf, currentActor } from "@/lib/web/session";
import { drain, readUpload } from "@/lib/web/upload";

/** Takes one file for an entry and leads back to its page, with the reason where it was refused. */
export async function POST(request: Request, { params }: { params: Promise<{ entry: string }> }) {
  const [{ entry }, actor] = await Promise.all([params, currentActor()]);
  if (isCrossSite(request)) return refusedCrossSite();
  const door =
    actor && !actor.mustChangePassword && isUuid(entry)
      ? await checkEvidenceDoor(contextOf(actor), entry)
      : null;
  if (!actor || !door?.ok) {
    await drain(request);
    return plainAnswer("یافت نشد", 404);
  }
  const back = (query: string) =>
    new Response(null, {
      status: 303,
      headers: { Location: `${paths.entry(door.value.centerId, door.value.month, entry)}?${query}#evidence` },
    });
  const refused = (code: RefusalCode) => back(`refused=${code}`);

  const upload = await readUpload(request);
  if (!upload.ok) return refused(upload.refusal.code);
  const added = await addEvidence(contextOf(actor), { entryId: entry, ...upload.value });
  return added.ok ? back("done=evidence") : refused(added.refusal.code);
}
