import type { MonthView } from "@/lib/domain/month/view";
import { Timeline } from "../ui/timeline";

export function MonthTimeline({ view }: { view: MonthView }) {
  if (view.timeline.length === 0)
    return <p className="text-quiet">ارسال، بررسی و تأیید ماه، پس از انجام هر یک، در اینجا دیده می‌شود.</p>;
  return <Timeline items={view.timeline} />;
}
