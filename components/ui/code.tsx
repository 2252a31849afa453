import type { ReactNode } from "react";

/** A code, address or user name in Latin letters: kept whole and apart from the right-to-left text around it. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="code">
      {children}
    </bdi>
  );
}
