import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  confirmMonthInput,
  monthKey,
  reopenMonthInput,
  returnMonthInput,
  submitMonthInput,
  verifyMonthInput,
} from "@/lib/domain/month/input";
import { reviewMonthInput } from "@/lib/domain/month/review-input";
import { parseInput } from "@/lib/domain/shared/parse-input";

const key = { centerId: "mashhad-1", month: "۱۴۰۵-۰۸" };
const form = { ...key, version: "4" };
const read = { centerId: "mashhad-1", month: "1405-08", version: 4 };
const schemas = {
  monthKey,
  submitMonthInput,
  verifyMonthInput,
  confirmMonthInput,
  returnMonthInput,
  reopenMonthInput,
  reviewMonthInput,
};
const refusedFields = (schema: (typeof schemas)[keyof typeof schemas], raw: Record<string, unknown>) => {
  const result = parseInput(schema, raw);
  return result.ok ? {} : (result.refusal.fields ?? {});
};

describe("which month of which center", () => {
  it("is read in any digits", () =>
    expect(parseInput(monthKey, key)).toEqual({
      ok: true,
      value: { centerId: "mashhad-1", month: "1405-08" },
    }));

  it.each([
    ["centerId", ["", "Mashhad-1", "../etc", "mashhad 1", "1-mashhad", "a".repeat(61), "x'; --"]],
    ["month", ["", "1405-13", "1389-12", "1405/08", "2026-11"]],
    ["version", ["", "-1", "1.5", "abc", "9".repeat(20)]],
  ])("a wrong %s is refused with a Persian message", (field, values) => {
    for (const value of values)
      expect(refusedFields(submitMonthInput, { ...form, [field]: value })).toEqual({
        [field]: expect.stringMatching(/[آ-ی]/),
      });
  });

  it("says everything that is missing", () => {
    expect(Object.keys(refusedFields(verifyMonthInput, {})).sort()).toEqual(["centerId", "month", "version"]);
  });
});

describe("confirming (base aid stands beside the formula, S1 ح نکته ۱)", () => {
  it.each([
    [undefined, 0n],
    ["", 0n],
    ["  ", 0n],
    ["۲٬۵۰۰٬۰۰۰", 2_500_000n],
  ])("base aid %j is read as %s", (baseAidRial, amount) => {
    expect(parseInput(confirmMonthInput, { ...form, baseAidRial })).toEqual({
      ok: true,
      value: { ...read, baseAidRial: amount },
    });
  });

  it.each(["-1", "1.5", "10000000000001", "ده"])("base aid %s is refused", (baseAidRial) => {
    expect(Object.keys(refusedFields(confirmMonthInput, { ...form, baseAidRial }))).toEqual(["baseAidRial"]);
  });
});

describe("reviewing a month (S1 ح نکته ۳: accept, reduce with reason, reject with reason)", () => {
  const entry = "3f2b8c1e-0d4a-4b6f-9a55-0123456789ab";
  const named = (raw: Record<string, string>) =>
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [`entries.${entry}.${name}`, value]));
  const fieldsOf = (raw: Record<string, string>) =>
    Object.keys(refusedFields(reviewMonthInput, { ...form, ...named(raw) })).sort();

  it.each([
    [{ decision: "accepted" }, []],
    [{ decision: "accepted", quantity: "", reason: "" }, []],
    [{ decision: "reduced", quantity: "۳", reason: "سند کافی نیست" }, []],
    [{ decision: "reduced", quantity: "", reason: "سند کافی نیست" }, ["quantity"]],
    [{ decision: "reduced", quantity: "0", reason: "سند کافی نیست" }, ["quantity"]],
    [{ decision: "reduced", quantity: "3", reason: " نه " }, ["reason"]],
    [{ decision: "reduced" }, ["quantity", "reason"]],
    [{ decision: "rejected", rejection: "تکراری است" }, []],
    [{ decision: "rejected", reason: "این خانه برای کاهش است" }, ["rejection"]],
    [{ decision: "pending" }, ["decision"]],
    [{ decision: "toString" }, ["decision"]],
  ])("%j has wrong fields: %j", (raw, fields) => {
    expect(fieldsOf(raw as Record<string, string>)).toEqual(fields.map((name) => `entries.${entry}.${name}`));
  });

  it("leaves an entry without a decision alone, or accepts it with the rest", () => {
    const raw = { ...form, ...named({ quantity: "", reason: "" }) };
    expect(parseInput(reviewMonthInput, raw)).toMatchObject({ ok: true, value: { entries: [] } });
    expect(parseInput(reviewMonthInput, { ...raw, rest: "accepted" })).toMatchObject({
      ok: true,
      value: { entries: [{ entryId: entry, decision: "accepted" }] },
    });
  });

  it("takes the reason from the field of the decision", () => {
    const raw = named({ decision: "rejected", reason: "ننویسید", rejection: "خارج از محدوده مرکز" });
    expect(parseInput(reviewMonthInput, { ...form, ...raw })).toMatchObject({
      value: { entries: [{ decision: "rejected", reason: "خارج از محدوده مرکز" }] },
    });
  });

  it.each(["", "12", "toString", "3F2B8C1E"])("a key like %j is refused", (key) => {
    expect(parseInput(reviewMonthInput, { ...form, [`entries.${key}.decision`]: "accepted" }).ok).toBe(false);
  });
});

describe("returning with reasons per row (domain page 2)", () => {
  it("reads the rows that have a reason", () => {
    const raw = {
      ...form,
      note: "",
      "reasons.2": " فهرست  حاضران پیوست نیست ",
      "reasons.9": "مبلغ فروش؟",
      "reasons.3": "",
    };
    expect(parseInput(returnMonthInput, raw)).toEqual({
      ok: true,
      value: {
        ...read,
        note: "",
        reasons: [
          { service: 2, reason: "فهرست حاضران پیوست نیست" },
          { service: 9, reason: "مبلغ فروش؟" },
        ],
      },
    });
  });

  it.each([
    [{ note: "همه ردیف‌ها سند می‌خواهند" }, []],
    [{ note: "" }, ["note"]],
    [{ note: "نه" }, ["note"]],
    [{}, ["note"]],
    [{ note: "", "reasons.4": "x".repeat(501) }, ["reasons.4"]],
    [{ note: "x".repeat(1001), "reasons.4": "دلیل روشن" }, ["note"]],
  ])("%.60j has wrong fields: %j", (raw, fields) => {
    expect(Object.keys(refusedFields(returnMonthInput, { ...form, ...raw }))).toEqual(fields);
  });
});

describe("reopening (domain page 2: only with a reason)", () => {
  it.each([
    ["", false],
    ["چهار", false],
    ["پنجاه", true],
    ["x".repeat(1000), true],
    ["x".repeat(1001), false],
  ])("reason %.10j is enough: %s", (reason, enough) => {
    expect(parseInput(reopenMonthInput, { ...form, reason }).ok).toBe(enough);
  });
});

it("no month input throws, whatever comes in", () => {
  const names = fc.constantFrom(
    "centerId",
    "month",
    "version",
    "entryId",
    "decision",
    "reason",
    "reasons",
    "reasons.1",
    "reasons.1.x",
    "note",
    "baseAidRial",
    "__proto__",
  );
  const values = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.string()),
    fc.constant(undefined),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.dictionary(names, values), (raw) => {
      for (const schema of Object.values(schemas)) expect(typeof parseInput(schema, raw).ok).toBe("boolean");
    }),
  );
});
