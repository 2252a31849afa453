import { headers } from "next/headers";
import { database } from "@/lib/server/db";
import type { VisitorContext } from "@/lib/server/public/context";

export type Visitor = { address: string; device: string };

/** Where a visitor comes from; proxy.ts has seen to it that nobody but a trusted proxy names the address. */
export async function currentVisitor(): Promise<Visitor> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  return {
    address: /^[0-9a-f.:]{2,45}$/i.test(address) ? address : "unknown",
    device: (sent.get("user-agent") ?? "").replace(/\p{Cc}/gu, "").slice(0, 200),
  };
}

/** What a page or action without an account is given in place of an actor's context. */
export async function visitorContext(): Promise<VisitorContext> {
  const { address } = await currentVisitor();
  return { db: database(), address, now: new Date() };
}
