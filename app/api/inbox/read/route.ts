import { moneyPaths } from "@/components/money-paths";
import { parseMessageId } from "@/lib/domain/inbox/message-id";
import { openMessage, readAllMessages } from "@/lib/server/inbox/commands";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";

/** Marks one message, or all up to the newest that was shown, as read and leads back: a plain form that needs no script. */
export async function POST(request: Request) {
  if (isCrossSite(request)) return refusedCrossSite();
  const [actor, form] = await Promise.all([currentActor(), request.formData().catch(() => null)]);
  const [id, until] = [parseMessageId(form?.get("message")), parseMessageId(form?.get("until"))];
  if (!actor || actor.mustChangePassword || (id === null && until === null))
    return plainAnswer("یافت نشد", 404);
  const ctx = contextOf(actor);
  const done =
    id === null ? await readAllMessages(ctx, { until: until ?? 0n }) : await openMessage(ctx, { id });
  if (!done.ok) return plainAnswer("یافت نشد", 404);
  return new Response(null, {
    status: 303,
    headers: { Location: moneyPaths.inboxOf({ done: id === null ? "all-read" : "read" }) },
  });
}
