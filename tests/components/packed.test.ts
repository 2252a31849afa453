import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "@/components/ui/packed";

// The keys are the portal's own words.
const key = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    tie("table"),
  ),
  table: fc
    .uniqueArray(key, { minLength: 1, maxLength: 4 })
    .chain((keys) =>
      fc.array(fc.record(Object.fromEntries(keys.map((key) => [key, tie("value")]))), { maxLength: 5 }),
    ),
})).value;

describe("packed views", () => {
  it("come out as plain JSON would", () => {
    fc.assert(
      fc.property(plain, (view) => {
        expect(unpack(pack(view))).toEqual(JSON.parse(JSON.stringify(view)));
      }),
    );
  });

  it("write the keys of like records once, wherever the records stand", () => {
    const row = (title: string, entries: { id: string; title: string }[]) => ({ title, entries });
    const rows = Array.from({ length: 10 }, (_, index) =>
      row(`ردیف ${index}`, [
        { id: `${index}-1`, title: "یک" },
        { id: `${index}-2`, title: "دو" },
      ]),
    );
    const packed = pack({ rows });
    expect(unpack(packed)).toEqual({ rows });
    expect(packed.split('"entries"')).toHaveLength(2);
    expect(packed.split('"id"')).toHaveLength(2);
  });

  it("keep absent keys absent", () => {
    const rows = [{ id: 1, note: undefined }, { id: 2 }, { id: 3, note: "هست" }];
    expect(unpack(pack(rows))).toEqual([{ id: 1 }, { id: 2 }, { id: 3, note: "هست" }]);
  });
});
