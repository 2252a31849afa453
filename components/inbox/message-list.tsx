import type { MessageView } from "@/lib/domain/inbox/view";
import { moneyPaths } from "../money-paths";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";
import { ReadForm } from "./read-form";

/** Each message with the way to what it is about; whoever goes there has read it. */
export const MessageList = ({ messages }: { messages: readonly MessageView[] }) => (
  <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised shadow-lift">
    {messages.map((message) => (
      <li
        key={message.id}
        className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-4 sm:px-5"
      >
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AppLink
              href={moneyPaths.openMessage(message.id)}
              rel="nofollow"
              className={`link ${message.read ? "" : "font-semibold"}`}
            >
              {message.title}
            </AppLink>
            <Tag tone={message.tag.tone}>{message.tag.label}</Tag>
          </p>
          <p className="mt-1 wrap-anywhere whitespace-pre-line">{message.body}</p>
          <p className="mt-1 text-sm text-quiet">
            <time dateTime={message.iso}>{message.at}</time>
          </p>
        </div>
        {message.read ? null : (
          <ReadForm values={{ message: message.id }} label={`خواندم: ${message.title}`}>
            خواندم
          </ReadForm>
        )}
      </li>
    ))}
  </ul>
);
