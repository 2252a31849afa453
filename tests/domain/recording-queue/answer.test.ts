import { describe, expect, it } from "vitest";
import { readAnswer } from "@/lib/domain/recording-queue/answer";
import { secondsUntilLine, secondsUntilRetry } from "@/lib/domain/recording-queue/backoff";

const KEY = "11111111-1111-4111-8111-111111111111";
const refused = { message: "درست نیست.", fields: { note: "بلند است." } };

describe("an answer to a form of the queue", () => {
  it.each([
    [200, { key: KEY, id: 1, again: false }, { kind: "recorded" }],
    [200, { key: KEY, id: 1, again: true }, { kind: "recorded" }],
    [200, { key: "another", id: 1 }, { kind: "later", hold: "offline" }],
    [200, undefined, { kind: "later", hold: "offline" }],
    [200, "خوش آمدید", { kind: "later", hold: "offline" }],
    [511, undefined, { kind: "later", hold: "offline" }],
    [401, refused, { kind: "later", hold: "signIn" }],
    [400, refused, { kind: "refused", ...refused }],
    [403, refused, { kind: "refused", ...refused }],
    [404, refused, { kind: "refused", ...refused }],
    [409, { message: "تکراری" }, { kind: "refused", message: "تکراری", fields: {} }],
    [413, refused, { kind: "refused", ...refused }],
    [415, refused, { kind: "refused", ...refused }],
    [422, refused, { kind: "refused", ...refused }],
    [422, { message: "x", fields: { a: 1, b: "ب" } }, { kind: "refused", message: "x", fields: { b: "ب" } }],
    [404, undefined, { kind: "later", hold: null }], // not the portal's own
    [429, refused, { kind: "later", hold: "busy" }],
    [502, undefined, { kind: "later", hold: "busy" }],
    [503, undefined, { kind: "later", hold: "busy" }],
    [504, undefined, { kind: "later", hold: "busy" }],
    [500, undefined, { kind: "later", hold: null }],
    [302, undefined, { kind: "later", hold: null }],
  ])("%i with %j: %j", (status, body, answer) => {
    expect(readAnswer(KEY, { status, body, retryAfter: null })).toEqual(answer);
  });

  it("that never came keeps everything", () => {
    expect(readAnswer(KEY, null)).toEqual({ kind: "later", hold: "offline" });
  });

  it.each([
    ["60", 60],
    ["0", undefined],
    ["-5", undefined],
    ["99999", 3600],
    ["Wed, 21 Oct 2026 07:28:00 GMT", undefined],
  ])("names in Retry-After %s how long to wait: %s", (retryAfter, seconds) => {
    expect(readAnswer(KEY, { status: 503, body: undefined, retryAfter })).toEqual({
      kind: "later",
      hold: "busy",
      seconds,
    });
  });
});

describe("how long to wait after attempts in vain", () => {
  it.each([
    [0, 5],
    [1, 5],
    [2, 15],
    [3, 45],
    [4, 135],
    [5, 405],
    [6, 600],
    [500, 600],
  ])("after %i: %i seconds", (attempts, seconds) => {
    expect(secondsUntilRetry(attempts, 0)).toBe(seconds);
  });

  it.each([
    [1, 5],
    [3, 45],
    [500, 45],
  ])("without a connection after %i: %i seconds", (attempts, seconds) => {
    expect(secondsUntilLine(attempts, 0)).toBe(seconds);
  });

  it("is stretched by a quarter at most, so that not everybody comes at once", () => {
    expect(secondsUntilRetry(6, 0.999)).toBe(750);
  });
});
