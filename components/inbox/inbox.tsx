import type { InboxView, MessageView } from "@/lib/domain/inbox/view";
import { moneyPaths } from "../money-paths";
import { EmptyState } from "../ui/empty-state";
import { pack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { Section } from "../ui/section";
import { MessageList } from "./message-list";
import { ReadForm } from "./read-form";

/** A person's messages: what is unread first, each a link to what it is about. */
export function Inbox({ view }: { view: InboxView }) {
  const { messages, newest, unread, page, pages } = view;
  const parts: [id: string, title: string, messages: MessageView[]][] = [
    ["unread", "خوانده‌نشده", messages.filter((message) => !message.read)],
    ["read", "خوانده‌شده", messages.filter((message) => message.read)],
  ];
  return (
    <>
      <PageHeader
        title="پیام‌ها"
        subtitle={messages.length > 0 ? view.unreadText : undefined}
        action={unread > 0 && newest ? <ReadForm until={newest}>همه را خواندم</ReadForm> : null}
      />
      {messages.length === 0 ? (
        <EmptyState title="هنوز پیامی ندارید">
          یادآوری مهلت‌ها و خبر تصمیم دیگران دربارهٔ کارهای شما اینجا می‌آید.
        </EmptyState>
      ) : null}
      {parts.map(([id, title, of]) =>
        of.length > 0 ? (
          <Section key={id} id={id} title={title}>
            <MessageList packed={pack(of)} />
          </Section>
        ) : null,
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(of) => moneyPaths.inboxOf({ page: of > 1 ? of : null })}
      />
    </>
  );
}
