import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { normalizeText } from "../shared/persian-text";
import { kindsOf } from "./kinds";

export const EVENT_FILTERS = [
  "kind",
  "person",
  "actor",
  "province",
  "office",
  "center",
  "subject",
  "id",
  "from",
  "to",
  "before",
] as const;
type Name = (typeof EVENT_FILTERS)[number];

/** What an address asks for; a code that is none finds nothing, an unreadable day is told and left out. */
export type EventFilter = {
  /** as chosen: a concept or a kind */
  kind: string | null;
  kinds: readonly string[] | null;
  /** part of a name, or the name of an account */
  person: string;
  actor: number | null;
  province: string | null;
  office: string | null;
  center: string | null;
  /** one record, by both; one without the other asks for nothing */
  subject: string | null;
  id: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** events older than this one */
  before: string | null;
  unread: readonly ("from" | "to")[];
};

const LONGEST_NAME = 60;
const LONGEST_CODE = 120;

const code = (text: string | undefined) =>
  text ? text.replace(/\p{Cc}/gu, "").slice(0, LONGEST_CODE) || null : null;
const eventId = (text: string | undefined) => (/^[1-9]\d{0,17}$/.test(text ?? "") ? (text ?? null) : null);

export function eventFilter(raw: Partial<Record<Name, string>>): EventFilter {
  const kind = code(raw.kind);
  const [from, to] = [dayOf(raw.from), dayOf(raw.to)];
  const [subject, id] = [code(raw.subject), code(raw.id)];
  const isRecord = subject !== null && id !== null;
  return {
    kind,
    kinds: kind === null ? null : (kindsOf(kind) ?? []),
    person: normalizeText((raw.person ?? "").replace(/\p{Cc}/gu, "").slice(0, LONGEST_NAME)),
    actor: /^[1-9]\d{0,8}$/.test(raw.actor ?? "") ? Number(raw.actor) : null,
    province: code(raw.province),
    office: code(raw.office),
    center: code(raw.center),
    subject: isRecord ? subject : null,
    id: isRecord ? id : null,
    from: from ?? null,
    to: to ?? null,
    before: eventId(raw.before),
    unread: [
      ...(from === undefined ? (["from"] as const) : []),
      ...(to === undefined ? (["to"] as const) : []),
    ],
  };
}

/** A day as typed; null for none, undefined for what is no day. */
function dayOf(text: string | undefined): CalendarDate | null | undefined {
  if (!text?.trim()) return null;
  const day = parseJalaliDate(text);
  return day.ok ? day.value : undefined;
}
