import fc from "fast-check";
import { expect, it } from "vitest";
import { parseEntry } from "@/lib/domain/service-entry/input";
import { buildEntryForm, type EntryForm, entryContext } from "./build-entry-form";

const names = fc.oneof(
  fc.constantFrom(
    ...Object.keys(buildEntryForm(9)),
    "people",
    "people.otherEligible",
    "people.otherEligible.male",
    "people.x.y.z",
  ),
  fc.constantFrom(
    "details",
    "details.",
    "beneficiaryNationalIds",
    "__proto__",
    "__proto__.x",
    "constructor.prototype",
    ".",
    "",
  ),
  fc.string({ unit: "binary" }),
);
const numbers = fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  numbers,
  fc.constantFrom("", "۱", "٣", "-0", "NaN", "1e9", "\uD800", "null"),
);
const values = fc.oneof(texts, fc.array(texts), fc.constant(undefined));

const check = (raw: EntryForm): void => {
  const result = parseEntry(raw, entryContext);
  if (result.ok) {
    expect(result.value.quantity).toBeGreaterThanOrEqual(1);
    return;
  }
  expect(result.refusal.code).toBe("invalidInput");
  const messages = Object.values(result.refusal.fields ?? {});
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) expect(message).toMatch(/[آ-ی]/);
};

it("nonsense of every kind is refused with Persian messages, and never throws", () => {
  fc.assert(fc.property(fc.dictionary(names, values), check), { numRuns: 500 });
});

it("a right form with some fields turned to nonsense is refused or read, and never throws", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 5, 7, 9, 10),
      fc.dictionary(names, values, { maxKeys: 3 }),
      (service, nonsense) => check({ ...buildEntryForm(service as 1), ...nonsense }),
    ),
    { numRuns: 500 },
  );
});

it("even what is no form at all is refused", () => {
  for (const raw of [null, undefined, 1, "x", []]) check(raw as unknown as EntryForm);
});
