import { canSome } from "@/lib/domain/access/policy";
import { ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import {
  type CaseloadQuery,
  type CaseloadView,
  dutiesOfLevels,
  viewCaseload,
} from "@/lib/domain/entrepreneur/caseload-view";
import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthAt } from "@/lib/domain/shared/jalali-month";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { caseloadStatement, PAGE_SIZE } from "@/lib/server/caseload/statement";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { pageAsked } from "@/lib/server/paging";
import { type Context, readRow } from "@/lib/server/scope";

export type CaseloadAddress = { q?: string; reason?: string; level?: string; page?: string };

const LONGEST_SEARCH = 60;
const LAST_PAGE = 1000;
const DUTIES = JSON.stringify(dutiesOfLevels);

/** What the address asks for; what is none of the choices filters nothing. */
function queryOf({ q, reason, level }: CaseloadAddress): CaseloadQuery {
  return {
    q: normalizeText((q ?? "").slice(0, LONGEST_SEARCH)),
    reason: ATTENTION_REASONS.find((known) => known === reason) ?? null,
    standing: STANDINGS.find((known) => String(known) === level) ?? null,
  };
}

/** A page of the actor's own caseload, first who needs attention; null for whom there is none. */
export async function getCaseload(ctx: Context, address: CaseloadAddress): Promise<CaseloadView | null> {
  if (!canSome(ctx.actor, "caseload.view")) return null;
  const query = queryOf(address);
  const page = pageAsked(address.page, LAST_PAGE);
  const month = monthAt(ctx.now);
  const found = await readRow(ctx, caseloadStatement, [
    ...[(page - 1) * PAGE_SIZE, todayInTehran(ctx.now), month, DUTIES],
    ...[query.q || null, query.reason, query.standing && standingColumn(query.standing)],
  ]);
  if (!found) throw new Error("the caseload gave no row");
  const { rows, reasons, ...counts } = found;
  return viewCaseload({
    ...counts,
    query,
    month,
    page,
    pageSize: PAGE_SIZE,
    reasons: reasons ?? {},
    rows: rows ?? [],
  });
}
