import { unreadBadge } from "@/lib/domain/inbox/view";
import { moneyPaths } from "../money-paths";
import { AppLink } from "../ui/link";

/** The way to the messages, in the frame of every page, with the number of those that have not been read. */
export function InboxLink({ unread }: { unread: number }) {
  const badge = unreadBadge(unread);
  return (
    <AppLink href={moneyPaths.inbox} className="inbox-link">
      <svg className="icon" aria-hidden="true">
        <use href="/icons.svg#inbox" />
      </svg>
      <span>پیام‌ها</span>
      {badge ? (
        <b>
          {badge}
          <span className="sr-only"> خوانده‌نشده</span>
        </b>
      ) : null}
    </AppLink>
  );
}
