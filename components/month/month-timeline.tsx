import { monthActionLabels } from "@/lib/domain/month/labels";
import type { MonthView } from "@/lib/domain/month/view";
import { EmptyState } from "../ui/empty-state";
import { Timeline } from "../ui/timeline";
import type { Tone } from "../ui/tone";

const kinds: Record<string, { title: string; tone: Tone }> = {
  "month.submitted": { title: monthActionLabels.submit, tone: "info" },
  "month.verified": { title: monthActionLabels.verify, tone: "success" },
  "month.returned": { title: monthActionLabels.return, tone: "warning" },
  "month.confirmed": { title: "تأیید استان", tone: "success" },
  "month.reopened": { title: monthActionLabels.reopen, tone: "warning" },
};

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
        title: kinds[event.kind]?.title ?? "تغییر",
        tone: kinds[event.kind]?.tone ?? "neutral",
        at: event.at,
        dateTime: event.iso,
        by: event.by,
        note: event.note ?? undefined,
      }))}
    />
  );
}
