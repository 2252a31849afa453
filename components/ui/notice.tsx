import type { ReactNode } from "react";
import { tones } from "./notice-text";

export type NoticeTone = keyof typeof tones;

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  action?: ReactNode;
  /** "status" after a write, "alert" when something went wrong while the page stays open. */
  role?: "status" | "alert";
  children?: ReactNode;
};

export function Notice({ tone = "info", title, action, role, children }: NoticeProps) {
  const { box, icon, word } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-lg border-s-4 px-4 py-3 ${box}`}>
      <svg className="icon mt-1 size-5" aria-hidden="true">
        <use href={`/icons.svg#${icon}`} />
      </svg>
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
