"use client";
import type { FormAction } from "../forms/form-state";
import { moneyPaths } from "../money-paths";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead, section } from "../ui/page-text";
import { Text } from "../ui/text";
import type { AuditShown } from "./audit-shown";
import { ChainSection, checkNotice } from "./chain-section";
import { eventFilters } from "./event-filters";
import { eventList } from "./event-list";
import { exportForm } from "./export-form";

type AuditViewProps = {
  packed: Packed<AuditShown>;
  /** what can be chosen among events, as its text */
  kinds: string;
  check: FormAction;
  /** whether the chain has been checked by the form that led here */
  justChecked: boolean;
};

/** The log of events for those who audit it: all of a scope, or all that happened to one record. */
export function AuditView({ packed, kinds, check, justChecked }: AuditViewProps) {
  const view = unpack(packed);
  const { record, chain } = view;
  return (
    <>
      <Text
        of={markup`${
          justChecked && chain?.checked
            ? markup`<div class="mb-6">${checkNotice(chain.checked, "status")}</div>`
            : null
        }${head(view)}${record ? null : eventFilters(view, kinds)}${unreadNotice(view)}${section(
          { id: "events", title: record ? "از تازه به کهنه" : "تازه‌ترین رویدادها" },
          view.events.length > 0 ? events(view) : none(view),
        )}`}
      />
      {chain ? <ChainSection chain={chain} action={check} /> : null}
    </>
  );
}

const head = ({ record, recordHref }: AuditShown): Markup =>
  record
    ? pageHead({
        title:
          record.code === null ? record.about : markup`${record.about} <bdi dir="ltr">${record.code}</bdi>`,
        subtitle: "چه کسی، چه زمانی با این پرونده چه کرده است، و هر بار چه چیزی تغییر کرده است.",
        crumbs: [{ href: moneyPaths.audit, label: "رویدادها" }],
        action: recordHref ? buttonText(recordHref, "دیدن پرونده", "secondary") : null,
      })
    : pageHead({
        title: "رویدادها",
        subtitle: "هر ثبت، تغییر و تصمیم با نام شخص و زمان آن. رویدادها تغییر نمی‌کنند و پاک نمی‌شوند.",
      });

const unreadNotice = ({ unread }: AuditShown): Markup | null =>
  unread.length > 0
    ? markup`<div class="mb-4">${noticeText({
        tone: "warning",
        content: markup`${unread.map((name) => (name === "from" ? "«از روز»" : "«تا روز»")).join(" و ")} خوانده نشد و در این فهرست اثری ندارد. تاریخ را به شکل ۱۴۰۵/۰۸/۱۲ بنویسید.`,
      })}</div>`
    : null;

const none = ({ isFirst }: AuditShown): Markup =>
  emptyPlace("با این پالایه‌ها در حوزهٔ شما رویدادی ثبت نشده است.", {
    title: isFirst ? "رویدادی پیدا نشد" : "رویداد کهنه‌تری نیست",
    action: buttonText(moneyPaths.audit, "تازه‌ترین رویدادها", "primary"),
  });

const events = (view: AuditShown): Markup =>
  markup`${eventList(view.events, view.record !== null)}<nav aria-label="صفحه‌های رویدادها" class="mt-6 flex flex-wrap gap-2 print:hidden">${
    view.isFirst ? null : buttonText(moneyPaths.auditOf(view.query), "تازه‌ترین‌ها", "quiet")
  }${
    view.next
      ? buttonText(moneyPaths.auditOf({ ...view.query, before: view.next }), "رویدادهای کهنه‌تر", "secondary")
      : null
  }</nav>${exportForm(view.query)}`;
