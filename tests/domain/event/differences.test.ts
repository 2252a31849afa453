import fc from "fast-check";
import { expect, it } from "vitest";
import { type Difference, differences } from "@/lib/domain/event/differences";

const told = (all: Difference[]) => all.map(({ path, before, after }) => [path.join("."), before, after]);

it.each<[string, unknown, unknown, unknown[]]>([
  ["nothing said", null, null, []],
  ["nothing changed", { status: "open" }, { status: "open" }, []],
  [
    "a field changed",
    { status: "open", version: 1 },
    { status: "submitted", version: 1 },
    [["status", "open", "submitted"]],
  ],
  ["something made", null, { name: "الف" }, [["name", undefined, "الف"]]],
  ["something removed", { name: "الف" }, null, [["name", "الف", undefined]]],
  [
    "one side says more",
    { a: 1 },
    { b: 2 },
    [
      ["b", undefined, 2],
      ["a", 1, undefined],
    ],
  ],
  ["a record within", { place: { city: "الف" } }, { place: { city: "ب" } }, [["place.city", "الف", "ب"]]],
  ["a list of plain values", { shares: [10, 90] }, { shares: [20, 80] }, [["shares", [10, 90], [20, 80]]]],
  [
    "records in a list",
    { people: [{ n: 1 }] },
    { people: [{ n: 1 }, { n: 2 }] },
    [["people.2.n", undefined, 2]],
  ],
  ["null and not said", { until: null }, {}, [["until", null, undefined]]],
  ["a day, kept and typed", { on: "2026-11-03T00:00:00.000Z" }, { on: "2026-11-03" }, []],
  ["a plain value", "x", "y", [["", "x", "y"]]],
])("%s", (_name, before, after, expected) => {
  expect(told(differences(before, after))).toEqual(expected);
});

it("holds for any two values: of equal ones nothing differs, and what differs is said from both sides", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(differences(before, before)).toEqual([]);
      const names = (all: Difference[]) => all.map(({ path }) => path.join("\u0000")).sort();
      expect(names(differences(before, after))).toEqual(names(differences(after, before)));
    }),
  );
});
