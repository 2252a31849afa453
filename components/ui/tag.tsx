import type { ReactNode } from "react";
import type { Tone } from "./tone";

/** A state: always an icon and a word, never colour alone; the icon comes with the class. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
