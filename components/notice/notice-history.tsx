import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import type { Tone } from "../ui/tone";

type NoticeStep = {
  title: string;
  at: string;
  dateTime: string;
  by: string | null;
  tone: Tone;
  note: string | null;
};
export type ShownNotice = {
  id: number;
  title: string;
  status: { label: string; tone: Tone };
  left: string | null;
  steps: NoticeStep[];
};

/** What was said to the center and by it, as it was written. */
export const NoticeSteps = ({ steps }: { steps: NoticeStep[] }) => (
  <Timeline
    items={steps.map((step) => ({
      title: step.title,
      tone: step.tone,
      at: step.at,
      iso: step.dateTime,
      by: step.by,
      note: step.note,
    }))}
  />
);

export const EarlierNotices = ({ notices }: { notices: ShownNotice[] }) => (
  <ul className="grid gap-3">
    {notices.map(({ id, title, status, steps }) => (
      <li key={id}>
        <details className="rounded-xl border border-line bg-raised px-4">
          <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-3 py-2">
            {title} <Tag tone={status.tone}>{status.label}</Tag>
          </summary>
          <div className="pb-4">
            <NoticeSteps steps={steps} />
          </div>
        </details>
      </li>
    ))}
  </ul>
);
