import { newItem, type QueueItem } from "@/lib/domain/recording-queue/item";

export const NOW = Date.UTC(2026, 10, 3, 8);

/** A visit queued at NOW. */
export const buildItem = (change: Partial<QueueItem> = {}): QueueItem => ({
  ...newItem(
    {
      key: "11111111-1111-4111-8111-111111111111",
      userId: 7,
      code: "09-000123-7",
      name: "مریم آزمونی",
      kind: "visit",
      values: { visitedOn: "۱۴۰۵/۰۸/۱۲", note: "" },
      from: "/entrepreneurs/09-000123-7/record?kind=visit",
    },
    NOW,
  ),
  ...change,
});
