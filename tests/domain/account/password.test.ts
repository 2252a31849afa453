import { describe, expect, it } from "vitest";
import { changePasswordInput, signInInput } from "@/lib/domain/account/input";
import { checkPassword, normalizePassword } from "@/lib/domain/account/password";
import { parseInput } from "@/lib/domain/shared/parse-input";

describe("a new password", () => {
  it.each(["Nikookari-1405", "گل‌سرخ‌باغ۱۲۳۴", "abcde fghi 1", "x".repeat(199) + "1"])(
    "%.20j is strong enough",
    (password) => expect(checkPassword(password, "mashhad.office")).toEqual({ ok: true, value: true }),
  );

  it.each([
    ["nine characters", "abcdefg12", "۱۰ نویسه"],
    ["letters only", "abcdefghijk", "رقم"],
    ["digits only", "12345678901", "حرف"],
    ["the user name inside", "x-Mashhad.Office-1", "نام کاربری"],
    ["a common one", "Qwerty12345", "رایج"],
    ["a common one in Persian digits", "iran۱۲۳۴۵۶", "رایج"],
    ["too long to hash", "a1".repeat(101), "۲۰۰"],
    ["1 MB", "a1".repeat(500_000), "۲۰۰"],
    ["empty", "", "۱۰ نویسه"],
  ])("%s is refused", (_, password, about) => {
    const refused = {
      ok: false,
      refusal: { code: "passwordWeak", fields: { newPassword: expect.stringContaining(about) } },
    };
    expect(checkPassword(password, "mashhad.office")).toEqual(refused);
  });

  it("is the same from a Persian and a Latin keyboard", () => {
    expect(normalizePassword("Nikookari-۱۴۰۵")).toBe("Nikookari-1405");
    expect(normalizePassword("e\u0301")).toBe("\u00E9");
  });
});

describe("forms of the account", () => {
  it("reads user name and password, the password untouched", () => {
    const result = parseInput(signInInput, { username: " HQ.Employment", password: " p ی‌ي " });
    expect(result).toEqual({ ok: true, value: { username: "hq.employment", password: " p ی‌ي " } });
  });

  it.each([
    [{}, ["password", "username"]],
    [{ username: "ok.name", password: "" }, ["password"]],
    [{ username: "ok.name", password: "x".repeat(201) }, ["password"]],
    [{ username: "' or 1=1", password: "x" }, ["username"]],
  ])("sign-in with %.50j has wrong fields %j", (raw, fields) => {
    const result = parseInput(signInInput, raw);
    expect(!result.ok && Object.keys(result.refusal.fields ?? {}).sort()).toEqual(fields);
  });

  it("a new password is typed twice alike", () => {
    const raw = { currentPassword: "a", newPassword: "b", repeatPassword: "b" };
    expect(parseInput(changePasswordInput, raw).ok).toBe(true);
    expect(parseInput(changePasswordInput, { ...raw, repeatPassword: "c" })).toMatchObject({
      ok: false,
      refusal: { fields: { repeatPassword: expect.stringContaining("یکی نیست") } },
    });
  });
});
