import { withClient } from "../system/sql";

/** A seal covers so many events at most: writers wait for one, never for all that is left. */
const EVENTS_A_SEAL = 10_000;

/** Seals everything that has been recorded since the last seal; gives how many events that were. */
export const sealEvents = (ownerUrl: string): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    // Behind somebody who writes for long, everybody else would wait for the seal: the next night is soon enough.
    await client.query("SET lock_timeout = '5s'");
    let sealed = 0;
    for (;;) {
      const { rows } = await client.query<{ events: number }>("SELECT seal_events($1) AS events", [
        EVENTS_A_SEAL,
      ]);
      const events = rows[0]?.events ?? 0;
      sealed += events;
      if (events < EVENTS_A_SEAL) return sealed;
    }
  });
