import type { ReactNode } from "react";

/** The clause a rule rests on, quietly beside it: «بند ح، ردیف ۱». */
export function Clause({ children }: { children: ReactNode }) {
  return (
    <cite className="border-s-2 border-accent/40 ps-1.5 text-sm font-normal whitespace-nowrap text-quiet not-italic">
      {children}
    </cite>
  );
}
