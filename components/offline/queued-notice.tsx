"use client";
import { useEffect, useRef } from "react";
import type { QueueItem } from "@/lib/domain/recording-queue/item";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { recordingPaths } from "./paths";
import { useItems } from "./use-items";

type QueuedNoticeProps = {
  item: QueueItem;
  onRefused: (item: QueueItem) => void;
  onAnother: () => void;
};

/** In place of a form that could not be sent yet; tells when it has been. */
export function QueuedNotice({ item, onRefused, onAnother }: QueuedNoticeProps) {
  const items = useItems(item.userId);
  const now = items?.find(({ key }) => key === item.key);
  const sent = items !== null && !now;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (now?.state === "refused") onRefused(now);
  });
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice
        tone={sent ? "success" : "warning"}
        role="status"
        title={sent ? "فرستاده و ثبت شد." : "در صف فرستادن است."}
        action={
          <>
            <Button onClick={onAnother}>ثبت یکی دیگر</Button>
            <ButtonLink variant="secondary" href={recordingPaths.queue}>
              دیدن صف
            </ButtonLink>
          </>
        }
      >
        {sent
          ? null
          : "آنچه نوشته‌اید در همین دستگاه نگه داشته شده است و با برقراری ارتباط، یک بار فرستاده می‌شود. می‌توانید این صفحه را ببندید."}
      </Notice>
    </div>
  );
}
