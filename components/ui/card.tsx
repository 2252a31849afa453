import type { ReactNode } from "react";

/** A raised sheet of paper for what belongs together. */
export function Card({ children, className = "p-4 sm:p-6" }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={`rounded-xl border border-line bg-raised shadow-lift print:border-0 print:p-0 ${className}`}
    >
      {children}
    </div>
  );
}
