import { findLicensingFile } from "@/lib/server/application/file-query";
import { fileResponse } from "@/lib/web/file-response";
import { contextOf } from "@/lib/web/session";

/** A document of an application, for whoever may see it. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return fileResponse(file, (actor) => findLicensingFile(contextOf(actor), file));
}
