import type { ReactNode } from "react";

/** The clause a rule rests on, quietly beside it: «بند ح، ردیف ۱». */
export const Clause = ({ children }: { children: ReactNode }) => <cite className="clause">{children}</cite>;
