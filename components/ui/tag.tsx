import type { ReactNode } from "react";
import { type Markup, markup } from "./markup";
import type { Tone } from "./tone";

/** A state: always an icon and a word, never colour alone; the icon comes with the class. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

/** The same as text, for long tables. */
export const tagText = (tone: Tone, label: string): Markup =>
  markup`<span class="tag tag-${tone}">${label}</span>`;
