import { takeUpReading } from "@/lib/server/beneficiary-import/commands";
import { getProgress } from "@/lib/server/beneficiary-import/queries";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";

/** How far the reading of a file has come, for the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ import: string }> }) {
  const [{ import: id }, actor] = await Promise.all([params, currentActor()]);
  const ctx = actor && !actor.mustChangePassword ? contextOf(actor) : null;
  const progress = ctx && (await getProgress(ctx, id));
  if (!progress) return plainAnswer("یافت نشد", 404);
  if (progress.isLost) await takeUpReading(ctx, id);
  const { status, text, percent } = progress;
  return Response.json({ status, text, percent }, { headers: { "Cache-Control": "no-store" } });
}
