import type { MonthView } from "@/lib/domain/month/view";
import { EmptyState } from "../ui/empty-state";
import { Timeline } from "../ui/timeline";

export function MonthTimeline({ view }: { view: MonthView }) {
  if (view.timeline.length === 0)
    return (
      <EmptyState title="هنوز اقدامی ثبت نشده است">
        ارسال، بررسی و تأیید ماه به ترتیب در اینجا دیده می‌شود.
      </EmptyState>
    );
  return (
    <Timeline
      items={view.timeline.map((event, index) => ({
        key: index,
        title: event.title,
        tone: event.tone,
        at: event.at,
        dateTime: event.iso,
        by: event.by,
        note: event.note ?? undefined,
      }))}
    />
  );
}
