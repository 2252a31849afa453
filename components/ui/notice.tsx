import type { ReactNode } from "react";
import { CheckIcon, InfoIcon, WarningIcon } from "./icons";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const tones: Record<NoticeTone, { box: string; icon: ReactNode; word: string }> = {
  info: {
    box: "border-info bg-info-soft [&>svg]:text-info",
    icon: <InfoIcon className="mt-1 size-5" />,
    word: "توجه",
  },
  success: {
    box: "border-success bg-success-soft [&>svg]:text-success",
    icon: <CheckIcon className="mt-1 size-5" />,
    word: "انجام شد",
  },
  warning: {
    box: "border-warning bg-warning-soft [&>svg]:text-warning",
    icon: <WarningIcon className="mt-1 size-5" />,
    word: "هشدار",
  },
  danger: {
    box: "border-danger bg-danger-soft [&>svg]:text-danger",
    icon: <WarningIcon className="mt-1 size-5" />,
    word: "خطا",
  },
};

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
      {icon}
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
