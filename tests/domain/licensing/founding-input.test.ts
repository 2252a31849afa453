import { describe, expect, it } from "vitest";
import { requestFoundingInput } from "@/lib/domain/licensing/founding-input";
import { parseInput } from "@/lib/domain/shared/parse-input";

const right = {
  requestId: "0f0b8c52-2f0e-4c3e-9a3e-0d5a5b1f7c11",
  officeId: "neyshabur",
  name: "  مهرداد   نيك‌پي ",
  mobile: "+98 ۹۱۵-۰۰۰-۰۰۰۰",
  field: "صنایع غذایی",
  message: "سلام\r\n\r\n\r\n\r\nمی‌خواهیم مرکزی برپا کنیم.\u0000\u202E",
};

describe("a founding request", () => {
  it("is tidied as it is read", () => {
    expect(parseInput(requestFoundingInput, right)).toEqual({
      ok: true,
      value: {
        ...right,
        name: "مهرداد نیک‌پی",
        mobile: "09150000000",
        message: "سلام\n\nمی‌خواهیم مرکزی برپا کنیم.",
      },
    });
  });

  it.each([
    ["requestId", ""],
    ["requestId", "1"],
    ["officeId", ""],
    ["officeId", "Neyshabur"],
    ["officeId", "a'--"],
    ["officeId", "\0"],
    ["name", ""],
    ["name", "ا"],
    ["name", "\u200F\u200F\u200F\u200F"],
    ["name", "ن".repeat(101)],
    ["mobile", ""],
    ["mobile", "0915000000"],
    ["mobile", "05138440000"],
    ["field", ""],
    ["field", "ف".repeat(121)],
    ["message", "سلام"],
    ["message", "م".repeat(1_501)],
    ["message", "م".repeat(4_000_000)],
  ])("%s %j is refused beside its field", (field, text) => {
    const parsed = parseInput(requestFoundingInput, { ...right, [field]: text });
    expect(parsed.ok ? [] : Object.keys(parsed.refusal.fields ?? {})).toEqual([field]);
  });

  it("several values of one name are refused", () => {
    const parsed = parseInput(requestFoundingInput, { ...right, mobile: [right.mobile, right.mobile] });
    expect(parsed.ok).toBe(false);
  });
});
