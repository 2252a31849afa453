import { z } from "zod";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { list, rial } from "@/lib/server/row-fields";
import type { Statement, Transaction } from "@/lib/server/scope";

const readyRow = z.object({
  centerId: z.string(),
  centerName: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  payableRial: rial,
  baseAidRial: rial.nullable(),
  account: z.object({ id: z.number(), sheba: z.string(), bank: z.string(), holder: z.string() }).nullable(),
  adjustments: list(z.object({ id: z.number(), remainingRial: rial })),
});
export type ReadyMonth = z.output<typeof readyRow>;

/** What no living batch has settled of an adjustment yet. */
export const remainingOf = (adjustment: string) =>
  `${adjustment}.amount_rial - coalesce((SELECT sum(s.amount_rial) FROM adjustment_settlement s WHERE s.adjustment_id = ${adjustment}.id AND s.living), 0)`;

export const notInBatch =
  "NOT EXISTS (SELECT FROM payment_item i WHERE i.center_id = m.center_id AND i.month = m.month AND i.living)";

/** The confirmed months of a province ($1) and a month ($2) that no living batch holds, with all that a batch is composed of. */
export const readyStatement: Statement<ReadyMonth> = {
  name: "payment-ready",
  row: readyRow,
  text: `
    SELECT m.center_id AS "centerId", c.name AS "centerName", m.office_id AS "officeId", o.name AS "officeName",
      m.payable_rial::text AS "payableRial", m.base_aid_rial::text AS "baseAidRial",
      (SELECT json_build_object('id', a.id, 'sheba', a.sheba, 'bank', a.bank, 'holder', a.holder)
        FROM center_account a WHERE a.center_id = m.center_id AND a.status = 'confirmed') AS account,
      (SELECT json_agg(json_build_object('id', k.id, 'remainingRial', k.remaining::text) ORDER BY k.id)
        FROM (SELECT j.id, ${remainingOf("j")} AS remaining FROM payment_adjustment j
          WHERE j.center_id = m.center_id AND j.month < m.month) k WHERE k.remaining <> 0) AS adjustments
    FROM monthly_performance m JOIN center c ON c.id = m.center_id JOIN office o ON o.id = m.office_id
    WHERE m.province_id = $1 AND m.month = $2 AND m.status = 'confirmed' AND ${notInBatch}
    ORDER BY o.name COLLATE "fa-x-icu", c.name COLLATE "fa-x-icu", c.id`,
};

/**
 * The same inside a command. One batch of a province after the other, months and accounts held until it is made: whoever
 * comes second finds the first one's items, and nobody reopens a month or withdraws an account meanwhile.
 */
export async function lockReady(
  tx: Transaction,
  { provinceId, month }: { provinceId: string; month: JalaliMonth },
): Promise<ReadyMonth[]> {
  await tx.$queryRaw`SELECT id FROM center_account WHERE province_id = ${provinceId} AND status = 'confirmed' ORDER BY id FOR SHARE`;
  await tx.$queryRaw`
    SELECT center_id FROM monthly_performance WHERE province_id = ${provinceId} AND month = ${month} AND status = 'confirmed'
    ORDER BY center_id FOR UPDATE`;
  return readyRow.array().parse(await tx.$queryRawUnsafe<unknown[]>(readyStatement.text, provinceId, month));
}
