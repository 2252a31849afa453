import type { Tone } from "../month/labels";
import { formatInstant } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { messageKinds } from "./kinds";

export const MESSAGES_ON_A_PAGE = 20;
/** The number in the frame of every page stops here: what is beyond it makes no difference. */
const MOST_COUNTED = 99;

export type InboxFacts = {
  total: number;
  unread: number;
  /** the newest of all */
  newest: string | null;
  messages: { id: string; kind: string; title: string; body: string; createdAt: Date; read: boolean }[];
};

export type MessageView = {
  id: string;
  title: string;
  body: string;
  at: string;
  iso: string;
  tag: { tone: Tone; label: string };
  read: boolean;
};

export type InboxView = {
  unread: number;
  unreadText: string;
  /** when this was shown: what comes later stays unread */
  newest: string | null;
  messages: MessageView[];
  page: number;
  pages: number;
};

/** A person's messages, the unread ones first, newest first. */
export function viewInbox({ total, unread, newest, messages }: InboxFacts, page: number): InboxView {
  return {
    unread,
    unreadText: unread > 0 ? `${formatNumber(unread)} پیام خوانده‌نشده` : "همه پیام‌ها خوانده شده است.",
    newest,
    messages: messages.map(viewMessage),
    page,
    pages: Math.max(1, Math.ceil(total / MESSAGES_ON_A_PAGE)),
  };
}

const viewMessage = ({ kind, createdAt, ...message }: InboxFacts["messages"][number]): MessageView => ({
  ...message,
  at: formatInstant(createdAt),
  iso: createdAt.toISOString(),
  tag: isKind(kind) ? messageKinds[kind] : { tone: "neutral", label: "پیام" },
});

const isKind = (kind: string): kind is keyof typeof messageKinds => Object.hasOwn(messageKinds, kind);

/** «۳», «۹۹+»; null where nothing is unread. */
export const unreadBadge = (unread: number): string | null =>
  unread === 0 ? null : unread > MOST_COUNTED ? `${formatNumber(MOST_COUNTED)}+` : formatNumber(unread);
