import { expect, it } from "vitest";
import { maskMobile } from "@/lib/domain/panel/center-view";

it("keeps the first four and the last two digits of a mobile number, and nothing of anything else", () => {
  expect(maskMobile("09151234567")).toBe("0915•••••67");
  expect(maskMobile("051-38000000")).not.toMatch(/\d/);
});
