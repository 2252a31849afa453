import { parseMessageId } from "@/lib/domain/inbox/message-id";
import { openMessage } from "@/lib/server/inbox/commands";
import { plainAnswer } from "@/lib/web/file-response";
import { localPath } from "@/lib/web/local-path";
import { contextOf, currentActor } from "@/lib/web/session";

/** Leads to what a message is about; whoever goes there has read it. */
export async function GET(_request: Request, { params }: { params: Promise<{ message: string }> }) {
  const [{ message }, actor] = await Promise.all([params, currentActor()]);
  const id = parseMessageId(message);
  if (!actor || actor.mustChangePassword || id === null) return plainAnswer("یافت نشد", 404);
  const opened = await openMessage(contextOf(actor), { id });
  if (!opened.ok) return plainAnswer("یافت نشد", 404);
  return new Response(null, {
    status: 303,
    headers: { Location: localPath(opened.value.href), "Cache-Control": "no-store" },
  });
}
