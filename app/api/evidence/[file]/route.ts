import { findEvidence } from "@/lib/server/evidence/queries";
import { openEvidence } from "@/lib/server/evidence/store";
import { contextOf, currentActor } from "@/lib/web/session";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const missing = () =>
  new Response("یافت نشد", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** A file of evidence, for whoever may see its month: a download that no browser runs as a page. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [{ file: id }, actor] = await Promise.all([params, currentActor()]);
  if (!actor || actor.mustChangePassword || !UUID.test(id)) return missing();
  const file = await findEvidence(contextOf(actor), id);
  const bytes = file && (await openEvidence(file.sha256));
  if (!file || !bytes) return missing();
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
