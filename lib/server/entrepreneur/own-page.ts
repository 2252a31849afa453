import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { INCOME_MONTHS } from "@/lib/domain/entrepreneur/income-view";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { type OwnView, viewOwn } from "@/lib/domain/entrepreneur/own-view";
import { ONCE } from "@/lib/domain/entrepreneur/road-map";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, jalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { givenRow } from "@/lib/server/entitlement/given-row";
import { headColumns, headFields } from "@/lib/server/entrepreneur/case-head";
import { day, list, rial } from "@/lib/server/row-fields";
import { evidenceShape, evidenceSql } from "@/lib/server/entrepreneur/evidence";
import { type LoanView, loanView } from "@/lib/server/loan/loan-view";
import { loansStatement } from "@/lib/server/loan/statement";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const ownRow = z.object({
  ...headFields,
  code: z.string().transform((text) => text as EntrepreneurCode),
  field: z.string(),
  caseworkerName: z.string().nullable(),
  evidence: evidenceShape,
  months: list(
    z.object({ month: z.string().transform(jalaliMonth), incomeRial: rial, invoices: z.number() }),
  ),
  products: list(z.object({ id: z.number(), name: z.string() })),
  ticks: list(z.object({ item: z.string(), doneOn: day })),
  given: list(givenRow.extend({ amountRial: rial })),
});

/** The case whose own account asks; $1 the account, $2 the first month of the picture of the income. */
const own: Statement<z.output<typeof ownRow>> = {
  name: "own-page",
  row: ownRow,
  text: `
    SELECT ${headColumns}, e.code, e.field, e.caseworker_name AS "caseworkerName", ${evidenceSql} AS evidence,
      (SELECT json_agg(json_build_object('month', m.month, 'incomeRial', m.income_rial::text, 'invoices', m.invoices))
        FROM sales_month m WHERE m.entrepreneur_id = e.id AND m.month >= $2) AS months,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.first_offered_on DESC, p.id DESC)
        FROM product p WHERE p.entrepreneur_id = e.id AND p.voided_at IS NULL) AS products,
      (SELECT json_agg(json_build_object('item', t.item, 'doneOn', t.done_on))
        FROM road_map_tick t WHERE t.entrepreneur_id = e.id AND t.period = '${ONCE}') AS ticks,
      (SELECT json_agg(json_build_object('entitlement', g.entitlement, 'givenOn', g.given_on, 'amountRial', g.amount_rial::text)
          ORDER BY g.given_on DESC, g.id DESC)
        FROM entitlement_given g WHERE g.entrepreneur_id = e.id AND g.voided_at IS NULL) AS given
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id WHERE e.user_id = $1`,
};

export type OwnPageView = OwnView & { loans: LoanView[] };

/** What an entrepreneur sees of the own business; null for whoever has none here. */
export async function getOwnPage(ctx: Context): Promise<OwnPageView | null> {
  const from = addMonths(monthAt(ctx.now), 1 - INCOME_MONTHS);
  const row = await readRow(ctx, own, [ctx.actor.userId, from]);
  if (!row || !can(ctx.actor, "self.view", row).ok) return null;
  const loans = await readRow(ctx, loansStatement, [row.code]);
  const today = todayInTehran(ctx.now);
  return { ...viewOwn(row, today), loans: (loans?.loans ?? []).map((loan) => loanView(loan, today)) };
}
