import { randomUUID } from "node:crypto";
import type { PromotionStatus } from "@/lib/domain/entrepreneur/promotion-workflow";
import { decidePromotion } from "@/lib/server/promotion/decide";
import { proposePromotion, withdrawPromotion } from "@/lib/server/promotion/propose";
import type { Context } from "@/lib/server/scope";
import { CASEWORKER, createOwnCase } from "@/tests/support/case-people";
import type { TestCase } from "@/tests/support/cases";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";

const CUSTOMERS = ["الف", "ب", "پ"];

/** Ten invoices of Mehr and Aban 1405; with `profile` also of the months before, from the same customers. */
export async function fulfilLevelOne({ id }: TestCase, { profile = true } = {}) {
  const days = [
    ...(profile ? ["2026-04-25", "2026-06-01", "2026-07-01", "2026-08-01", "2026-08-05"] : []),
    ...Array.from({ length: 10 }, (_, index) => `2026-10-${10 + index}`),
  ];
  await asOwner(
    `WITH sold AS (
       INSERT INTO sales_invoice (entrepreneur_id, number, number_key, issued_on, month, amount_rial, customer, recorded_by_id, recorded_by_name, recorded_at)
       SELECT $1, n, n, day::date, '1405-07', 1000000, ($3::text[])[1 + n % 3], 1, 'آزمایشگر', now()
       FROM unnest($2::text[]) WITH ORDINALITY AS i(day, n))
     INSERT INTO course_completion (entrepreneur_id, course, completed_on, recorded_by_id, recorded_by_name, recorded_at)
     SELECT $1, course, '2026-09-01', 1, 'آزمایشگر', now() FROM unnest('{personalFinance,pricing}'::text[]) AS c(course)`,
    [id, days, profile ? CUSTOMERS : []],
  );
}

export const voidInvoices = ({ id }: TestCase) =>
  asOwner(
    "UPDATE sales_invoice SET voided_at = now(), voided_by_name = 'آزمایشگر', void_reason = 'نادرست' WHERE entrepreneur_id = $1 AND voided_at IS NULL",
    [id],
  );

/** Somebody on level 1 who fulfils its condition, in the caseload and with the account of the tests. */
export async function createReady(
  facts: { profile?: boolean; provinceId?: string; place?: TestPlace } = {},
): Promise<TestCase> {
  const place = facts.place ?? (await createCenter(facts.provinceId));
  const made = await createOwnCase(place);
  await fulfilLevelOne(made, facts);
  return made;
}

export const propose = (ctx: Context, { code }: TestCase, profileReason = "", key = randomUUID()) =>
  proposePromotion(ctx, { code, key, profileReason });

type Key = { code: TestCase["code"]; promotionId: number; version: number };
export const approve = (ctx: Context, key: Key, profileReason = "") =>
  decidePromotion(ctx, { ...key, decision: "approve", reason: "", profileReason });
export const decline = (ctx: Context, key: Key, reason = "فروش هنوز پراکنده است.") =>
  decidePromotion(ctx, { ...key, decision: "decline", reason, profileReason: "" });
export const withdraw = (ctx: Context, key: Key) => withdrawPromotion(ctx, key);

type Stored = {
  id: number;
  status: string;
  version: number;
  from: number;
  to: number;
  evaluation: { on: string; conditionMet: boolean; criteria: { counted: number; evidence: unknown[] }[] };
  decided: { on: string; conditionMet: boolean } | null;
  profileReason: string;
  reason: string | null;
};
type Standing = { standing: number; since: string; levels: number[]; reasons: string[]; events: string[] };

/** The last proposal, the standing with its history, and what the events tell of it. */
export async function storedOf({ id, code }: TestCase): Promise<Standing & { promotion: Stored | null }> {
  const [stored] = await asOwner<Standing & { promotion: Stored | null }>(
    `SELECT e.standing, e.since_on::text AS since,
       ARRAY(SELECT h.standing FROM level_history h WHERE h.entrepreneur_id = e.id ORDER BY h.id) AS levels,
       coalesce((SELECT s.reasons FROM entrepreneur_state s WHERE s.entrepreneur_id = e.id), '{}') AS reasons,
       ARRAY(SELECT v.kind FROM event v WHERE v.subject = 'entrepreneur' AND v.subject_id = $2 ORDER BY v.id) AS events,
       (SELECT json_build_object('id', p.id, 'status', p.status, 'version', p.version, 'from', p.from_standing, 'to', p.to_standing,
           'evaluation', p.evaluation, 'decided', p.decided, 'profileReason', p.profile_reason, 'reason', p.reason)
         FROM promotion p WHERE p.entrepreneur_id = e.id ORDER BY p.id DESC LIMIT 1) AS promotion
     FROM entrepreneur e WHERE e.id = $1`,
    [id, code],
  );
  if (!stored) throw new Error("no entrepreneur");
  return stored;
}

/** What a form of the last proposal carries. */
export async function keyOf(of: TestCase): Promise<Key> {
  const { promotion } = await storedOf(of);
  if (!promotion) throw new Error("nothing has been proposed");
  return { code: of.code, promotionId: promotion.id, version: promotion.version };
}

/** Puts a proposal into a state, and the level back to the first; the transitions themselves are tested elsewhere. */
export async function setProposal({ id }: TestCase, status: PromotionStatus) {
  const decided = status === "approved" || status === "declined";
  await asOwner(`
    UPDATE entrepreneur SET standing = 1, since_on = enrolled_on WHERE id = ${id};
    DELETE FROM level_history WHERE entrepreneur_id = ${id} AND promotion_id IS NOT NULL;
    DELETE FROM promotion WHERE entrepreneur_id = ${id};
    INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, status, evaluation, profile_reason, proposed_by_id, proposed_by_name,
      proposed_at, caseworker_id, decided_by_id, decided_by_name, decided_at, reason)
    VALUES (${id}, 1, 2, '${status}', '${JSON.stringify(EVALUATION)}', '', ${CASEWORKER}, 'مددکار آزمون',
      now(), ${CASEWORKER}, ${decided ? "77, 'تصمیم‌گیرنده'" : "NULL, NULL"}, now(), 'دلیل')`);
}

const EVALUATION = {
  ...{ rulesVersion: 1, on: "2026-11-01", standing: 1, next: 2, takes: "all", supports: 2 },
  ...{ criteria: [], conditionMet: true, profile: [], profileMet: true },
};
