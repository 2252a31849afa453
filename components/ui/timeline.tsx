import type { ReactNode } from "react";
import type { Tone } from "./tone";

export type TimelineItem = {
  key: string | number;
  title: ReactNode;
  /** Written time, «۱۲ آبان ۱۴۰۵، ساعت ۱۴:۰۵». */
  at: string;
  /** The same instant as ISO text. */
  dateTime?: string;
  by?: ReactNode;
  tone?: Tone;
  note?: ReactNode;
};

const marks: Record<Tone, string> = {
  neutral: "fill-raised stroke-line-strong",
  info: "fill-info stroke-info",
  success: "fill-success stroke-success",
  warning: "fill-warning stroke-warning",
  danger: "fill-danger stroke-danger",
};

/** What happened, newest first as the caller orders it. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.key} className="group relative flex gap-3 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute start-[9px] top-6 bottom-0 w-0.5 bg-line group-last:hidden"
          />
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="mt-1 shrink-0">
            <g strokeWidth="1.5" className={marks[item.tone ?? "neutral"]}>
              <rect x="5" y="5" width="10" height="10" transform="rotate(45 10 10)" />
            </g>
          </svg>
          <div className="min-w-0">
            <p className="font-medium">{item.title}</p>
            <p className="text-sm text-quiet">
              <time dateTime={item.dateTime}>{item.at}</time>
              {item.by ? <> · {item.by}</> : null}
            </p>
            {item.note ? (
              <div className="mt-1 rounded-lg bg-sunken px-3 py-2 text-sm">{item.note}</div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
