import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildLicenseNumber,
  formatLicenseNumber,
  parseLicenseNumber,
} from "@/lib/domain/licensing/license-number";

const made = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1390, max: 1499 }),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map(([province, year, serial]) =>
    buildLicenseNumber(`IR-${String(province).padStart(2, "0")}`, year, serial),
  );

describe("a license number", () => {
  it("names province, year and serial, and ends with its check digit", () => {
    expect(buildLicenseNumber("IR-29", 1405, 12)).toBe("29-1405-0012-1");
    expect(formatLicenseNumber(buildLicenseNumber("IR-29", 1405, 12))).toBe("۲۹-۱۴۰۵-۰۰۱۲-۱");
  });

  it.each([
    "29-1405-0012-1",
    "۲۹-۱۴۰۵-۰۰۱۲-۱",
    "٢٩ ١٤٠٥ ٠٠١٢ ١",
    "29140500121",
    " 29/1405/0012/1 ",
    "29–1405–0012–1",
  ])("is read from %j", (typed) => expect(parseLicenseNumber(typed)).toBe("29-1405-0012-1"));

  it.each([
    "",
    "29-1405-0012",
    "29-1405-0012-8",
    "29-1405-0012-19",
    "abc",
    "29-1405-0012-x",
    "9".repeat(1_000_000),
  ])("is not read from %.30j", (typed) => expect(parseLicenseNumber(typed)).toBeNull());

  it("is read back from its own text", () => {
    fc.assert(
      fc.property(made, (number) => {
        expect(parseLicenseNumber(formatLicenseNumber(number))).toBe(number);
      }),
    );
  });

  it("betrays every single wrong digit", () => {
    fc.assert(
      fc.property(made, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const digits = number.replaceAll("-", "");
        const wrong = String((Number(digits[place]) + shift) % 10);
        expect(parseLicenseNumber(digits.slice(0, place) + wrong + digits.slice(place + 1))).toBeNull();
      }),
    );
  });

  it("betrays every swap of two neighbouring digits", () => {
    fc.assert(
      fc.property(made, fc.nat(9), (number, place) => {
        const digits = number.replaceAll("-", "");
        const [a, b] = [digits[place], digits[place + 1]];
        fc.pre(a !== b);
        expect(parseLicenseNumber(`${digits.slice(0, place)}${b}${a}${digits.slice(place + 2)}`)).toBeNull();
      }),
    );
  });

  it.each([
    ["IR-9", 1405, 1],
    ["خراسان", 1405, 1],
    ["IR-09", 140, 1],
    ["IR-09", 1405, 0],
    ["IR-09", 1405, 10_000],
    ["IR-09", 1405, 1.5],
  ])("is not made of %s, %s, %s", (province, year, serial) => {
    expect(() => buildLicenseNumber(province, year, serial)).toThrow(RangeError);
  });
});
