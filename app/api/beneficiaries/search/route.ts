import { suggestPeople } from "@/lib/server/beneficiary/search";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";

/** Whom the text that is being typed may mean, in the actor's scope; for the search field of the list. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor || actor.mustChangePassword) return plainAnswer("یافت نشد", 404);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const found = await suggestPeople(contextOf(actor), asked);
  if (!found) return plainAnswer("یافت نشد", 404);
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } });
}
