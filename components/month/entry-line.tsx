import type { ReactNode } from "react";
import type { EntryView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

export const decisionTones: Record<EntryView["decision"], Tone> = {
  pending: "neutral",
  accepted: "success",
  reduced: "warning",
  rejected: "danger",
};

type Props = { entry: EntryView; href: string; quiet?: boolean; children?: ReactNode };

/** One service in its row: what, when, how much, and what the office said. */
export function EntryLine({ entry, href, quiet, children }: Props) {
  const facts = [
    entry.day,
    entry.quantity,
    entry.people ? `${entry.people} نفر بهره‌مند` : null,
    entry.cost ? `${entry.cost} ریال` : null,
    entry.evidence > 0 ? `${toPersianDigits(entry.evidence)} مدرک` : null,
  ].filter(Boolean);
  return (
    <li className="entry">
      <a href={href}>{entry.title}</a>
      {quiet && entry.decision === "pending" ? null : (
        <Tag tone={decisionTones[entry.decision]}>{entry.decisionText}</Tag>
      )}
      <p>{facts.join(" · ")}</p>
      {entry.reason && !children ? <p>دلیل: {entry.reason}</p> : null}
      {children}
    </li>
  );
}
