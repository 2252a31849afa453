import { formatInstant } from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import type { ChainView } from "./chain";
import { type Difference, differences } from "./differences";
import { fieldLabel } from "./field-labels";
import type { EventFilter } from "./filter";
import { eventLabel } from "./kinds";
import { maskedLeaf, maskedText } from "./masked";
import { isNothing, shownValue } from "./shown-value";
import { subjectName, type SubjectName } from "./subject";

export type RecordedEvent = {
  id: string;
  at: Date;
  actorId: number | null;
  actorName: string;
  kind: string;
  subject: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  note: string | null;
  province: string | null;
  office: string | null;
  center: string | null;
};

export type ShownDifference = { field: string; before: string; after: string };

export type EventLine = {
  id: string;
  title: string;
  at: string;
  iso: string;
  by: string;
  actorId: number | null;
  about: string;
  code: string | null;
  subject: string;
  subjectId: string;
  place: string;
  note: string | null;
  differences: ShownDifference[];
  /** how many more there are than are shown */
  hidden: number;
  /** whether there was nothing of it before */
  isNew: boolean;
};

/** What the system itself does has nobody's name. */
const SYSTEM = "سامانه";

/**
 * An event as an auditor reads it: in words, personal numbers masked, what differs field by field, so many fields at most.
 */
export function eventLine(event: RecordedEvent, most = Infinity): EventLine {
  const { id, at, actorId, actorName, kind, subject, subjectId, note, province, office, center } = event;
  return {
    id,
    title: eventLabel(kind) ?? kind,
    at: formatInstant(at),
    iso: at.toISOString(),
    by: actorId === null ? SYSTEM : maskedText(actorName),
    actorId,
    ...shownSubject(subject, subjectId),
    subject,
    subjectId,
    place: [center, office, province].filter(Boolean).join("، "),
    note: note === null ? null : maskedText(note),
    ...shownDifferences(event, most),
  };
}

/** A record's name with what is personal in its number masked. */
export function shownSubject(subject: string, id: string): SubjectName {
  const { about, code } = subjectName(subject, id);
  return { about, code: code === null ? null : maskedText(code) };
}

function shownDifferences(
  { before, after, subject }: RecordedEvent,
  most: number,
): Pick<EventLine, "differences" | "hidden" | "isNew"> {
  const found = differences(before, after).filter(
    (difference) =>
      !isHousekeeping(difference, after) && !(isNothing(difference.before) && isNothing(difference.after)),
  );
  const shown = found.slice(0, most).map(({ path, before, after }) => {
    const field = path.findLast((step) => !isPlaceInList(step)) ?? "";
    return {
      field: path.map(stepText).join(" › "),
      before: shownValue(maskedLeaf(before, field), field, subject),
      after: shownValue(maskedLeaf(after, field), field, subject),
    };
  });
  return {
    differences: shown,
    hidden: found.length - shown.length,
    isNew: found.every((difference) => isNothing(difference.before)),
  };
}

const isPlaceInList = (step: string) => /^\d+$/.test(step);
const stepText = (step: string) => (isPlaceInList(step) ? toPersianDigits(step) : fieldLabel(step));

/** Keys and hands of a row that an event keeps whole: what was not said again has not changed. */
const HOUSEKEEPING = /(^id|Id|ById|ByName|At)$/;
const isHousekeeping = ({ path, after: now }: Difference, after: unknown) =>
  now === undefined && after !== null && after !== undefined && HOUSEKEEPING.test(path[0] ?? "");

/** A list of events, or all that happened to one record. */
export type AuditView = {
  query: Omit<EventFilter, "kinds" | "before" | "unread">;
  unread: EventFilter["unread"];
  /** what the record is, where the list is that of one */
  record: SubjectName | null;
  /** of an actor that is asked for by number */
  actorName: string | null;
  events: (EventLine & { address: EventAddress })[];
  /** the event after which the next page begins */
  next: string | null;
  isFirst: boolean;
  provinces: { id: string; name: string }[];
  offices: { id: string; name: string }[];
  /** whether the log is unbroken; null beside the list of one record */
  chain: ChainView | null;
};

/** What the page of an event's record is found by. */
export type EventAddress = {
  provinceId: string | null;
  officeId: string | null;
  centerId: string | null;
  month: string | null;
  application: string | null;
};
