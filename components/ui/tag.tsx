import type { ReactNode } from "react";
import { CheckIcon, ClockIcon, CrossIcon, DashIcon, WarningIcon } from "./icons";
import type { Tone } from "./tone";

const icons: Record<Tone, ReactNode> = {
  neutral: <DashIcon />,
  info: <ClockIcon />,
  success: <CheckIcon />,
  warning: <WarningIcon />,
  danger: <CrossIcon />,
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
    <span className={`tag tag-${tone}`}>
      {icon ?? icons[tone]}
      {children}
    </span>
  );
}
