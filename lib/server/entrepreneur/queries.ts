import { can } from "@/lib/domain/access/policy";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { INCOME_MONTHS } from "@/lib/domain/entrepreneur/income-view";
import { isEvidenceKind } from "@/lib/domain/entrepreneur/recording-input";
import { type EntrepreneurView, TIMELINE_LENGTH, viewEntrepreneur } from "@/lib/domain/entrepreneur/view";
import { addMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { entrepreneurStatement } from "@/lib/server/entrepreneur/page-statement";
import { type Context, readRow } from "@/lib/server/scope";

/** An entrepreneur's page, its timeline of one kind of record where one is asked for; null outside the actor's scope. */
export async function getEntrepreneur(
  ctx: Context,
  { code: typed, kind }: { code: string; kind?: string },
): Promise<EntrepreneurView | null> {
  const code = parseEntrepreneurCode(typed);
  if (!code) return null;
  const shows = kind !== undefined && isEvidenceKind(kind) ? kind : null;
  const length = TIMELINE_LENGTH[shows === null ? "all" : "kind"];
  const from = addMonths(monthAt(ctx.now), 1 - INCOME_MONTHS);
  const facts = (await readRow(ctx, entrepreneurStatement, [code, from, shows, length]))?.file;
  return facts && can(ctx.actor, "entrepreneur.view", { ...facts, centerId: null }).ok
    ? viewEntrepreneur(facts, ctx.actor, { now: ctx.now, shows })
    : null;
}
