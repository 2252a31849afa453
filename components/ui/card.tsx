import type { ReactNode } from "react";
import { type Markup, markup } from "./markup";

const sheet = "rounded-xl border border-line bg-raised shadow-lift print:border-0 print:p-0";
const room = "p-4 sm:p-6";

/** A raised sheet of paper for what belongs together. */
export function Card({ children, className = room }: { children: ReactNode; className?: string }) {
  return <div className={`${sheet} ${className}`}>{children}</div>;
}

/** The same as text. */
export const cardText = (content: Markup): Markup => markup`<div class="${sheet} ${room}">${content}</div>`;
