import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, type TestPlace } from "@/tests/support/world";

type State = {
  name?: string;
  business?: string;
  standing?: 1 | 2 | 3 | 4;
  caseworkerId?: number | null;
  reasons?: string[];
  attention?: number;
  steps?: number | null;
  gap?: string | null;
  overdueDays?: number;
  salesFall?: number | null;
  silentDays?: number | null;
  ended?: boolean;
};

/** An entrepreneur with the state that a night has found. */
export async function createListed(place: TestPlace, state: State = {}): Promise<TestCase> {
  const { caseworkerId = null, standing = 1 } = state;
  const made = await createEntrepreneur(place, { caseworkerId, standing });
  const { name, business } = state;
  if (name) await asOwner("UPDATE beneficiary SET name = $2 WHERE id = $1", [made.person.id, name]);
  if (business) await asOwner("UPDATE entrepreneur SET business = $2 WHERE id = $1", [made.id, business]);
  if (state.ended)
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-10-01', end_reason = 'مهاجرت' WHERE id = $1", [
      made.id,
    ]);
  await asOwner(
    `INSERT INTO entrepreneur_state (entrepreneur_id, caseworker_id, evaluated_on, condition_met, steps, gap, reasons, attention, overdue_days, sales_fall, silent_days)
     VALUES ($1, $2, '2026-11-11', false, $3, $4, $5, $6, $7, $8, $9)`,
    [
      made.id,
      state.ended ? null : caseworkerId,
      state.steps ?? null,
      state.gap ?? null,
      state.reasons ?? [],
      state.attention ?? 5_000_000,
      state.overdueDays ?? 0,
      state.salesFall ?? null,
      state.silentDays ?? null,
    ],
  );
  return made;
}

/** A running loan of three installments, of which so many are past their day on 20 Aban 1405. */
export const lend = (id: number, late: 0 | 1 | 2 | 3) =>
  asOwner(
    `WITH l AS (INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES ($1, 'micro', 300, 0, '2026-05-01', date '2026-11-10' - 10 * ($2 - 1), 1, 'x', now()) RETURNING id)
     INSERT INTO installment (loan_id, number, due_on, amount_rial) SELECT l.id, n, date '2026-11-10' + 10 * (n - $2), 100 FROM l, generate_series(1, 3) n`,
    [id, late],
  );
