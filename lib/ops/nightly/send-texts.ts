import type pg from "pg";
import { SMS_KINDS, SMS_WITHIN_DAYS, smsText } from "@/lib/domain/inbox/sms";
import type { SmsGateway } from "@/lib/server/sms/gateway";
import { withClient } from "../system/sql";

/** After so many failures in a row the gateway is taken for unreachable. */
const FAILURES_IN_A_ROW = 10;

/**
 * Takes the next message after $1 for sending: whoever takes one has it alone. It counts as sent from then on, so that a process killed
 * in the middle sends nothing twice; the message stays in the portal in any case. What has been read is not sent. Materialized, since
 * a subquery in FROM may be run once for every row of the table, and then takes one more each time.
 */
const TAKEN = `
  WITH next AS MATERIALIZED (
    SELECT n.id, u.mobile FROM notification n JOIN "user" u ON u.id = n.user_id
    WHERE n.id > $1::bigint AND n.sms_at IS NULL AND n.read_at IS NULL AND n.kind = ANY ($3) AND n.created_at > $2::timestamptz - make_interval(days => $4)
      AND u.disabled_at IS NULL AND u.mobile <> ''
    ORDER BY n.id LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
  UPDATE notification SET sms_at = $2::timestamptz FROM next WHERE notification.id = next.id RETURNING next.id, next.mobile, notification.title`;

type Taken = { id: string; mobile: string; title: string };

/** Sends what has not been sent, until told to stop; gives how many. Throws where the gateway takes nothing on: then it is tried again. */
export const sendTexts = (
  ownerUrl: string,
  gateway: SmsGateway,
  stopped: AbortSignal,
  now = new Date(),
): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    let [sent, failed, last] = [0, 0, "0"];
    while (!stopped.aborted) {
      const next = await take(client, last, now);
      if (!next) break;
      last = next.id;
      const { ok } = await gateway.send(next.mobile, smsText(next.title));
      if (!ok) await giveBack(client, next);
      [sent, failed] = ok ? [sent + 1, 0] : [sent, failed + 1];
      if (failed >= FAILURES_IN_A_ROW) break;
    }
    if (failed > 0) throw new Error(`${failed} text messages were not taken on; ${sent} were sent`);
    return sent;
  });

async function take(client: pg.ClientBase, after: string, now: Date): Promise<Taken | undefined> {
  const { rows } = await client.query<Taken>(TAKEN, [after, now, SMS_KINDS, SMS_WITHIN_DAYS]);
  return rows[0];
}

const giveBack = (client: pg.ClientBase, { id }: Taken) =>
  client.query("UPDATE notification SET sms_at = NULL WHERE id = $1", [id]);
