import type { ReactNode } from "react";
import { ChevronForwardIcon } from "./icons";
import { AppLink } from "./link";

export type Task = {
  key: string;
  href: string;
  title: ReactNode;
  detail?: ReactNode;
  /** How long it has been waiting, «۳ روز در انتظار». */
  age?: ReactNode;
  /** Usually a <Tag> with the deadline. */
  tag?: ReactNode;
};

/** «منتظر اقدام شما»: every line is one link to the work itself. */
export function TaskList({ items }: { items: Task[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised shadow-lift">
      {items.map((item) => (
        <li key={item.key}>
          <AppLink
            href={item.href}
            className="group flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-3 sm:px-5"
          >
            <span className="min-w-0 flex-1 basis-64">
              <span className="block font-semibold">{item.title}</span>
              {item.detail ? <span className="block text-sm text-quiet">{item.detail}</span> : null}
            </span>
            <span className="flex items-center gap-3 text-sm text-quiet">
              {item.age}
              {item.tag}
            </span>
            <ChevronForwardIcon className="size-5 text-quiet transition-transform group-hover:-translate-x-0.5 max-sm:hidden print:hidden" />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
