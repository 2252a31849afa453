import type { AuditView } from "@/lib/domain/event/view";
import { formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { subjectHref } from "./subject-href";

/** The view as it travels: with the page of each event's record, and days as they are typed. */
export const auditShown = (view: AuditView) => {
  const { query, record, events } = view;
  const [first] = events;
  return {
    ...view,
    query: {
      ...query,
      from: query.from && formatJalaliDateShort(query.from),
      to: query.to && formatJalaliDateShort(query.to),
    },
    recordHref: record && first ? subjectHref(first) : null,
    events: events.map((event) => {
      const { address: _, ...line } = event;
      return { ...line, href: subjectHref(event) };
    }),
  };
};

export type AuditShown = ReturnType<typeof auditShown>;
export type ListedEvent = AuditShown["events"][number];
