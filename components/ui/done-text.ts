import { type Markup, markup } from "./markup";
import { noticeText } from "./notice-text";

/** What DoneNotice is as an element. */
export const doneText = (done: string | undefined, texts: Readonly<Record<string, string>>): Markup | null =>
  done !== undefined && Object.hasOwn(texts, done)
    ? markup`<div class="mb-6">${noticeText({
        tone: "success",
        role: "status",
        content: markup`${texts[done] ?? ""}`,
      })}</div>`
    : null;
