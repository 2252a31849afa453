import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTargetGroup } from "@/lib/domain/beneficiary/choices";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import { COLUMNS } from "@/lib/domain/beneficiary/record";
import { TARGET_GROUPS, type TargetGroup, targetGroupLabels } from "@/lib/domain/service-entry/model";
import { day } from "../loan/day";
import { buildTexts } from "./build-texts";

const today = day("1405/08/20");
const read = (change: Record<string, unknown> = {}) => readBeneficiary(buildTexts(change), today);
const wrongColumns = (result: ReturnType<typeof readBeneficiary>) =>
  result.ok ? [] : Object.keys(result.refusal.fields ?? {});

describe("a person as typed (domain page 3)", () => {
  it("is read with all that is known", () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        nationalId: buildTexts()["nationalId"],
        name: "مریم نوروزی",
        fatherName: "کریم",
        bornOn: day("1370/05/12"),
        gender: "female",
        targetGroup: "livelihoodHousehold",
        mobile: "09151234567",
        householdHead: true,
        householdMembers: 4,
        livelihoodAid: true,
        education: "diploma",
        skills: "خیاطی",
        disability: "none",
        address: "مشهد، خیابان نمونه",
        centerId: "mashhad-1",
      },
    });
  });

  it("Arabic letters and digits and stray signs are mended", () => {
    const result = read({
      name: " علي\u200F  كريمي ",
      fatherName: "يحيى",
      gender: "مرد",
      bornOn: "١٣٧٠/٥/١٢",
      mobile: "۰۹۱۵ ۱۲۳ ۴۵۶۷",
    });
    expect(result).toMatchObject({
      value: { name: "علی کریمی", fatherName: "یحیی", bornOn: day("1370/05/12"), mobile: "09151234567" },
    });
  });

  it("what is not required may be empty or absent", () => {
    const { nationalId, name, fatherName, bornOn, gender } = buildTexts();
    expect(
      readBeneficiary({ nationalId, name, fatherName, bornOn, gender, targetGroup: "و" }, today),
    ).toMatchObject({
      ok: true,
      value: {
        mobile: null,
        householdHead: null,
        householdMembers: null,
        livelihoodAid: null,
        address: null,
        centerId: null,
      },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["a wrong check digit", { nationalId: "0932184750" }, ["nationalId"]],
    ["nine digits typed", { nationalId: "932184755" }, ["nationalId"]],
    ["no name", { name: "" }, ["name"]],
    ["a number for a name", { name: "12345" }, ["name"]],
    ["a formula for a name", { name: "=HYPERLINK(A1)" }, ["name"]],
    ["a name with a formula's sign", { fatherName: "@کریم" }, ["fatherName"]],
    ["no father's name", { fatherName: " " }, ["fatherName"]],
    ["a day that is none", { bornOn: "1371/12/30" }, ["bornOn"]],
    ["a Gregorian day typed", { bornOn: "1991/08/03" }, ["bornOn"]],
    ["born tomorrow", { bornOn: "1405/08/21" }, ["bornOn"]],
    ["a gender nobody knows", { gender: "؟" }, ["gender"]],
    ["a group nobody knows", { targetGroup: "گروه هفتم" }, ["targetGroup"]],
    ["a name every object has", { targetGroup: "constructor" }, ["targetGroup"]],
    ["a wrong mobile", { mobile: "0513844" }, ["mobile"]],
    ["too many members", { householdMembers: "31" }, ["householdMembers"]],
    ["neither yes nor no", { householdHead: "شاید" }, ["householdHead"]],
    ["an unknown education", { education: "مهندس" }, ["education"]],
    ["a long address", { address: "ن".repeat(301) }, ["address"]],
    ["a wrong center", { centerId: "مشهد" }, ["centerId"]],
    ["two values of one field", { name: ["الف ب", "ج د"] }, ["name"]],
    [
      "everything",
      Object.fromEntries(COLUMNS.map((column) => [column, "=1+1"])),
      COLUMNS.filter((one) => one !== "skills" && one !== "address"),
    ],
  ])("%s is refused", (_case, change, columns) => {
    const result = read(change);
    expect(wrongColumns(result)).toEqual(columns);
    for (const message of Object.values(result.ok ? {} : (result.refusal.fields ?? {})))
      expect(message).toMatch(/[\u0600-\u06FF]/);
  });

  it("born today is not in the future", () => expect(read({ bornOn: "1405/08/20" }).ok).toBe(true));
});

describe("S1 و: the six target groups", () => {
  it.each<[string, TargetGroup | undefined]>([
    ...TARGET_GROUPS.map((group) => [group, group] as [string, TargetGroup]),
    ...TARGET_GROUPS.map((group) => [targetGroupLabels[group], group] as [string, TargetGroup]),
    ...["الف", "ب", "ج", "د", "ه", "و"].map(
      (letter, index) => [letter, TARGET_GROUPS[index]] as [string, TargetGroup],
    ),
    ["سرپرست و اعضای خانوار کمک معیشت بگیر", "livelihoodHousehold"],
    ["فرزندان ذكور همسفره", "cohabitingSon"],
    ["خانواده هاي زندانيان", "prisonerFamily"],
    ["سایر واجدین شرایط اشتغال تک و چند خدمتی و غیر کمک معیشت بگیر", "otherEligible"],
    ["", undefined],
    ["ز", undefined],
    ["و".repeat(100_000), undefined],
  ])("as typed, number %#", (typed, group) => expect(readTargetGroup(typed)).toBe(group));

  it.each([
    ["cohabitingSon", "مرد", true],
    ["cohabitingSon", "زن", false],
    ["brideHusband", "زن", false],
    ["remarriageHusband", "زن", false],
    ["prisonerFamily", "زن", true],
    ["otherEligible", "زن", true],
  ])("ب، ج and د are sons and husbands: %s, %s: %s", (targetGroup, gender, fits) => {
    expect(wrongColumns(read({ targetGroup, gender }))).toEqual(fits ? [] : ["gender"]);
  });

  it.each<[string, string, boolean | null | "refused"]>([
    ["الف", "", true],
    ["الف", "بله", true],
    ["الف", "خیر", "refused"],
    ["ه", "", null],
    ["ه", "دارد", true],
    ["و", "ندارد", false],
  ])("group %s with livelihood aid %j: %s", (targetGroup, livelihoodAid, expected) => {
    const result = read({ targetGroup, livelihoodAid });
    if (expected === "refused") expect(wrongColumns(result)).toEqual(["livelihoodAid"]);
    else expect(result).toMatchObject({ value: { livelihoodAid: expected } });
  });
});

it("reading never throws, and what is refused is a column", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("=1", "الف", "1370/1/1"),
  );
  const raw = fc.dictionary(fc.constantFrom(...COLUMNS, "__proto__", "x"), anything);
  fc.assert(
    fc.property(raw, (texts) => {
      const result = readBeneficiary(texts, today);
      for (const column of wrongColumns(result)) expect(COLUMNS).toContain(column);
    }),
  );
});
