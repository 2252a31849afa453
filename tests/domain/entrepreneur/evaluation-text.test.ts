import { describe, expect, it } from "vitest";
import type { Measured } from "@/lib/domain/entrepreneur/criterion";
import { evidenceText, foundText } from "@/lib/domain/entrepreneur/evaluation-text";
import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import { promotionEffect } from "@/lib/domain/entrepreneur/promotion-effect";

const counted = (unit: "invoice" | "job", count: number, needed: number): Measured => ({
  ...{ met: count >= needed, evidence: [], unit },
  ...{ counted: count, needed },
});
const income = (sum: string, needed: string | null): Measured => ({
  ...{ met: false, evidence: [], unit: "rial" },
  ...{ counted: sum, needed },
});

describe("a criterion in words", () => {
  it.each([
    [counted("invoice", 8, 10), "۸ از ۱۰ فاکتور"],
    [counted("job", 0, 1), "۰ از ۱ شغل برای دیگران"],
    [income("120000000", "130000000"), "۱۲٬۰۰۰٬۰۰۰ از ۱۳٬۰۰۰٬۰۰۰ تومان در سه ماه گذشته"],
    [income("0", null), "در سه ماه نخست درآمدی نبوده است؛ رشدی سنجیده نمی‌شود"],
  ])("%j is «%s»", (measured, text) => expect(foundText(measured)).toBe(text));

  it("counts the evidence by its kind, in the order of the kinds", () => {
    const evidence = [
      { kind: "product" as const, id: 4 },
      { kind: "salesInvoice" as const, id: 1 },
      { kind: "salesInvoice" as const, id: 2 },
    ];
    expect(evidenceText({ evidence })).toBe("۲ فاکتور فروش، ۱ محصول");
    expect(evidenceText({ evidence: [] })).toBe("");
  });
});

describe("what a promotion brings is said beforehand [S5 خدمات و حمایت‌ها]", () => {
  it.each(STANDINGS.slice(1))("to %s", (to) => {
    const text = promotionEffect(to).join(" ");
    const parts = {
      2: ["سطح دو", "۳۰٬۰۰۰٬۰۰۰ تا ۵۰٬۰۰۰٬۰۰۰ تومان", "تجویز عینک"],
      3: ["سطح سه", "۷۰٬۰۰۰٬۰۰۰ تا ۱۰۰٬۰۰۰٬۰۰۰ تومان", "برنامه بازنشستگی خودمحور"],
      graduated: ["فارغ‌التحصیل", "مربی", "اقساط وام‌های جاری"],
    };
    for (const part of parts[to as keyof typeof parts]) expect(text).toContain(part);
  });
});
