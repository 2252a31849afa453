import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/domain/recording-queue/answer";
import {
  agedBy,
  answered,
  begun,
  corrected,
  discarded,
  dueItems,
  interrupted,
  keptUntil,
  nextAttemptAt,
  type QueueItem,
} from "@/lib/domain/recording-queue/item";
import { buildItem, NOW } from "./build-item";

const refused: Answer = { kind: "refused", message: "درست نیست.", fields: { visitedOn: "در آینده است." } };
const later: Answer = { kind: "later", hold: "busy", seconds: 60 };

describe("an item of the queue", () => {
  it("is gone once it is recorded, and not before", () => {
    expect(answered(begun(buildItem()), { kind: "recorded" }, NOW, 0)).toBeNull();
    expect(answered(begun(buildItem()), later, NOW, 0)).toMatchObject({ state: "waiting", attempts: 1 });
  });

  it("waits as long as the answer says, else as long as its attempts say", () => {
    expect(answered(begun(buildItem()), later, NOW, 0)?.notBefore).toBe(NOW + 60_000);
    const hopeless: Answer = { kind: "later", hold: null };
    expect(answered(begun(buildItem({ attempts: 2 })), hopeless, NOW, 0)?.notBefore).toBe(NOW + 45_000);
  });

  it("stays with its message when it is refused, and waits anew with what was corrected under the same key", () => {
    const stays = answered(begun(buildItem()), refused, NOW, 0);
    expect(stays).toMatchObject({
      state: "refused",
      message: "درست نیست.",
      fields: { visitedOn: "در آینده است." },
    });
    const again = corrected(stays!, { visitedOn: "۱۴۰۵/۰۸/۱۰" }, NOW + 1);
    expect(again).toMatchObject({
      key: buildItem().key,
      state: "waiting",
      values: { visitedOn: "۱۴۰۵/۰۸/۱۰" },
    });
    expect(again.message).toBeUndefined();
    expect(again.fields).toBeUndefined();
  });

  it("cannot be changed while it waits: it may have been recorded, its answer lost", () => {
    expect(corrected(buildItem(), { visitedOn: "x" }, NOW)).toEqual(buildItem());
  });

  it("that was cut off while it was sent waits again", () => {
    expect(interrupted(begun(buildItem())).state).toBe("waiting");
  });

  it("is not thrown away while it is being sent", () => {
    const sending = begun(buildItem());
    expect(discarded(sending)).toBe(sending);
    expect(discarded(buildItem())).toBeNull();
  });

  it("loses what was typed after its days, never without a trace", () => {
    const until = keptUntil(buildItem());
    expect(until).toBe(NOW + 30 * 86_400_000);
    expect(agedBy(buildItem(), until - 1)).toEqual(buildItem());
    expect(agedBy(buildItem(), until)).toMatchObject({ state: "expired", values: {}, name: "مریم آزمونی" });
    expect(agedBy(buildItem({ state: "sending" }), until).values).toEqual(buildItem().values);
  });
});

describe("what is sent next", () => {
  const items = [
    buildItem({ key: "c", queuedAt: NOW - 1, notBefore: NOW + 5_000 }),
    buildItem({ key: "b", queuedAt: NOW - 2 }),
    buildItem({ key: "a", queuedAt: NOW - 3, notBefore: NOW - 3 }),
    buildItem({ key: "r", queuedAt: NOW - 9, state: "refused" }),
    buildItem({ key: "e", queuedAt: NOW - 9, state: "expired" }),
  ];
  const keys = (found: QueueItem[]) => found.map(({ key }) => key);

  it("is what waits and is due, the oldest first", () => {
    expect(keys(dueItems(items, NOW, { all: false }))).toEqual(["a", "b"]);
    expect(keys(dueItems(items, NOW, { all: true }))).toEqual(["a", "b", "c"]);
  });

  it("is due at the earliest time of those that wait", () => {
    expect(nextAttemptAt(items)).toBe(NOW - 3);
    expect(nextAttemptAt(items.slice(0, 1))).toBe(NOW + 5_000);
    expect(nextAttemptAt(items.slice(3))).toBeNull();
  });
});

describe("whatever happens to an item", () => {
  const answers = fc.constantFrom<Answer>({ kind: "recorded" }, refused, later);
  const steps = fc.oneof(
    fc.constant((item: QueueItem) => begun(item)),
    fc.constant((item: QueueItem) => interrupted(item)),
    fc.constant((item: QueueItem) => corrected(item, { note: "y" }, NOW)),
    answers.map((answer) => (item: QueueItem) => answered(item, answer, NOW, 0.5)),
  );

  it("it leaves the queue only by being recorded, and keeps its key, its person and something typed", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (taken) => {
        let item: QueueItem | null = buildItem();
        for (const step of taken) {
          const before: QueueItem = item;
          item = step(before);
          if (item === null) {
            expect(before.state).toBe("sending");
            return;
          }
          const { key, userId, code } = buildItem();
          expect(item).toMatchObject({ key, userId, code });
          expect(Object.keys(item.values).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
