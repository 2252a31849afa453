import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rialField, textField, wholeField } from "@/lib/domain/shared/field-input";
import { nestFields, parseInput } from "@/lib/domain/shared/parse-input";
import { fastest } from "@/tests/support/fastest";

const schema = z.object({
  title: textField({ name: "عنوان", min: 3, max: 10 }),
  sum: rialField(0n),
  person: z.object({ age: wholeField("سن", 1, 120) }),
});

describe("parsing a form (house rule 6: parse once at the boundary)", () => {
  it("reads flat names as nested fields, in any digits", () => {
    expect(parseInput(schema, { title: " كار ها ", "person.age": "۲۰" })).toEqual({
      ok: true,
      value: { title: "کار ها", sum: 0n, person: { age: 20 } },
    });
  });

  it("says one Persian message per field, under its path", () => {
    const result = parseInput(schema, { title: "ab", sum: "-1", "person.age": "0" });
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: "invalidInput",
        fields: {
          title: "عنوان باید دست‌کم ۳ نویسه باشد.",
          sum: "مبلغ نمی‌تواند منفی باشد.",
          "person.age": "سن باید از ۱ تا ۱۲۰ باشد.",
        },
      },
    });
  });

  it("translates the messages of the schema library", () => {
    expect(parseInput(z.object({ a: z.string() }), {})).toMatchObject({
      ok: false,
      refusal: { fields: { a: "مقدار این خانه درست نیست." } },
    });
    expect(parseInput(z.string(), null)).toMatchObject({
      ok: false,
      refusal: { fields: { form: expect.any(String) } },
    });
  });

  it("refuses several values of one name, and things that are no text", () => {
    for (const title of [["abc", "abd"], {}, true, () => 1, Symbol("s")])
      expect(parseInput(schema, { title, "person.age": "3" })).toMatchObject({
        ok: false,
        refusal: { fields: { title: "این خانه باید تنها یک مقدار داشته باشد." } },
      });
  });

  it("cannot be led to a prototype by field names", () => {
    const tree = nestFields(
      JSON.parse('{"__proto__.polluted":"1","constructor.prototype.polluted":"1","a":"x","a.b":"y"}'),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(tree["a"]).toBe("x");
  });

  it("counts characters after tidying, and refuses 1 MB unread", async () => {
    expect(parseInput(schema, { title: "  a   b ", "person.age": "1" }).ok).toBe(true);
    const large = {
      title: "ي ".repeat(500_000),
      sum: "1".repeat(1_000_000),
      "person.age": "1".repeat(1_000_000),
    };
    expect(await fastest(() => parseInput(schema, large))).toBeLessThan(100);
    const result = parseInput(schema, large);
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && Object.keys(result.refusal.fields ?? {}).sort()).toEqual([
      "person.age",
      "sum",
      "title",
    ]);
  });

  it("never throws, whatever comes in", () => {
    const answers = (raw: unknown) => typeof parseInput(schema, raw).ok === "boolean";
    fc.assert(fc.property(fc.anything(), answers));
    fc.assert(fc.property(fc.anything(), (value) => answers({ title: value, sum: value, person: value })));
  });

  it.each([
    ["1", true],
    ["۱۲۰", true],
    ["121", false],
    ["0", false],
    ["-1", false],
    ["1.5", false],
    ["1e1", false],
    ["", false],
    [" ", false],
    [undefined, false],
  ])("a whole number from 1 to 120: %j is accepted: %s", (age, accepted) => {
    expect(parseInput(schema, { title: "abc", "person.age": age }).ok).toBe(accepted);
  });
});
