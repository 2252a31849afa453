import { describe, expect, it } from "vitest";
import { buildEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { isOwnUsername, ownUsername } from "@/lib/domain/entrepreneur/own-account";
import { type OwnFacts, viewOwn } from "@/lib/domain/entrepreneur/own-view";
import { parseUsername } from "@/lib/domain/shared/username";
import { buildBasicCourses, buildInvoice, buildInvoices, day, nothing } from "./build-evidence";

const TODAY = day("1405/08/20");
const buildFacts = (override: Partial<OwnFacts> = {}): OwnFacts => ({
  code: buildEntrepreneurCode("IR-09", 123),
  business: "خیاطی",
  field: "پوشاک",
  standing: 1,
  sinceOn: day("1405/01/01"),
  endedOn: null,
  caseworkerName: null,
  evidence: nothing,
  months: [],
  products: [],
  ticks: [],
  given: [],
  ...override,
});
const view = (override: Partial<OwnFacts> = {}) => viewOwn(buildFacts(override), TODAY);
describe("what entrepreneurs read of themselves", () => {
  it("says how far it is to the next level, and that the running business takes sales of today", () => {
    expect(view()).toMatchObject({ level: "سطح یک (معیشتی)", ended: null, today: "۱۴۰۵/۰۸/۲۰" });
    expect(view().evaluation.gap).toBe("۱۰ فاکتور و ۲ دوره پایه تا سطح دو");
    expect(view({ standing: "graduated" }).evaluation.gap).toBeNull();
  });

  it("shows the last five sales, the newest first", () => {
    const invoices = [1, 2, 3, 4, 5, 6].map((number) => buildInvoice(number, `1405/07/0${number}`));
    expect(view({ evidence: { ...nothing, invoices } }).sales.map(({ number }) => number)).toEqual([
      "۶",
      "۵",
      "۴",
      "۳",
      "۲",
    ]);
  });

  it("of a business that has ended is judged on its last day", () => {
    const invoices = buildInvoices(10, "1405/02/11");
    const facts = { evidence: { ...nothing, invoices }, endedOn: day("1405/03/11") };
    expect(view(facts).evaluation.criteria[0]?.met).toBe(true);
    expect(view({ ...facts, endedOn: null }).evaluation.criteria[0]?.met).toBe(false);
  });

  it("shows an entitlement with its period, and its worth where it has one", () => {
    const given = [
      { entitlement: "livelihoodPay" as const, givenOn: day("1405/08/10"), amountRial: 20_000_000n },
    ];
    expect(view({ given }).given).toEqual([
      { label: "مستمری معیشتی پایه", of: "آبان ۱۴۰۵", on: "۱۰ آبان ۱۴۰۵", amount: "۲۰٬۰۰۰٬۰۰۰ ریال" },
    ]);
  });
});

describe("the road map [S5 نقشه راه]", () => {
  const done = (override: Partial<OwnFacts>) => view(override).roadMap.items.map((item) => item.done);
  const both = [...buildBasicCourses("1405/02/11").slice(0, 1), ...buildBasicCourses("1405/01/12").slice(1)];
  const voided = both.map((course, index) => ({ ...course, voided: index === 0 }));

  it("is that of the present level, a graduate's that of the last", () => {
    expect(view().roadMap).toMatchObject({ clause: "نقشه راه، سطح یک" });
    expect(view({ standing: 2 }).roadMap).toMatchObject({ clause: "نقشه راه، سطح دو" });
    expect(view({ standing: "graduated" }).roadMap).toMatchObject({ clause: "نقشه راه، سطح سه" });
  });

  it.each([
    ["nothing", {}, [null, null, null, null]],
    ["one course of two", { evidence: { ...nothing, courses: both.slice(1) } }, [null, null, null, null]],
    [
      "both courses: the day of the later one",
      { evidence: { ...nothing, courses: both } },
      ["۱۱ اردیبهشت ۱۴۰۵", null, null, null],
    ],
    ["a voided course", { evidence: { ...nothing, courses: voided } }, [null, null, null, null]],
    [
      "a tick",
      { ticks: [{ item: "localMarket", doneOn: day("1405/03/11") }] },
      [null, null, "۱۱ خرداد ۱۴۰۵", null],
    ],
  ])("with %s", (_case, facts, expected) => {
    expect(done(facts)).toEqual(expected);
  });
});

describe("the user name of an own account", () => {
  it("follows from the code and is a user name", () => {
    const name = ownUsername(buildEntrepreneurCode("IR-09", 123));
    expect(parseUsername(name)).toEqual({ ok: true, value: name });
    expect(isOwnUsername(name)).toBe(true);
  });

  it.each(["mashhad.office", "e09.office", "e09-000123-77", "ee09-000123-7"])(
    "%s is somebody else's",
    (name) => {
      expect(isOwnUsername(name)).toBe(false);
    },
  );
});
