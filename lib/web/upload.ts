import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { EVIDENCE_LIMIT_BYTES } from "@/lib/server/evidence/store";

/** Room for the form around the file. */
const FRAME_BYTES = 64 * 1024;
/** What is read and thrown away of a body that is too large, so that the browser hears the answer at all. */
const DRAIN_BYTES = 256 * 1024 * 1024;

/** Reads a refused body to its end without keeping it. */
export async function drain(request: Request): Promise<void> {
  let seen = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    seen += value?.length ?? 0;
    if (done) return;
    if (seen > DRAIN_BYTES) return reader.cancel();
  }
}

/** The one file of an upload form, never more of it in memory than a file may have. */
export async function readUpload(request: Request): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const length = Number(request.headers.get("content-length"));
  if (!length || length > EVIDENCE_LIMIT_BYTES + FRAME_BYTES) {
    await drain(request);
    return refuse(length ? "fileTooLarge" : "fileEmpty");
  }
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) return refuse("fileEmpty");
  return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
