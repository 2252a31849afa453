import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { fileTypeFromBuffer } from "file-type";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";

export const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
const ACCEPTED = ["application/pdf", "image/jpeg", "image/png"] as const;
export type EvidenceType = (typeof ACCEPTED)[number];

// The folder is known only when the portal runs: the comment keeps the bundler from tracing the whole project for it.
const fileOf = (sha256: string) =>
  path.resolve(
    /* turbopackIgnore: true */ process.env.EVIDENCE_DIR ?? ".data/evidence",
    sha256.slice(0, 2),
    sha256,
  );

/** What the bytes are, whatever the name says. Refuses an empty, too large or unwelcome file. */
export async function inspectEvidence(
  bytes: Uint8Array,
): Promise<Result<{ sha256: string; mediaType: EvidenceType }>> {
  if (bytes.length === 0) return refuse("fileEmpty");
  if (bytes.length > EVIDENCE_LIMIT_BYTES) return refuse("fileTooLarge", { params: { megabytes: 10 } });
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = ACCEPTED.find((type) => type === detected?.mime);
  if (!mediaType) return refuse("fileTypeRefused");
  return ok({ sha256: createHash("sha256").update(bytes).digest("hex"), mediaType });
}

/** Keeps the bytes under their hash: the same file twice is one file, and a half-written one is never seen. */
export async function keepEvidence(sha256: string, bytes: Uint8Array): Promise<void> {
  const target = fileOf(sha256);
  if (
    await stat(target).then(
      (found) => found.size === bytes.length,
      () => false,
    )
  )
    return;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  try {
    const file = await open(/* turbopackIgnore: true */ draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A stream of the kept bytes; null where the file is gone from the folder. */
export async function openEvidence(sha256: string): Promise<ReadableStream | null> {
  const found = await stat(fileOf(sha256)).catch(() => null);
  if (!found) return null;
  return Readable.toWeb(createReadStream(fileOf(sha256))) as ReadableStream;
}
