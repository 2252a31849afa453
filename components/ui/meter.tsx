import type { ReactNode } from "react";

type MeterProps = {
  label: ReactNode;
  /** Numbers for the bar only; money is written in `text`. */
  value: number;
  max: number;
  /** What the bar says, in words: «۲ از ۳». */
  text: ReactNode;
  labelHidden?: boolean;
};

/** How far something is fulfilled. */
export function Meter({ label, value, max, text, labelHidden }: MeterProps) {
  return (
    <label className="block">
      <span className="mb-1 flex justify-between gap-3 text-sm">
        <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
        <span className="text-quiet">{text}</span>
      </span>
      <progress className="fill" value={Math.max(0, Math.min(value, max))} max={max || 1} />
    </label>
  );
}
