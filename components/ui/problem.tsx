import type { ReactNode } from "react";
import { WarningIcon } from "./icons";

type ProblemProps = { title: string; children: ReactNode; action: ReactNode };

/** A page that says: what happened, that nothing was lost, what to do now. */
export function Problem({ title, children, action }: ProblemProps) {
  return (
    <section className="mx-auto max-w-xl py-10">
      <WarningIcon className="mb-3 size-9 text-warning" />
      <h1 className="text-2xl font-bold">{title}</h1>
      <div className="mt-3 space-y-3">{children}</div>
      <div className="mt-6 flex flex-wrap gap-3">{action}</div>
    </section>
  );
}
