import { randomInt, randomUUID } from "node:crypto";
import type pg from "pg";
import { withClient } from "@/lib/ops/system/sql";
import type { TestPlace } from "@/tests/support/world";

/** A Sheba with right check digits (ISO 13616) that no other test has. */
export function newSheba(): string {
  const account = Array.from({ length: 22 }, () => randomInt(10)).join("");
  const check = 98n - (BigInt(`${account}182700`) % 97n);
  return `IR${String(check).padStart(2, "0")}${account}`;
}

const PAY = [
  `INSERT INTO center_account (center_id, office_id, province_id, sheba, bank, holder, status, entered_by_id, entered_by_name, entered_at,
     decided_by_id, decided_by_name, decided_at)
   SELECT $1, $2, $3, $4, 'بانک', 'مرکز', 'confirmed', 1, 'x', now(), 2, 'y', now()
   WHERE NOT EXISTS (SELECT FROM center_account WHERE center_id = $1 AND status = 'confirmed')`,
  `INSERT INTO payment_batch (number, form_key, province_id, month, status, item_count, total_rial, prepared_by_id, prepared_by_name, prepared_at,
     approved_by_id, approved_by_name, approved_at, bank_reference, paid_on)
   SELECT $3, gen_random_uuid(), m.province_id, m.month, 'paid', 1, m.payable_rial, 1, 'x', now(), 2, 'y', now(), $4, '2026-11-20'
   FROM monthly_performance m WHERE m.center_id = $1 AND m.month = $2`,
  `INSERT INTO payment_item (batch_number, center_id, month, office_id, province_id, account_id, payable_rial, amount_rial)
   SELECT $3, m.center_id, m.month, m.office_id, m.province_id, a.id, m.payable_rial, m.payable_rial
   FROM monthly_performance m JOIN center_account a ON a.center_id = m.center_id AND a.status = 'confirmed'
   WHERE m.center_id = $1 AND m.month = $2`,
  `UPDATE monthly_performance SET status = 'paid', batch_number = $3, paid_on = '2026-11-20', bank_reference = $4
   WHERE center_id = $1 AND month = $2`,
] as const;

/** Pays a confirmed month with a batch of its own, as if a province had. */
export async function payConfirmed(client: pg.Client, place: TestPlace, month: string): Promise<void> {
  const { centerId, officeId, provinceId } = place;
  const reference = randomUUID();
  const number = `1405-${provinceId.slice(3)}-${randomInt(10_000, 1_000_000_000)}`;
  await client.query("BEGIN");
  await client.query(PAY[0], [centerId, officeId, provinceId, newSheba()]);
  for (const text of PAY.slice(1))
    await client.query(text, [centerId, month, number, ...(text.includes("$4") ? [reference] : [])]);
  await client.query("COMMIT");
}

export const createPaid = (place: TestPlace, month: string): Promise<void> =>
  withClient(String(process.env.DATABASE_URL), (client) => payConfirmed(client, place, month));
