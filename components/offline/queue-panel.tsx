"use client";
import { useState } from "react";
import type { Hold } from "@/lib/domain/recording-queue/answer";
import { DAYS_KEPT } from "@/lib/domain/recording-queue/item";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { QueueLine } from "./queue-line";
import { currentHold, sendQueue } from "./send";
import { useItems } from "./use-items";

const holdTexts: Record<Hold, string> = {
  offline: "ارتباط برقرار نیست. با برقراری آن، موارد به ترتیب و هر کدام یک بار فرستاده می‌شود.",
  signIn: "نشست شما پایان یافته است. چیزی از دست نرفته است؛ دوباره وارد شوید تا موارد فرستاده شود.",
  busy: "سامانه اکنون پاسخ‌گو نیست. چند دقیقه دیگر خودبه‌خود دوباره فرستاده می‌شود.",
};

/** Everything that a person has recorded and that is still in this browser, and what can be done about it. */
export function QueuePanel({ userId }: { userId: number }) {
  const items = useItems(userId);
  const [sending, setSending] = useState(false);
  const hold = currentHold();
  if (!items) return null;
  const kept = `نوشته‌های فرستاده‌نشده تنها در همین دستگاه است و حداکثر ${toPersianDigits(DAYS_KEPT)} روز نگه داشته می‌شود؛ پس از فرستادن، بی‌درنگ پاک می‌شود.`;
  if (items.length === 0)
    return (
      <EmptyState title="چیزی در صف فرستادن نیست.">
        هر فرم کوتاهی که بی‌دسترسی به سامانه پر کنید، تا زمان فرستادن در اینجا می‌ماند. {kept}
      </EmptyState>
    );

  const waits = items.some(({ state }) => state === "waiting");
  const send = async () => {
    setSending(true);
    await sendQueue(userId, { all: true }).catch(() => undefined);
    setSending(false);
  };
  return (
    <div className="grid gap-4">
      {hold && waits ? (
        <Notice tone="warning" role="status">
          {holdTexts[hold]}
        </Notice>
      ) : null}
      <p className="max-w-prose text-sm text-quiet">{kept}</p>
      <ul className="grid gap-3">
        {items.map((item) => (
          <QueueLine key={item.key} item={item} />
        ))}
      </ul>
      {waits ? (
        <div>
          <Button variant="primary" aria-disabled={sending} onClick={() => sending || void send()}>
            {sending ? "در حال فرستادن…" : "اکنون بفرست"}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
