import { database } from "@/lib/server/db";
import { checkHealth } from "@/lib/server/health/check";

// Asked of the running database, never answered at build time.
export const dynamic = "force-dynamic";

const expected = (process.env.PORTAL_MIGRATIONS ?? "").split(",").filter(Boolean);

export async function GET(): Promise<Response> {
  const health = await checkHealth(database(), expected);
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
