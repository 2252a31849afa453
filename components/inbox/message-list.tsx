"use client";
import type { MessageView } from "@/lib/domain/inbox/view";
import { moneyPaths } from "../money-paths";
import { buttonClass } from "../ui/button";
import { asInnerHtml, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { tagText } from "../ui/tag";

/** Each message with the way to what it is about; whoever goes there has read it. */
export const MessageList = ({ packed }: { packed: Packed<MessageView[]> }) => (
  <ul
    className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised shadow-lift *:flex *:flex-wrap *:items-start *:justify-between *:gap-x-4 *:gap-y-2 *:px-4 *:py-4 sm:*:px-5"
    dangerouslySetInnerHTML={asInnerHtml(unpack(packed).map(messageText))}
  />
);

const messageText = ({ id, title, body, iso, at, tag, read }: MessageView) =>
  markup`<li><div class="min-w-0 flex-1 basis-72"><p class="flex flex-wrap items-center gap-x-3 gap-y-1"><a href="${moneyPaths.openMessage(id)}" rel="nofollow" class="${
    read ? "link" : "link font-semibold"
  }">${title}</a>${tagText(tag.tone, tag.label)}</p><p class="mt-1 wrap-anywhere whitespace-pre-line">${body}</p><p class="mt-1 text-sm text-quiet"><time datetime="${iso}">${at}</time></p></div>${
    read ? null : readText(id, title)
  }</li>`;

/** Marks one message as read without opening it; a plain form. */
const readText = (id: string, title: string) =>
  markup`<form method="post" action="${moneyPaths.readMessages}"><input type="hidden" name="message" value="${id}"/><button type="submit" class="${buttonClass(
    "quiet",
  )}" aria-label="خواندم: ${title}">خواندم</button></form>`;
