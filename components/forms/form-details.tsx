"use client";
import { useContext, type ReactNode } from "react";
import { FormContext } from "./form-context";

/** Part of a form that is folded away until it is wanted, or until something in the form was refused. */
export function FormDetails({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { errors, version } = useContext(FormContext);
  return (
    <details key={version} open={Object.keys(errors).length > 0}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-text">
        {summary}
      </summary>
      <div className="grid gap-6 pt-4">{children}</div>
    </details>
  );
}
