"use client";
import { useEffect, useState } from "react";
import type { QueueItem } from "@/lib/domain/recording-queue/item";
import { itemsOf, onQueueChange } from "./queue";

/** What a person has queued in this browser, kept up to date; null until it is known. */
export function useItems(userId: number): QueueItem[] | null {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  useEffect(() => {
    let current = true;
    const load = () =>
      void itemsOf(userId).then(
        (found) => current && setItems(found),
        () => current && setItems([]),
      );
    const stop = onQueueChange(load);
    load();
    return () => {
      current = false;
      stop();
    };
  }, [userId]);
  return items;
}
