import { z } from "zod";
import { can, canSome, scopeFor } from "@/lib/domain/access/policy";
import { accountStates } from "@/lib/domain/payment/labels";
import type { AccountsView, AccountView } from "@/lib/domain/payment/view";
import { formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { formatNumber } from "@/lib/domain/shared/rial";
import { offsetOf, PAGE_SIZE, pageOf, pagesOf } from "@/lib/server/payment/paging";
import { shebaFor } from "@/lib/server/payment/sight";
import { instant, list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const LONGEST_SEARCH = 60;

const account = z.object({
  id: z.number(),
  version: z.number(),
  status: z.enum(["pending", "confirmed"]),
  sheba: z.string(),
  bank: z.string(),
  holder: z.string(),
  enteredById: z.number(),
  enteredByName: z.string(),
  enteredAt: instant,
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
});
const line = z.object({
  centerId: z.string(),
  center: z.string(),
  officeId: z.string(),
  office: z.string(),
  provinceId: z.string(),
  province: z.string(),
  accounts: list(account),
});
const row = z.object({
  provinces: list(z.object({ id: z.string(), name: z.string() })),
  counts: z.object({ none: z.number(), pending: z.number(), confirmed: z.number() }),
  total: z.number(),
  lines: list(line),
});
type Row = z.output<typeof row>;

/** $1 whether the whole country, $2 its provinces otherwise, $3 the province asked for, $4 what is searched, $5 the state, $6 the offset, $7 one center. */
const accounts: Statement<Row> = {
  name: "payment-accounts",
  row,
  text: `
    WITH places AS MATERIALIZED (
      SELECT p.id, p.name FROM province p WHERE ($1::boolean OR p.id = ANY ($2::text[]))
    ), seen AS MATERIALIZED (
      SELECT c.id, c.name, c.office_id, o.name AS office, c.province_id, p.name AS province,
        EXISTS (SELECT FROM center_account a WHERE a.center_id = c.id AND a.status = 'confirmed') AS confirmed,
        EXISTS (SELECT FROM center_account a WHERE a.center_id = c.id AND a.status = 'pending') AS pending
      FROM places p JOIN center c ON c.province_id = p.id JOIN office o ON o.id = c.office_id
      WHERE ($3 = '' OR p.id = $3) AND (c.ended_month IS NULL
        OR EXISTS (SELECT FROM monthly_performance m WHERE m.center_id = c.id AND m.status = 'confirmed'))
    ), found AS MATERIALIZED (
      SELECT * FROM seen WHERE ($4 = '' OR strpos(fold_text(name), fold_text($4)) > 0 OR strpos(id, fold_text($4)) > 0)
        AND CASE $5 WHEN 'none' THEN NOT confirmed AND NOT pending WHEN 'pending' THEN pending WHEN 'confirmed' THEN confirmed ELSE true END
        AND ($7 = '' OR id = $7)
    )
    SELECT (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu") FROM places) AS provinces,
      (SELECT json_build_object('none', count(*) FILTER (WHERE NOT confirmed AND NOT pending), 'pending', count(*) FILTER (WHERE pending),
        'confirmed', count(*) FILTER (WHERE confirmed)) FROM seen) AS counts,
      (SELECT count(*)::integer FROM found) AS total,
      (SELECT json_agg(json_build_object('centerId', f.id, 'center', f.name, 'officeId', f.office_id, 'office', f.office, 'provinceId', f.province_id,
          'province', f.province, 'accounts', (SELECT json_agg(json_build_object('id', a.id, 'version', a.version, 'status', a.status, 'sheba', a.sheba,
              'bank', a.bank, 'holder', a.holder, 'enteredById', a.entered_by_id, 'enteredByName', a.entered_by_name, 'enteredAt', a.entered_at,
              'decidedByName', a.decided_by_name, 'decidedAt', a.decided_at))
            FROM center_account a WHERE a.center_id = f.id AND a.status IN ('pending', 'confirmed'))) ORDER BY f.place)
        FROM (SELECT *, row_number() OVER (ORDER BY pending DESC, confirmed, office COLLATE "fa-x-icu", name COLLATE "fa-x-icu", id) AS place
          FROM found ORDER BY place LIMIT ${PAGE_SIZE} OFFSET $6::integer) f) AS lines`,
};

export type AccountsQuery = { q?: string; province?: string; state?: string; page?: string; center?: string };

/** The accounts of the centers, those that wait first; null for whom payments are not. */
export async function listAccounts(ctx: Context, query: AccountsQuery): Promise<AccountsView | null> {
  if (!canSome(ctx.actor, "payment.view")) return null;
  const { country, provinces } = scopeFor(ctx.actor, "payment.view");
  const q = normalizeText((query.q ?? "").slice(0, LONGEST_SEARCH));
  const province = query.province && /^IR-\d\d$/.test(query.province) ? query.province : null;
  const state = query.state && Object.hasOwn(accountStates, query.state) ? query.state : null;
  const center = query.center && /^[a-z][a-z0-9-]{1,59}$/.test(query.center) ? query.center : null;
  const page = pageOf(query.page);
  const found = await readRow(ctx, accounts, [
    ...[country, provinces, province ?? "", q, state ?? "", offsetOf(page), center ?? ""],
  ]);
  if (!found) throw new Error("the list of accounts gave no row");
  const lines = found.lines.map((one) => lineView(ctx, one));
  const entering = center ? lines.find((one) => one.centerId === center && one.mayEnter) : undefined;
  return {
    query: { q, province, state },
    provinces: found.provinces.length > 1 ? found.provinces : [],
    counts: Object.entries(found.counts).map(([key, count]) => ({
      state: key,
      label: accountStates[key as keyof typeof accountStates],
      count: formatNumber(count),
    })),
    lines,
    entering: entering ? { centerId: entering.centerId, center: entering.center } : null,
    ...pagesOf(found.total, page),
  };
}

function lineView(ctx: Context, { accounts: own, officeId, provinceId, ...center }: Row["lines"][number]) {
  const place = { provinceId, officeId, centerId: center.centerId };
  const viewOf = (status: "pending" | "confirmed") => {
    const one = own.find((candidate) => candidate.status === status);
    return one ? accountView(ctx, place, one) : null;
  };
  const pending = viewOf("pending");
  return {
    ...center,
    confirmed: viewOf("confirmed"),
    pending,
    mayEnter: pending === null && can(ctx.actor, "account.enter", place).ok,
  };
}

function accountView(
  ctx: Context,
  place: { provinceId: string; officeId: string; centerId: string },
  {
    status,
    sheba,
    enteredById,
    enteredByName,
    enteredAt,
    decidedByName,
    decidedAt,
    ...rest
  }: z.output<typeof account>,
): AccountView {
  const { actor } = ctx;
  const on = (at: Date) => formatJalaliDate(todayInTehran(at));
  const confirmation = can(actor, "account.confirm", { ...place, hands: [enteredById] });
  const decides = can(actor, "account.confirm", { ...place, hands: [] }).ok;
  const enters = can(actor, "account.enter", place).ok;
  const pending = status === "pending";
  return {
    ...rest,
    sheba: shebaFor(ctx, place)(sheba),
    entered: `${enteredByName}، ${on(enteredAt)}`,
    decided: decidedByName && decidedAt ? `${decidedByName}، ${on(decidedAt)}` : null,
    mayConfirm: pending && confirmation.ok,
    mayWithdraw: decides || (pending && enters),
    sameHands: pending && !confirmation.ok && confirmation.refusal.code === "sameHandsForbidden",
  };
}
