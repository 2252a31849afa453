import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bankCsv } from "@/lib/domain/payment/bank-list";
import {
  enterAccountInput,
  makeBatchInput,
  markPaidInput,
  recordAdjustmentInput,
} from "@/lib/domain/payment/input";
import { parseInput } from "@/lib/domain/shared/parse-input";

const fieldsOf = (result: ReturnType<typeof parseInput>) =>
  result.ok ? [] : Object.keys(result.refusal.fields ?? {}).sort();

describe("the reference of the bank is one whatever keyboard wrote it", () => {
  const typed = { number: "1405-09-0003", version: "2", paidOn: "۱۴۰۵/۸/۲۰" };
  it.each([
    ["۱۲۳۴۵۶", "123456"],
    ["١٢٣ ٤٥٦", "123456"],
    [" ab-12/7 ", "AB-12/7"],
  ])("%s is %s", (bankReference, value) => {
    expect(parseInput(markPaidInput, { ...typed, bankReference })).toMatchObject({
      ok: true,
      value: { bankReference: value, paidOn: "2026-11-11" },
    });
  });

  it.each(["", "  ", "12", "=1+1", "شماره", "1".repeat(41), "<b>1234"])("«%s» is none", (bankReference) => {
    expect(fieldsOf(parseInput(markPaidInput, { ...typed, bankReference }))).toEqual(["bankReference"]);
  });
});

describe("an account as typed", () => {
  const typed = {
    centerId: "mashhad-1",
    sheba: "IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲",
    bank: "پارسیان",
    holder: "مرکز نیکوکاری",
  };
  it("takes a Sheba of any digits, with gaps", () => {
    expect(parseInput(enterAccountInput, typed)).toMatchObject({
      value: { sheba: "IR820540102680020817909002" },
    });
  });
  it.each(["IR830540102680020817909002", "IR82054010268002081790900", "", "GB29NWBK60161331926819"])(
    "refuses the Sheba «%s»",
    (sheba) => {
      expect(fieldsOf(parseInput(enterAccountInput, { ...typed, sheba }))).toEqual(["sheba"]);
    },
  );
});

it("a correction is typed without a sign: its direction says it", () => {
  const typed = {
    formKey: randomUUID(),
    centerId: "mashhad-1",
    month: "1405-08",
    reason: "دلیل اصلاح",
    amountRial: "۱٬۰۰۰",
  };
  const amount = (direction: string) => parseInput(recordAdjustmentInput, { ...typed, direction });
  expect(amount("more")).toMatchObject({ value: { amountRial: 1000n } });
  expect(amount("less")).toMatchObject({ value: { amountRial: -1000n } });
  expect(fieldsOf(amount("both"))).toEqual(["direction"]);
});

it.each([
  ["provinceId", "IR-9"],
  ["month", "1405-13"],
  ["formKey", "x"],
  ["shown", "many"],
])("a batch needs its %s, not «%s»", (name, value) => {
  const typed = { provinceId: "IR-09", month: "1405-08", formKey: randomUUID(), shown: "3:100" };
  expect(parseInput(makeBatchInput, typed).ok).toBe(true);
  expect(fieldsOf(parseInput(makeBatchInput, { ...typed, [name]: value }))).toEqual([name]);
});

it("the list for the bank as text: a mark for Excel, plain numbers, quotes where they are needed", () => {
  const line = {
    centerId: "c-1",
    centerName: "مرکز «نور», مشهد",
    holder: `'=1+1 "x"`,
    bank: "ملی",
    sheba: "IR00",
    amountRial: 1_500_000n,
    note: "کمک",
  };
  expect(bankCsv([line])).toBe(
    '\uFEFFردیف,شبا,صاحب حساب,بانک,مبلغ (ریال),مرکز,کد مرکز,شرح\r\n1,IR00,"\'=1+1 ""x""",ملی,1500000,"مرکز «نور», مشهد",c-1,کمک\r\n',
  );
});
