import type pg from "pg";
import { monthsOn } from "@/lib/domain/inbox/reminder-step";
import { byRole, type Told } from "@/lib/domain/inbox/recipients";
import { remindersOn } from "@/lib/domain/inbox/reminders";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { TELLING } from "@/lib/server/inbox/tell";
import { withTransaction } from "../system/sql";
import { deadlinePolicies, reminderFacts } from "./reminder-facts";

/**
 * Tells the reminders of a day, once: of several processes that begin together one does it. Gives how many messages were written; null
 * when the day has had its reminders.
 */
export const tellReminders = (
  ownerUrl: string,
  today: CalendarDate,
  now = new Date(),
): Promise<number | null> =>
  withTransaction(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal.reminders'))");
    const { rowCount } = await client.query("SELECT FROM reminder_day WHERE day = $1", [today]);
    if (rowCount) return null;
    const told = await tellAll(client, await remindersOf(client, today), now);
    await client.query(
      "INSERT INTO reminder_day (day, told, finished_at) VALUES ($1, $2, clock_timestamp())",
      [today, told],
    );
    return told;
  });

async function remindersOf(client: pg.ClientBase, today: CalendarDate): Promise<Told[]> {
  const policies = await deadlinePolicies(client);
  const reminders: Told[] = [];
  for (const month of monthsOn(today))
    reminders.push(...remindersOn(today, await reminderFacts(client, month), policies));
  return reminders;
}

async function tellAll(client: pg.ClientBase, reminders: readonly Told[], now: Date): Promise<number> {
  const { rows } = await client.query<{ told: number }>(TELLING, [JSON.stringify(byRole(reminders)), now]);
  return rows[0]?.told ?? 0;
}
