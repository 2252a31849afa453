import { headers } from "next/headers";

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
