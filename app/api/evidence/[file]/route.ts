import { findEvidence } from "@/lib/server/evidence/queries";
import { fileResponse } from "@/lib/web/file-response";
import { contextOf } from "@/lib/web/session";

/** A file of evidence, for whoever may see its month. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return fileResponse(file, (actor) => findEvidence(contextOf(actor), file));
}
