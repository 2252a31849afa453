import type { ReactNode } from "react";
import { CheckIcon, ClockIcon, CrossIcon, DashIcon, WarningIcon } from "./icons";
import type { Tone } from "./tone";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-quiet ring-line",
  info: "bg-info-soft text-info ring-info/20",
  success: "bg-success-soft text-success ring-success/20",
  warning: "bg-warning-soft text-warning ring-warning/25",
  danger: "bg-danger-soft text-danger ring-danger/20",
};

const icons: Record<Tone, ReactNode> = {
  neutral: <DashIcon className="size-4" />,
  info: <ClockIcon className="size-4" />,
  success: <CheckIcon className="size-4" />,
  warning: <WarningIcon className="size-4" />,
  danger: <CrossIcon className="size-4" />,
};

/** A state: always an icon and a word, never colour alone. `icon` replaces the usual icon of the tone. */
export function Tag({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 align-middle rounded-md py-px ps-1.5 pe-2 text-sm font-medium whitespace-nowrap ring-1 ring-inset ${tones[tone]}`}
    >
      {icon ?? icons[tone]}
      {children}
    </span>
  );
}
