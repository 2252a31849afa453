import type { MessageKind } from "./kinds";

/** What somebody is told: by the one who does a thing, or by a reminder. */
export type Message = {
  kind: MessageKind;
  /** Told once to each: whoever has been told something under this key is not told again. */
  onceKey: string;
  title: string;
  body: string;
  /** the page of this portal that it is about */
  href: string;
};

/** A key out of the kind, what it is about, and which step of it. */
export const onceKey = (kind: MessageKind, ...parts: readonly (string | number)[]): string =>
  [kind, ...parts].join(":");
