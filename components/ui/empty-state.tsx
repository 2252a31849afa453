import type { ReactNode } from "react";
import { asInnerHtml, markup } from "./markup";

const stars = markup`<use href="/icons.svg#star" y="8" width="32" height="32"/><use href="/icons.svg#star" x="32" y="8" width="32" height="32"/><use href="/icons.svg#star" x="64" y="8" width="32" height="32"/>`;

type EmptyStateProps = { title: string; action?: ReactNode; children?: ReactNode };

/** Says what will be here and how to begin. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg
        viewBox="0 0 96 48"
        aria-hidden="true"
        className="stars"
        dangerouslySetInnerHTML={asInnerHtml([stars])}
      />
      <p>{title}</p>
      {children ? <div>{children}</div> : null}
      {action ? <footer>{action}</footer> : null}
    </div>
  );
}
