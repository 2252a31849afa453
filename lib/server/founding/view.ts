import {
  foundingStatusViews,
  foundingStepLabels,
  foundingStepsFrom,
} from "@/lib/domain/licensing/founding-workflow";
import type { FoundingRequestLine, OpenedFoundingRequest } from "@/lib/domain/licensing/office-view";
import { maskMobile } from "@/lib/domain/panel/center-view";
import {
  type CalendarDate,
  daysBetween,
  formatInstant,
  formatJalaliDate,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { FoundingRow } from "@/lib/server/office/statement";

type ListedRow = Omit<FoundingRow, "message" | "version" | "history">;

/** As it stands in the list: the number in part. */
export function lineOfRequest(row: ListedRow, today: CalendarDate): FoundingRequestLine {
  const since = todayInTehran(row.createdAt);
  return {
    id: row.id,
    name: row.name,
    field: row.field,
    mobile: toPersianDigits(maskMobile(row.mobile)),
    state: foundingStatusViews[row.status],
    at: formatJalaliDate(since),
    days: daysBetween(since, today),
  };
}

/** As it is read in full; whoever handles it sees the number whole, to call it. */
export function openedRequest(
  row: FoundingRow,
  today: CalendarDate,
  handles: boolean,
): OpenedFoundingRequest {
  const line = lineOfRequest(row, today);
  return {
    ...line,
    mobile: handles ? toPersianDigits(row.mobile) : line.mobile,
    callable: handles ? row.mobile : null,
    message: row.message,
    version: row.version,
    steps: handles
      ? foundingStepsFrom(row.status).map((value) => ({ value, label: foundingStepLabels[value] }))
      : [],
    history: (row.history ?? []).map(({ kind, by, at, note }) => ({
      title: kind === "founding.closed" ? "درخواست پایان یافت" : "گفت‌وگو با خیّر ثبت شد",
      by,
      at: formatInstant(at),
      iso: at.toISOString(),
      note,
    })),
  };
}
