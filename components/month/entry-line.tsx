import type { ReactNode } from "react";
import { entryDecisionLabels } from "@/lib/domain/service-entry/decision";
import type { EntryView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { AppLink } from "../ui/link";
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
    <li className="rounded-lg bg-sunken px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <AppLink
            href={href}
            className="inline-flex min-h-8 items-center font-medium text-accent-text hover:underline pointer-coarse:min-h-11"
          >
            {entry.title}
          </AppLink>
          <p className="text-sm text-quiet">{facts.join(" · ")}</p>
        </div>
        {quiet && entry.decision === "pending" ? null : (
          <Tag tone={decisionTones[entry.decision]}>
            {entryDecisionLabels[entry.decision]}
            {entry.decision === "reduced" ? ` به ${entry.confirmed}` : ""}
          </Tag>
        )}
      </div>
      {entry.reason && !children ? <p className="mt-1 text-sm">دلیل: {entry.reason}</p> : null}
      {children}
    </li>
  );
}
