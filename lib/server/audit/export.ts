import { grantsFor } from "@/lib/domain/access/policy";
import { eventFilter } from "@/lib/domain/event/filter";
import { type EventLine, eventLine } from "@/lib/domain/event/view";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { auditedPlace } from "@/lib/server/audit/commands";
import { askedEvents, type EventsQuery } from "@/lib/server/audit/list-query";
import { type AskedEvents, type EventRow, eventsStatement } from "@/lib/server/audit/list-statement";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, readRow } from "@/lib/server/scope";
import type { WrittenCell, WrittenSheet } from "@/lib/server/spreadsheet/writer";

const PAGE = 1_000;
const MOST_PAGES = 100;

/**
 * The events that the list shows, as it shows them: masked, and at most a hundred thousand, the newest. Who took them out,
 * and by which filters, is an event before the first row.
 */
export async function exportEvents(ctx: Context, query: EventsQuery): Promise<Result<WrittenSheet>> {
  if (grantsFor(ctx.actor, "event.view").length === 0) return refuse("notFound");
  const filter = eventFilter(query);
  if (filter.unread.length > 0) return refuseField("form", "تاریخ را به شکل ۱۴۰۵/۰۸/۱۲ بنویسید.");
  const asked = await askedEvents(ctx, { ...filter, before: null });
  const { kind, person, actor, province, office, center, subject, id, from, to } = filter;
  await inScope(ctx, (tx) =>
    recordEvent(tx, ctx, {
      kind: "audit.exported",
      subject: "eventLog",
      subjectId: "export",
      place: auditedPlace(ctx),
      after: {
        ...{ kinds: kind, person: person || null, actor, province, office, center },
        ...{ subject, id, from, until: to },
      },
    }),
  );
  return ok({ name: "رویدادها", columns, rows: eventRows(ctx, asked) });
}

const columns = [
  { heading: "شماره", width: 10 },
  { heading: "روز", width: 12 },
  { heading: "زمان", width: 26 },
  { heading: "شخص", width: 22 },
  { heading: "رویداد", width: 32 },
  { heading: "دربارهٔ", width: 28 },
  { heading: "شناسه", width: 28 },
  { heading: "جا", width: 32 },
  { heading: "توضیح", width: 40 },
  { heading: "تفاوت‌ها", width: 60 },
];

async function* eventRows(ctx: Context, asked: AskedEvents): AsyncGenerator<WrittenCell[]> {
  let before: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { statement, values } = eventsStatement({ ...asked, before }, PAGE);
    const rows: EventRow[] = (await readRow(ctx, statement, values))?.events ?? [];
    for (const row of rows) yield cells(eventLine(row), row.at);
    before = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
  yield [
    null,
    null,
    `تنها ${formatNumber(PAGE * MOST_PAGES)} رویداد تازه‌تر در این پرونده آمده است؛ فهرست را کوتاه‌تر کنید.`,
  ];
}

const cells = (line: EventLine, at: Date): WrittenCell[] => [
  Number(line.id),
  { date: todayInTehran(at) },
  line.at,
  line.by,
  line.title,
  line.code === null ? line.about : `${line.about} ${line.code}`,
  line.subjectId,
  line.place,
  line.note,
  line.differences.map(({ field, before, after }) => `${field}: ${before} ← ${after}`).join("\n"),
];
