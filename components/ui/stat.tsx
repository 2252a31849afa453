import type { ReactNode } from "react";
import { ChevronForwardIcon } from "./icons";
import { AppLink } from "./link";

type StatProps = { label: ReactNode; value: ReactNode; unit?: string; note?: ReactNode; href?: string };

/** Figures of one subject side by side. */
export function StatList({ children }: { children: ReactNode }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12.5rem),1fr))] overflow-hidden rounded-xl border border-line bg-raised shadow-lift">
      {children}
    </ul>
  );
}

/** One figure; with `href` the whole cell leads to the rows behind it. */
export function Stat({ label, value, unit, note, href }: StatProps) {
  const body = (
    <>
      <span className="flex items-center justify-between gap-2 text-sm text-quiet">
        {label}
        {href ? (
          <ChevronForwardIcon className="size-4 transition-transform group-hover:-translate-x-0.5 print:hidden" />
        ) : null}
      </span>
      <span className="mt-1 block text-2xl font-bold">
        {value}
        {unit ? <span className="ms-1.5 text-sm font-normal text-quiet">{unit}</span> : null}
      </span>
      {note ? <span className="mt-0.5 block text-sm text-quiet">{note}</span> : null}
    </>
  );
  return (
    <li className="flex shadow-[0_0_0_0.5px_var(--line)]">
      {href ? (
        <AppLink
          href={href}
          className="group block flex-1 px-5 py-4 hover:bg-sunken focus-visible:-outline-offset-3"
        >
          {body}
        </AppLink>
      ) : (
        <div className="flex-1 px-5 py-4">{body}</div>
      )}
    </li>
  );
}
