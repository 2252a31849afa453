import { firstLoadJavaScript } from "@/lib/ops/bench/javascript";
import { plainVisitor } from "../support/plain-visitor";
import { expect, test } from "./support/fixtures";
import { portalPages } from "./support/pages";

const BUDGET_BYTES = 150_000;
const FOUND_BYTES = 20_000; // less would mean that the scripts were not found

test("the first load of every page is at most 150 kB of gzipped JavaScript", async () => {
  const pages = (await portalPages()).filter(({ path }) => !path.startsWith("/api/"));
  const measured: { path: string; bytes: number }[] = [];
  const visitors = new Map<string | undefined, Awaited<ReturnType<typeof plainVisitor>>>();
  for (const { path, readers } of [{ path: "/sign-in", readers: [] }, ...pages]) {
    // Of those who may read it, the one who has most to do there.
    const account = readers.findLast((name) => /employment|executive|administrator/.test(name));
    const visitor = visitors.get(account) ?? (await plainVisitor(account));
    visitors.set(account, visitor);
    expect((await visitor.get(path)).status, path).toBe(200);
    measured.push({ path, bytes: await firstLoadJavaScript(visitor, path) });
  }
  for (const visitor of visitors.values()) visitor.close();
  measured.sort((a, b) => b.bytes - a.bytes);
  console.log(measured.map(({ path, bytes }) => `${(bytes / 1000).toFixed(1)} kB  ${path}`).join("\n"));
  for (const { path, bytes } of measured) {
    expect(bytes, path).toBeGreaterThan(FOUND_BYTES);
    expect(bytes, path).toBeLessThanOrEqual(BUDGET_BYTES);
  }
});
