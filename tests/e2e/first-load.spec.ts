import { firstLoadJavaScript } from "@/lib/ops/bench/javascript";
import { plainVisitor } from "../support/plain-visitor";
import { expect, test } from "./support/fixtures";
import { caseTurns, licensingTurns, mostActiveOf, portalPages } from "./support/pages";

const BUDGET_BYTES = 150_000;
const FOUND_BYTES = 20_000; // less would mean that the scripts were not found

test("the first load of every page is at most 150 kB of gzipped JavaScript", async () => {
  const pages = (await portalPages()).filter(({ path }) => !path.startsWith("/api/"));
  const measured: { path: string; bytes: number }[] = [];
  const weighed = new Map<string, number>();
  const visitors = new Map<string | undefined, Awaited<ReturnType<typeof plainVisitor>>>();
  const turns = [...(await licensingTurns()), ...(await caseTurns())].map(({ account, path }) => ({
    path,
    readers: [account],
  }));
  const open = ["/sign-in", "/sign-in/code", "/found", "/found?province=IR-09", "/verify", "/offline"].map(
    (path) => ({
      path,
      readers: [],
    }),
  );
  for (const { path, readers } of [...open, ...pages, ...turns]) {
    const account = mostActiveOf(readers) || undefined;
    const visitor = visitors.get(account) ?? (await plainVisitor(account));
    visitors.set(account, visitor);
    measured.push({ path, bytes: await firstLoadJavaScript(visitor, path, weighed) });
  }
  for (const visitor of visitors.values()) visitor.close();
  measured.sort((a, b) => b.bytes - a.bytes);
  console.log(measured.map(({ path, bytes }) => `${(bytes / 1000).toFixed(1)} kB  ${path}`).join("\n"));
  for (const { path, bytes } of measured) {
    expect(bytes, path).toBeGreaterThan(FOUND_BYTES);
    expect(bytes, path).toBeLessThanOrEqual(BUDGET_BYTES);
  }
});
