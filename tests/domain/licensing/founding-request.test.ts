import { describe, expect, it } from "vitest";
import { handleFoundingInput } from "@/lib/domain/licensing/founding-handling";
import {
  FOUNDING_STATUSES,
  FOUNDING_STEPS,
  foundingStepsFrom,
  nextFoundingStatus,
} from "@/lib/domain/licensing/founding-workflow";
import { DEFAULT_QUOTA, MAX_QUOTA, quotaLine } from "@/lib/domain/licensing/quota";
import { setQuotaInput } from "@/lib/domain/licensing/quota-input";
import { parseInput } from "@/lib/domain/shared/parse-input";

const nextOf = { new: ["contacted", "closed"], contacted: ["contacted", "closed"], closed: [null, null] };

it.each(
  FOUNDING_STATUSES.flatMap((status) => FOUNDING_STEPS.map((step, at) => [status, step, nextOf[status][at]])),
)("a benefactor's request that is %s goes by %s to %s [S1 ب-۱-۶]", (status, step, next) => {
  const result = nextFoundingStatus(status as "new", step as "contact");
  expect(result).toMatchObject(next ? { value: next } : { refusal: { code: "wrongStep" } });
});

it("what is closed has no further step", () => {
  expect(foundingStepsFrom("closed")).toEqual([]);
  expect(foundingStepsFrom("new")).toEqual(["contact", "close"]);
});

describe("what is typed", () => {
  const handled = {
    requestId: "0d7a4a0e-1111-4222-8333-123456789abc",
    version: "1",
    step: "close",
    note: "پاسخ داده شد",
  };
  it.each([
    ["requestId", "1"],
    ["requestId", "0D7A4A0E-1111-4222-8333-123456789ABC"],
    ["version", "-1"],
    ["step", "reopen"],
    ["step", "toString"],
    ["note", ""],
    ["note", "بله"],
    ["note", "ا".repeat(1001)],
  ])("about a request is refused for its %s: %j", (field, value) => {
    expect(parseInput(handleFoundingInput, handled).ok).toBe(true);
    expect(parseInput(handleFoundingInput, { ...handled, [field]: value })).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });

  const quota = { officeId: "neyshabur", version: "0", quota: "۲", reason: "گستردگی شهرستان" };
  it("as a quota is read in any digits [S1 ز]", () => {
    expect(parseInput(setQuotaInput, quota)).toMatchObject({ value: { quota: 2, version: 0 } });
    expect(parseInput(setQuotaInput, { ...quota, quota: "٠" })).toMatchObject({ value: { quota: 0 } });
  });
  it.each([
    ["quota", "-1"],
    ["quota", String(MAX_QUOTA + 1)],
    ["quota", "۱٫۵"],
    ["quota", ""],
    ["reason", ""],
    ["reason", "    لازم "],
    ["reason", "ا".repeat(501)],
    ["officeId", "نیشابور"],
    ["version", ""],
  ])("as a quota is refused for its %s: %j", (field, value) => {
    expect(parseInput(setQuotaInput, { ...quota, [field]: value })).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });
});

it("the quota and its use are one sentence [S1 ز]", () => {
  expect(quotaLine({ quota: DEFAULT_QUOTA, licensed: 1, pending: 0 })).toBe(
    "سهمیه ۱ مرکز: ۱ مجوز، ۰ درخواست در جریان",
  );
});
