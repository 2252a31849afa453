import { describe, expect, it } from "vitest";
import { type Known, outcomeOf } from "@/lib/domain/beneficiary/known";
import { checkCommit, NO_ROWS, type PreviewCounts, previewLabels } from "@/lib/domain/beneficiary/preview";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import { day } from "../loan/day";
import { buildTexts } from "./build-texts";

const person = (change: Record<string, unknown> = {}) => {
  const read = readBeneficiary(buildTexts(change), day("1405/08/20"));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
};
const here = (change: Record<string, unknown> = {}): Known => ({ place: "here", record: person(change) });

describe("one person exists once in the country (domain page 3)", () => {
  it.each<[string, ReturnType<typeof outcomeOf>, object]>([
    ["nobody knows the id", outcomeOf(person(), { place: "nowhere" }), { kind: "new" }],
    ["here, and the same", outcomeOf(person(), here()), { kind: "same" }],
    [
      "here, with a new address",
      outcomeOf(person({ address: "نیشابور" }), here()),
      { kind: "update", changed: ["address"], merged: person({ address: "نیشابور" }) },
    ],
    [
      "empty cells leave what is known (decision)",
      outcomeOf(person({ address: "", mobile: "" }), here()),
      { kind: "same" },
    ],
    [
      "what was not known is added, the rest stays",
      outcomeOf(person({ skills: "" }), here({ mobile: "" })),
      { kind: "update", changed: ["mobile"], merged: person() },
    ],
    [
      "a no in the place of a yes",
      outcomeOf(person({ householdHead: "خیر" }), here()),
      { kind: "update", changed: ["householdHead"], merged: { householdHead: false } },
    ],
    [
      "here, with the name mended",
      outcomeOf(person({ name: "مریم نوروزی‌پور" }), here()),
      { changed: ["name"] },
    ],
    [
      "here, with the day of birth mended",
      outcomeOf(person({ bornOn: "1370/05/13" }), here()),
      { changed: ["bornOn"] },
    ],
    [
      "somebody else's name and day of birth (decision: not overwritten)",
      outcomeOf(person({ name: "زهرا کریمی", bornOn: "1360/01/01" }), here()),
      { kind: "wrong", text: expect.stringContaining("فرد دیگری") },
    ],
    [
      "the same name spelt otherwise",
      outcomeOf(person({ name: "مريم  نوروزی", bornOn: "1370/05/13" }), here()),
      { kind: "update", changed: ["bornOn"] },
    ],
    [
      "elsewhere, inside the scope",
      outcomeOf(person(), { place: "elsewhere", officeName: "اداره نیشابور" }),
      { kind: "elsewhere", text: "در اداره نیشابور ثبت شده است." },
    ],
  ])("%s", (_case, outcome, expected) => expect(outcome).toMatchObject(expected));

  it("outside the scope nothing is told but that it is so", () => {
    const outcome = outcomeOf(person(), { place: "elsewhere", officeName: null });
    expect(outcome).toEqual({ kind: "elsewhere", text: "در جای دیگری ثبت شده است." });
  });
});

describe("a preview is committed whole or not at all", () => {
  it.each<[string, Partial<PreviewCounts>, string[], string | null]>([
    ["new people", { new: 300 }, [], null],
    ["an update only", { update: 1, same: 20 }, [], null],
    ["some registered elsewhere (decision: they are left out)", { new: 1, elsewhere: 5 }, [], null],
    ["one wrong row", { new: 299, wrong: 1 }, [], "۱ ردیف نادرست"],
    ["two calendars", { new: 300 }, ["دو تقویم"], "دو تقویم"],
    ["nothing new", { same: 300, elsewhere: 2 }, [], "چیز تازه‌ای"],
  ])("%s", (_case, counts, problems, about) => {
    const result = checkCommit({ ...NO_ROWS, ...counts }, problems);
    expect(result.ok).toBe(about === null);
    if (about !== null)
      expect(result).toMatchObject({ refusal: { fields: { file: expect.stringContaining(about) } } });
  });

  it("names each outcome", () =>
    expect(Object.keys(previewLabels).sort()).toEqual(Object.keys(NO_ROWS).sort()));
});
