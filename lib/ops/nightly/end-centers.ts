import { monthAt } from "@/lib/domain/shared/jalali-month";
import { withTransaction } from "../system/sql";

/** As with every change of a center; in the history it has no person: who ended its work is told by the event before. */
const WRITE_DOWN = `
  WITH ended AS (
    UPDATE center c SET status = 'inactive', version = c.version + 1 WHERE c.status <> 'inactive' AND c.ended_month <= $1
    RETURNING c.id, c.office_id, c.province_id, c.ended_month
  )
  INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, after)
  SELECT $2, gen_random_uuid(), 'سامانه', 'center.ended', 'center', id, province_id, office_id, id,
    jsonb_build_object('status', 'inactive', 'endedMonth', ended_month) FROM ended`;

/** Centers whose work was to end with a month that has ended since are inactive from then on; gives how many. */
export const endCenters = (ownerUrl: string, now = new Date()): Promise<number> =>
  withTransaction(
    ownerUrl,
    async (client) => (await client.query(WRITE_DOWN, [monthAt(now), now])).rowCount ?? 0,
  );
