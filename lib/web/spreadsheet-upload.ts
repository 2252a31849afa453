import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { LARGEST_SHEET_BYTES, sheetLimit } from "@/lib/domain/beneficiary/upload";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { draftFile, removeFile } from "@/lib/server/beneficiary-import/store";
import type { ReceivedFile } from "@/lib/server/beneficiary-import/start";
import { drain } from "@/lib/web/upload";

/** Room for the form around the file. */
const FRAME_BYTES = 64 * 1024;

export type ReceivedForm = { fields: Record<string, string>; file: ReceivedFile };

/** Writes the one file of an upload form to disk as it comes; whoever takes the form removes it. Refuses fileEmpty and fileTooLarge. */
export async function receiveSpreadsheet(request: Request): Promise<Result<ReceivedForm>> {
  const length = Number(request.headers.get("content-length"));
  const type = request.headers.get("content-type") ?? "";
  if (
    !length ||
    length > LARGEST_SHEET_BYTES + FRAME_BYTES ||
    !request.body ||
    !/^multipart\/form-data;/i.test(type)
  ) {
    await drain(request);
    return refuse(length > LARGEST_SHEET_BYTES ? "fileTooLarge" : "fileEmpty", {
      params: { megabytes: sheetLimit.megabytes },
    });
  }
  const path = await draftFile();
  try {
    const form = await receive(request.body, type, path);
    if (form) return ok(form);
  } catch {
    // broken off, or no form at all
  }
  await removeFile(path);
  return refuse("fileEmpty");
}

async function receive(body: ReadableStream, type: string, path: string): Promise<ReceivedForm | null> {
  const parser = new Busboy({
    headers: { "content-type": type },
    limits: { files: 1, fields: 10, fieldSize: 500, parts: 12, fileSize: LARGEST_SHEET_BYTES + 1 },
  });
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let written: Promise<ReceivedFile> | null = null;
  parser.on("field", (name, value) => {
    fields[name] = value;
  });
  parser.on("file", (_field, stream, name) => {
    written = write(stream, name ?? "", path);
    // Awaited below, or never where the form breaks off before.
    written.catch(() => undefined);
  });
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser);
  const file = await (written as Promise<ReceivedFile> | null);
  return file && { fields, file };
}

async function write(stream: Readable, name: string, path: string): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    stream,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  return { path, name, bytes, sha256: hash.digest("hex") };
}
