import { REQUEST_LIMIT_BYTES } from "@/lib/domain/recording-queue/request";
import { getDesk } from "@/lib/server/entrepreneur/desk";
import { readJson } from "@/lib/web/json-body";
import { type QueuedAnswer, recordQueued, refuseQueued } from "@/lib/web/queued-recording";
import { contextOf, currentActor } from "@/lib/web/session";

export const dynamic = "force-dynamic";

const json = ({ status, body }: QueuedAnswer) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

async function context() {
  const actor = await currentActor();
  return actor && !actor.mustChangePassword ? contextOf(actor) : null;
}

/** Takes one short form out of a browser's queue. */
export async function POST(request: Request): Promise<Response> {
  if ((request.headers.get("sec-fetch-site") ?? "same-origin") !== "same-origin")
    return json(refuseQueued({ code: "notAllowed" }));
  const [ctx, raw] = await Promise.all([context(), readJson(request, REQUEST_LIMIT_BYTES)]);
  return json(await recordQueued(ctx, raw));
}

/**
 * What a browser keeps so that the short forms open without a connection; nothing for whoever is not signed in, which a
 * page that asks beside its own business does not report as a failure.
 */
export async function GET(): Promise<Response> {
  const ctx = await context();
  return ctx ? json({ status: 200, body: await getDesk(ctx) }) : new Response(null, { status: 204 });
}
