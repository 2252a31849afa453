import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { addEvidence } from "@/lib/server/evidence/commands";
import { findEvidence } from "@/lib/server/evidence/queries";
import { EVIDENCE_LIMIT_BYTES, openEvidence } from "@/lib/server/evidence/store";
import { bring, logged } from "@/tests/server/month/month-world";
import { HTML, PDF, PNG } from "@/tests/support/files";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";

const read = async (stream: ReadableStream | null) => Buffer.from(await new Response(stream).arrayBuffer());

describe("evidence files", () => {
  it("lie under their hash, come back byte by byte, and are told in an event", async () => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [1]);
    const ctx = asRole("centerMember", place);
    const added = await addEvidence(ctx, { entryId, name: "صورت‌جلسه.pdf", bytes: PDF });
    if (!added.ok) throw new Error(added.refusal.code);
    const file = await findEvidence(ctx, added.value.fileId);
    expect(file).toMatchObject({ name: "صورت‌جلسه.pdf", mediaType: "application/pdf", size: PDF.length });
    const sha256 = file?.sha256 ?? "";
    expect(existsSync(path.join(String(process.env.EVIDENCE_DIR), sha256.slice(0, 2), sha256))).toBe(true);
    expect(await read(await openEvidence(sha256))).toEqual(PDF);
    expect(
      await asOwner("SELECT FROM event WHERE kind = 'evidence.added' AND subject_id = $1", [entryId]),
    ).toHaveLength(1);
  });

  it("the same file twice is one file", async () => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [1]);
    const ctx = asRole("centerMember", place);
    const twice = await Promise.all(
      [1, 2].map(() => addEvidence(ctx, { entryId, name: "a.png", bytes: PNG })),
    );
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await asOwner("SELECT FROM evidence_file WHERE entry_id = $1", [entryId])).toHaveLength(1);
  });

  it.each([
    ["an empty file", "a.pdf", Buffer.alloc(0), "fileEmpty"],
    [
      "one byte over the limit",
      "a.pdf",
      Buffer.concat([PDF, Buffer.alloc(EVIDENCE_LIMIT_BYTES - PDF.length + 1)]),
      "fileTooLarge",
    ],
    ["a page that calls itself a picture", "a.png", HTML, "fileTypeRefused"],
    [
      "a program that calls itself a document",
      "a.pdf",
      Buffer.from("4d5a90000300000004000000ffff0000", "hex"),
      "fileTypeRefused",
    ],
    ["plain text", "a.txt", Buffer.from("متن ساده"), "fileTypeRefused"],
    [
      "an SVG drawing",
      "a.svg",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "fileTypeRefused",
    ],
  ])("refuses %s; the entry stays as it is", async (_what, name, bytes, code) => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [1]);
    expect(codeOf(await addEvidence(asRole("centerMember", place), { entryId, name, bytes }))).toBe(code);
    expect(await asOwner("SELECT FROM evidence_file WHERE entry_id = $1", [entryId])).toEqual([]);
  });

  it("accepts a file of exactly the limit", async () => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [1]);
    const bytes = Buffer.concat([PDF, Buffer.alloc(EVIDENCE_LIMIT_BYTES - PDF.length)]);
    expect(codeOf(await addEvidence(asRole("centerMember", place), { entryId, name: "a.pdf", bytes }))).toBe(
      "ok",
    );
  });

  it("is seen by whoever sees the month, and by nobody else", async () => {
    const place = await createCenter("IR-09");
    const elsewhere = await createCenter("IR-29");
    const [entryId = ""] = await logged(place, [1]);
    const added = await addEvidence(asRole("centerMember", place), { entryId, name: "a.png", bytes: PNG });
    const fileId = added.ok ? added.value.fileId : "";
    for (const role of [
      "centerChair",
      "officeEmployment",
      "provinceEmployment",
      "hqEmployment",
      "auditor",
    ] as const)
      expect(await findEvidence(asRole(role, place), fileId), role).not.toBeNull();
    for (const role of ["caseworker", "administrator"] as const)
      expect(await findEvidence(asRole(role, place), fileId), role).toBeNull();
    for (const role of ["centerChair", "officeEmployment", "provinceEmployment"] as const) {
      expect(await findEvidence(asRole(role, elsewhere), fileId), role).toBeNull();
      expect(codeOf(await addEvidence(asRole(role, elsewhere), { entryId, name: "b.pdf", bytes: PDF }))).toBe(
        "notFound",
      );
    }
    expect(await findEvidence(asRole("hqEmployment", place), randomUUID())).toBeNull();
  });

  it("is added by the board only, and only while the month is with the center", async () => {
    const place = await createCenter();
    const [entryId = ""] = await bring(place, "submitted", [1]);
    const upload = { entryId, name: "a.png", bytes: PNG };
    expect(codeOf(await addEvidence(asRole("centerMember", place), upload))).toBe("wrongState");
    expect(codeOf(await addEvidence(asRole("officeEmployment", place), upload))).toBe("notAllowed");
  });
});
