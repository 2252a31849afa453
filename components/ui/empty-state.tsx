import type { ReactNode } from "react";
import { asInnerHtml, markup } from "./markup";

const stars = markup`<use href="/icons.svg#star" y="8" width="32" height="32"/><use href="/icons.svg#star" x="32" y="8" width="32" height="32"/><use href="/icons.svg#star" x="64" y="8" width="32" height="32"/>`;

type EmptyStateProps = { title: string; action?: ReactNode; children?: ReactNode };

/** Says what will be here and how to begin. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-10 text-center">
      <svg
        viewBox="0 0 96 48"
        aria-hidden="true"
        className="stars"
        dangerouslySetInnerHTML={asInnerHtml([stars])}
      />
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-quiet">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
