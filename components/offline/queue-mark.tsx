"use client";
import type { QueueItem } from "@/lib/domain/recording-queue/item";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { AppLink } from "../ui/link";
import { recordingPaths } from "./paths";

/** At the edge of every page while something is unsent: how much, and the way to it. */
export function QueueMark({ items }: { items: QueueItem[] }) {
  const refused = items.filter(({ state }) => state === "refused" || state === "expired").length;
  const waiting = items.length - refused;
  const parts = [
    waiting > 0 ? `${toPersianDigits(waiting)} مورد در صف فرستادن` : null,
    refused > 0 ? `${toPersianDigits(refused)} مورد نیازمند رسیدگی` : null,
  ].filter(Boolean);
  return (
    <div role="status" className="contents">
      {parts.length > 0 ? (
        <AppLink
          href={recordingPaths.queue}
          className={`queue-mark ${refused > 0 ? "queue-mark-refused" : ""}`}
        >
          {parts.join("، ")}
        </AppLink>
      ) : null}
    </div>
  );
}
