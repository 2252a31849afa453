import type { ReactNode } from "react";

/** What every field takes. Fields that are not required say so beside their label. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string;
};

export type FieldWidth = "short" | "medium" | "full";

export const widths: Record<FieldWidth, string> = { short: "max-w-48", medium: "max-w-sm", full: "" };
