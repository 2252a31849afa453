import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { acquireLock } from "@/lib/ops/bootstrap/file-lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "nikookari-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a lock has one holder, who is named to the others, and can be taken again after its release", async () => {
  const file = path.join(folder, "held");
  const first = await acquireLock(file, { note: "at work" });
  expect(first.ok).toBe(true);
  expect(await acquireLock(file)).toMatchObject({ ok: false, holder: { pid: process.pid, note: "at work" } });
  if (first.ok) first.release();
  expect(await acquireLock(file)).toMatchObject({ ok: true, recovered: false });
});

it("twenty at once: exactly one gets it", async () => {
  const file = path.join(folder, "many");
  const taken = await Promise.all(Array.from({ length: 20 }, () => acquireLock(file)));
  expect(taken.filter((lock) => lock.ok)).toHaveLength(1);
});

it.each([
  ["a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, start: "1", note: "" })],
  ["a process whose number is another's now", JSON.stringify({ pid: process.pid, start: "1", note: "" })],
  ["half a file after a power cut", '{"pid": 1'],
])("the lock of %s does not count, and is told as recovered", async (_, content) => {
  const file = path.join(folder, `stale-${content.length}`);
  writeFileSync(file, content);
  expect(await acquireLock(file)).toMatchObject({ ok: true, recovered: true });
});
