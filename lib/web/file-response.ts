import { isUuid } from "@/lib/domain/shared/uuid";
import type { SessionActor } from "@/lib/server/account/session";
import { openEvidence } from "@/lib/server/evidence/store";
import { currentActor } from "@/lib/web/session";

export const plainAnswer = (text: string, status: number) =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

type FoundFile = { name: string; mediaType: string; size: number; sha256: string };

/** A kept file, for whoever `find` gives it to: a download that no browser runs as a page. */
export async function fileResponse(
  id: string,
  find: (actor: SessionActor) => Promise<FoundFile | null>,
): Promise<Response> {
  const actor = await currentActor();
  const file = actor && !actor.mustChangePassword && isUuid(id) ? await find(actor) : null;
  const bytes = file && (await openEvidence(file.sha256));
  if (!file || !bytes) return plainAnswer("یافت نشد", 404);
  return new Response(bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.size),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, max-age=3600, immutable",
    },
  });
}
