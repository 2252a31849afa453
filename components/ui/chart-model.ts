import type { ReactNode } from "react";

export type Bar = {
  key: string;
  /** In full, «آبان ۱۴۰۵». */
  label: string;
  /** Beneath the bar, «آبان». */
  shortLabel: string;
  value: number;
  /** Written out with its unit. */
  text: string;
  second?: number;
  secondText?: string;
  href?: string;
};

export type BarChartProps = {
  id: string;
  /** The question this picture answers. */
  title: string;
  description: string;
  /** Oldest first: drawn from right to left. */
  bars: Bar[];
  series: string;
  secondSeries?: string;
  /** A limit, drawn as a dashed line. */
  cap?: { value: number; label: string };
  /** Writes the figures of the axis. */
  format?: (value: number) => string;
  note?: ReactNode;
};
