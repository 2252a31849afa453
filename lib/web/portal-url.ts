import { headers } from "next/headers";

/** The address under which people reach the portal, for what leaves it on paper; without a setting, the one just used. */
export async function portalUrl(): Promise<string> {
  const set = process.env.PORTAL_URL;
  return set ? new URL(set).origin : `http://${(await headers()).get("host") ?? "localhost"}`;
}
