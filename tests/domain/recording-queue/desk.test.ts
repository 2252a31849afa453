import { describe, expect, it } from "vitest";
import { codeInAddress, isDeskFresh } from "@/lib/domain/recording-queue/desk";

const DAY = 86_400_000;

describe("the short forms without a connection", () => {
  it.each([
    ["/entrepreneurs/09-000123-7/record", "09-000123-7"],
    ["/entrepreneurs/09-000123-7/record/", "09-000123-7"],
    ["/me", ""],
    ["/entrepreneurs/09-000123-7", null],
    ["/entrepreneurs/outlets", null],
    ["/entrepreneurs/<script>/record", null],
    ["/", null],
  ])("%s asks for %s", (path, code) => {
    expect(codeInAddress(path)).toBe(code);
  });

  it("keep names for seven days after the portal was last heard", () => {
    expect(isDeskFresh(0, 7 * DAY - 1)).toBe(true);
    expect(isDeskFresh(0, 7 * DAY)).toBe(false);
  });
});
