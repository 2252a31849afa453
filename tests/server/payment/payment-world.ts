import { randomInt, randomUUID } from "node:crypto";
import { type Composition, composeBatch, shownBatch } from "@/lib/domain/payment/compose";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { withClient } from "@/lib/ops/system/sql";
import { approveBatch, markBatchPaid } from "@/lib/server/payment/commands";
import { makeBatch } from "@/lib/server/payment/make-batch";
import { type ReadyMonth, readyStatement } from "@/lib/server/payment/ready";
import { type Context, readRows } from "@/lib/server/scope";
import { setMonth } from "@/tests/server/panel/panel-world";
import { newSheba } from "@/tests/support/payment";
import { asOwner, asRole, createCenter, NOW, type TestPlace } from "@/tests/support/world";

/** A month of a province in which nothing can be paid yet; each one is later than the one before it. */
export async function freshMonth(provinceId: string): Promise<JalaliMonth> {
  const [last] = await asOwner<{ month: string | null }>(
    "SELECT max(month) AS month FROM monthly_performance WHERE province_id = $1 AND month < '1404-01'",
    [provinceId],
  );
  return last?.month ? addMonths(jalaliMonth(last.month), 1) : jalaliMonth("1400-07");
}

export const giveAccount = async (
  { centerId, officeId, provinceId }: TestPlace,
  status: "pending" | "confirmed" = "confirmed",
  sheba = newSheba(),
): Promise<number> => {
  const decided = status === "confirmed" ? "2, 'تأییدکننده', now()" : "NULL, NULL, NULL";
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO center_account (center_id, office_id, province_id, sheba, bank, holder, status, entered_by_id, entered_by_name, entered_at,
       decided_by_id, decided_by_name, decided_at)
     VALUES ($1, $2, $3, $4, 'ملی', 'مرکز آزمون', $5, 1, 'ثبت‌کننده', now(), ${decided}) RETURNING id`,
    [centerId, officeId, provinceId, sheba, status],
  );
  if (!row) throw new Error("no account was made");
  return row.id;
};

export const confirmedMonth = (place: TestPlace, month: JalaliMonth, amount: number): Promise<void> =>
  withClient(String(process.env.DATABASE_URL), (client) =>
    setMonth(client, place, month, {
      status: "confirmed",
      late: false,
      amount,
      rows: Array.from({ length: 10 }, () => 0),
    }),
  );

/** Centers of a province whose month has been confirmed with these amounts, each with its account. */
export async function payableCenters(
  provinceId: string,
  month: JalaliMonth,
  amounts: readonly number[],
): Promise<TestPlace[]> {
  const places: TestPlace[] = [];
  for (const amount of amounts) {
    const place = await createCenter(provinceId);
    await giveAccount(place);
    await confirmedMonth(place, month, amount);
    places.push(place);
  }
  return places;
}

export const readyOf = async (
  ctx: Context,
  provinceId: string,
  month: JalaliMonth,
): Promise<Composition<ReadyMonth>> => composeBatch(await readRows(ctx, readyStatement, [provinceId, month]));

/** The form of a batch as its page shows it now. */
export const formOf = async (ctx: Context, provinceId: string, month: JalaliMonth) => ({
  formKey: randomUUID(),
  provinceId,
  month,
  shown: shownBatch(await readyOf(ctx, provinceId, month)),
});

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export const reference = () => `REF-${randomInt(1e12)}`;

/** Brings the batch of a month so far by the commands themselves, with another person at each step. */
export async function bringBatch(
  place: TestPlace,
  month: JalaliMonth,
  to: "prepared" | "approved" | "paid" = "prepared",
): Promise<string> {
  const preparer = asRole("provinceEmployment", place);
  const number = must(await makeBatch(preparer, await formOf(preparer, place.provinceId, month)));
  if (to === "prepared") return number;
  must(await approveBatch(asRole("provinceManager", place), { number, version: 1 }));
  if (to === "approved") return number;
  const paid = { number, version: 2, bankReference: reference(), paidOn: todayInTehran(NOW) };
  must(await markBatchPaid(preparer, paid));
  return number;
}

export type BatchRow = Record<string, unknown> & {
  status: string;
  version: number;
  total: string;
  events: string[];
};

export async function batchOf(number: string): Promise<BatchRow> {
  const [row] = await asOwner<BatchRow>(
    `SELECT b.*, b.total_rial::text AS total, b.paid_on::text AS paid_day,
       (SELECT coalesce(array_agg(e.kind ORDER BY e.id), '{}') FROM event e WHERE e.subject = 'payment' AND e.subject_id = b.number) AS events
     FROM payment_batch b WHERE b.number = $1`,
    [number],
  );
  if (!row) throw new Error("no such batch");
  return row;
}

export const itemsOf = (number: string) =>
  asOwner<{ centerId: string; payable: string; adjustments: string; amount: string; living: boolean }>(
    `SELECT center_id AS "centerId", payable_rial::text AS payable, adjustments_rial::text AS adjustments, amount_rial::text AS amount, living
     FROM payment_item WHERE batch_number = $1 ORDER BY payable_rial, center_id`,
    [number],
  );

export const monthOf = async ({ centerId }: TestPlace, month: JalaliMonth) => {
  const [row] = await asOwner<Record<string, unknown> & { status: string; version: number }>(
    `SELECT status, version, batch_number, bank_reference, paid_on::text, payable_rial::text FROM monthly_performance
     WHERE center_id = $1 AND month = $2`,
    [centerId, month],
  );
  if (!row) throw new Error("no such month");
  return row;
};

export const tally = (codes: string[]) =>
  Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]),
  );
