import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { People } from "../people";
import { instant } from "../timeline";
import { messagesOf, type Told } from "./messages";
import type { NotificationRow } from "./rows";

/** Messages of the last three months. */
const DAYS = 100;
const READ_AFTER_DAYS = 12;

/** What lies in the inboxes of the accounts of the demonstration; what is older has been read. */
export function buildInbox(
  facts: Parameters<typeof messagesOf>[0],
  people: People,
  today: CalendarDate,
): NotificationRow[] {
  const since = instant(addDays(today, -DAYS), 0).toISOString();
  const unreadSince = instant(addDays(today, -READ_AFTER_DAYS), 0).toISOString();
  const newest = messagesOf(facts).filter(({ at }) => at >= since);
  return newest
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap((told) =>
      demoAccounts.filter(concerns(told)).map(({ username }) => {
        const { kind, onceKey, title, body, href } = told.message;
        const readAt = new Date(Date.parse(told.at) + 20 * 3_600_000).toISOString();
        return {
          user_id: people.find(username).id,
          once_key: onceKey,
          ...{ kind, title, body, href },
          created_at: told.at,
          read_at: told.at < unreadSince ? readAt : null,
        };
      }),
    );
}

const concerns =
  ({ roles, place }: Told) =>
  ({ role, provinceId, officeId, centerId }: (typeof demoAccounts)[number]): boolean =>
    roles.includes(role) &&
    provinceId === (place.province_id ?? null) &&
    officeId === (place.office_id ?? null) &&
    centerId === (place.center_id ?? null);
