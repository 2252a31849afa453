import { eventChoices } from "@/lib/domain/event/kinds";
import type { AuditView as View } from "@/lib/domain/event/view";
import { formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { moneyPaths } from "../money-paths";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FileIcon } from "../ui/icons";
import { Notice } from "../ui/notice";
import { pack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { ChainCard, CheckNotice } from "./chain-card";
import { EventFilterForm, type EventFilterView } from "./event-filter-form";
import { EventList, type ListedEvent } from "./event-list";
import { subjectHref } from "./subject-href";

type AuditViewProps = {
  view: View;
  check: FormAction;
  /** whether the chain has been checked by the form that led here */
  justChecked: boolean;
};

/** The log of events for those who audit it: all of a scope, or all that happened to one record. */
export function AuditView({ view, check, justChecked }: AuditViewProps) {
  const { record, unread, chain } = view;
  return (
    <>
      {justChecked && chain?.checked ? (
        <div className="mb-6">
          <CheckNotice checked={chain.checked} now />
        </div>
      ) : null}
      <PageHeader
        title={record ? <RecordName record={record} /> : "رویدادها"}
        subtitle={
          record
            ? "چه کسی، چه زمانی با این پرونده چه کرده است، و هر بار چه چیزی تغییر کرده است."
            : "هر ثبت، تغییر و تصمیم با نام شخص و زمان آن. رویدادها تغییر نمی‌کنند و پاک نمی‌شوند."
        }
        breadcrumbs={record ? [{ href: moneyPaths.audit, label: "رویدادها" }] : undefined}
        action={record ? <RecordLink view={view} /> : undefined}
      />
      {record ? null : <EventFilterForm packed={pack(filterOf(view))} />}
      {unread.length > 0 ? (
        <div className="mb-4">
          <Notice tone="warning">
            {unread.map((name) => (name === "from" ? "«از روز»" : "«تا روز»")).join(" و ")} خوانده نشد و در
            این فهرست اثری ندارد. تاریخ را به شکل ۱۴۰۵/۰۸/۱۲ بنویسید.
          </Notice>
        </div>
      ) : null}
      <Section id="events" title={record ? "از تازه به کهنه" : "تازه‌ترین رویدادها"}>
        <Events view={view} />
      </Section>
      {chain ? (
        <Section id="chain" title="پیوستگی رویدادها">
          <ChainCard chain={chain} action={check} />
        </Section>
      ) : null}
    </>
  );
}

const RecordName = ({ record: { about, code } }: { record: NonNullable<View["record"]> }) => (
  <>
    {about} {code === null ? null : <bdi dir="ltr">{code}</bdi>}
  </>
);

function RecordLink({ view: { events } }: { view: View }) {
  const href = events[0] ? subjectHref(events[0]) : null;
  return href ? (
    <ButtonLink href={href} variant="secondary">
      دیدن پرونده
    </ButtonLink>
  ) : null;
}

const filterOf = ({ query, provinces, offices, actorName }: View): EventFilterView => ({
  query,
  provinces,
  offices,
  actorName,
  kinds: eventChoices,
});

const listedEvent = (event: View["events"][number]): ListedEvent => {
  const { address: _, ...line } = event;
  return { ...line, href: subjectHref(event) };
};

const addressOf = ({ query: { from, to, ...query } }: View, before: string | null = null) => ({
  ...query,
  from: from && formatJalaliDateShort(from),
  to: to && formatJalaliDateShort(to),
  before,
});

function Events({ view }: { view: View }) {
  if (view.events.length === 0)
    return (
      <EmptyState
        title={view.isFirst ? "رویدادی پیدا نشد" : "رویداد کهنه‌تری نیست"}
        action={<ButtonLink href={moneyPaths.audit}>تازه‌ترین رویدادها</ButtonLink>}
      >
        با این پالایه‌ها در حوزهٔ شما رویدادی ثبت نشده است.
      </EmptyState>
    );
  const given = Object.entries(addressOf(view)).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  );
  return (
    <>
      <EventList packed={pack(view.events.map(listedEvent))} ofRecord={view.record !== null} />
      <nav aria-label="صفحه‌های رویدادها" className="mt-6 flex flex-wrap gap-2 print:hidden">
        {view.isFirst ? null : (
          <ButtonLink href={moneyPaths.auditOf(addressOf(view))} variant="quiet">
            تازه‌ترین‌ها
          </ButtonLink>
        )}
        {view.next ? (
          <ButtonLink href={moneyPaths.auditOf(addressOf(view, view.next))} variant="secondary">
            رویدادهای کهنه‌تر
          </ButtonLink>
        ) : null}
      </nav>
      <form action={moneyPaths.auditExport} method="post" className="mt-6 print:hidden">
        <Hidden values={Object.fromEntries(given) as Record<string, string>} />
        <Button type="submit" icon={<FileIcon />} aria-describedby="export-hint">
          خروجی اکسل همین رویدادها
        </Button>
        <p id="export-hint" className="mt-1 text-sm text-quiet">
          همهٔ رویدادها با این پالایه‌ها، نه تنها این صفحه؛ خودِ خروجی هم در رویدادها ثبت می‌شود.
        </p>
      </form>
    </>
  );
}
