import { describe, expect, it } from "vitest";
import { formatSheba, maskSheba, parseSheba } from "@/lib/domain/shared/sheba";

const SHEBA = "IR820540102680020817909002";

describe("a Sheba", () => {
  it.each([
    SHEBA,
    SHEBA.slice(2),
    "ir82 0540 1026 8002 0817 9090 02",
    "IR82-0540-1026-8002-0817-9090-02",
    "IR۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲",
    "٨٢٠٥٤٠١٠٢٦٨٠٠٢٠٨١٧٩٠٩٠٠٢",
  ])("is read from %s", (text) => {
    expect(parseSheba(text)).toEqual({ ok: true, value: SHEBA });
  });

  it.each([
    "",
    "IR",
    "IR82054010268002081790900", // a digit short
    "IR8205401026800208179090021", // a digit long
    "IR820540102680020817909003",
    "IR280540102680020817909002", // check digits swapped
    "DE820540102680020817909002",
    "IRIR820540102680020817909002",
    "x".repeat(500),
  ])("is not %s", (text) => {
    expect(parseSheba(text, "reference")).toMatchObject({
      ok: false,
      refusal: { code: "invalidInput", fields: { reference: expect.any(String) } },
    });
  });

  it("is not with any single digit changed", () => {
    for (let index = 2; index < SHEBA.length; index += 1) {
      const digit = (Number(SHEBA[index]) + 1) % 10;
      expect(parseSheba(SHEBA.slice(0, index) + String(digit) + SHEBA.slice(index + 1)).ok).toBe(false);
    }
  });

  it("is shown in groups of four, and to others only with its last four digits", () => {
    expect(formatSheba(SHEBA)).toBe("IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲");
    expect(maskSheba(SHEBA)).toBe("IR•• •••• •••• •••• •••• ••۹۰ ۰۲");
  });
});
