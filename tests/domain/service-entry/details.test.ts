import { describe, expect, it } from "vitest";
import { SERVICE_NUMBERS, type Service } from "@/lib/domain/aid/service-number";
import { describeDetails, detailFields } from "@/lib/domain/service-entry/details";
import { parseEntry } from "@/lib/domain/service-entry/input";
import { buildEntryForm, entryContext, wrongFields } from "./build-entry-form";

const detailsOf = (service: Service) => {
  const result = parseEntry(buildEntryForm(service), entryContext);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.details;
};

describe("details of each row (domain page 2)", () => {
  it.each<[Service, object]>([
    [1, { guidanceKind: "counselling" }],
    [2, { courseKind: "skill", hours: 20, participants: 15 }],
    [3, { spaceHelpKind: "rent" }],
    [4, { supplyKind: "tools" }],
    [5, { vacanciesFound: 8, peoplePlaced: 0 }],
    [6, { activityField: "پوشاک" }],
    [7, { benefactor: "آقای کیانی" }],
    [8, { benefactor: "خانم رستگار" }],
    [9, { channel: "exhibition", salesRial: "12000000" }],
    [10, { visitedPlan: "کارگاه قالی‌بافی", finding: "فعال و رو به رشد" }],
  ])("S1 ح ردیف %i is stored as plain JSON %j", (service, stored) => {
    expect(detailsOf(service)).toEqual(stored);
    expect(JSON.parse(JSON.stringify(detailsOf(service)))).toEqual(stored);
  });

  it.each(SERVICE_NUMBERS)(
    "S1 ح ردیف %i asks for each of its fields, and for nothing of another row",
    (service) => {
      const bare = Object.fromEntries(
        Object.entries(buildEntryForm(service)).filter(([name]) => !name.startsWith("details.")),
      );
      const asked = detailFields[service].map(({ name }) => `details.${name}`).sort();
      expect(Object.keys(wrongFields(bare)).sort()).toEqual(asked);
      const result = parseEntry({ ...buildEntryForm(service), "details.stranger": "1" }, entryContext);
      expect(
        result.ok &&
          Object.keys(result.value.details)
            .map((name) => `details.${name}`)
            .sort(),
      ).toEqual(asked);
    },
  );

  it.each<[Service, string, string, boolean]>([
    [2, "courseKind", "basic", true],
    [2, "courseKind", "sustaining", true],
    [2, "courseKind", "مهارتی", false],
    [2, "courseKind", "constructor", false],
    [2, "hours", "1", true],
    [2, "hours", "0", false],
    [2, "hours", "2001", false],
    [2, "participants", "0", false],
    [2, "participants", "10000", true],
    [3, "spaceHelpKind", "building", true],
    [3, "spaceHelpKind", "palace", false],
    [5, "vacanciesFound", "0", false],
    [5, "peoplePlaced", "-1", false],
    [5, "peoplePlaced", "10001", false],
    [7, "benefactor", "آق", false],
    [8, "benefactor", "x".repeat(121), false],
    [9, "salesRial", "0", true],
    [9, "salesRial", "", false],
    [9, "salesRial", "10000000000001", false],
    [9, "channel", "", false],
    [10, "visitedPlan", "", false],
    [10, "finding", "x".repeat(1001), false],
  ])("S1 ح ردیف %i: %s %.12j is accepted: %s", (service, name, value, accepted) => {
    const wrong = wrongFields({ ...buildEntryForm(service), [`details.${name}`]: value });
    expect(Object.keys(wrong)).toEqual(accepted ? [] : [`details.${name}`]);
  });

  it.each<[Service, boolean]>([
    [6, false],
    [7, true],
    [8, true],
    [9, false],
  ])("S1 ح ردیف %i needs the kind of resource: %s", (service, needed) => {
    expect(Object.keys(wrongFields({ ...buildEntryForm(service), resourceKind: "" }))).toEqual(
      needed ? ["resourceKind"] : [],
    );
  });
});

describe("details as shown", () => {
  it.each<[Service, object]>([
    [2, ["نوع دوره: مهارتی", "ساعت آموزش: ۲۰", "شمار شرکت‌کنندگان: ۱۵"]],
    [9, ["راه فروش یا تبلیغ: نمایشگاه و بازارچه", "مبلغ فروش: ۱۲٬۰۰۰٬۰۰۰ ریال"]],
    [10, ["طرح بازدیدشده: کارگاه قالی‌بافی", "نتیجه پایش: فعال و رو به رشد"]],
  ])("S1 ح ردیف %i", (service, lines) => {
    expect(
      describeDetails(service, detailsOf(service)).map(({ label, value }) => `${label}: ${value}`),
    ).toEqual(lines);
  });

  it("leave out what was stored wrongly", () => {
    for (const stored of [null, 1, "x", [], {}, { courseKind: "toString", hours: "20", participants: null }])
      expect(describeDetails(2, stored)).toEqual([]);
    expect(describeDetails(9, { salesRial: "x", channel: 3 })).toEqual([]);
    expect(describeDetails(11, { a: 1 })).toEqual([]);
  });
});
