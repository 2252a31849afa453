import { describe, expect, it } from "vitest";
import { EMPTY_CONTENT } from "@/lib/domain/licensing/feasibility/content";
import { gapsOf, partGaps, seatsFilled, sectionStates } from "@/lib/domain/licensing/feasibility/gaps";
import { MEMBER_PARTS, PARTS, partSpec, SECTIONS } from "@/lib/domain/licensing/feasibility/parts";
import { freshNationalId } from "@/tests/support/fresh";
import { buildContent, buildFormFacts } from "./build-application-form";

const nobody = { parts: new Map(), elsewhere: new Map<string, string>() };

describe("the form is sent when it is complete [S1 ب-۱-۸]", () => {
  it("filled in wholly, with a document for each member, it has no gap", () => {
    expect(gapsOf(buildFormFacts())).toEqual([]);
  });

  it("begun by nobody, it lacks each of its fifteen parts, in the order of the form", () => {
    const gaps = gapsOf(nobody);
    expect(gaps.map(({ part }) => part)).toEqual(PARTS);
    expect(gaps.map(({ field }) => field)).toEqual(PARTS.map(() => null));
    expect(gaps[0]?.text).toBe("«بنگاه‌های فعال منطقه» هنوز پر نشده است.");
    expect(gaps[7]?.text).toBe("برای «رئیس هیئت عامل» کسی پیشنهاد نشده است.");
  });

  const fieldsOf = PARTS.flatMap((part) => {
    const { fields, rows } = partSpec(part);
    const own = fields.map((field) => ({ ...field, name: `fields.${field.name}` }));
    const inRows = (rows?.fields ?? []).map((field) => ({ ...field, name: `rows.0.${field.name}` }));
    return [...own, ...inRows].map((field) => ({ part, ...field }));
  });

  it.each(fieldsOf.filter(({ optional }) => !optional))(
    "$part without $name lacks exactly that",
    ({ part, name, label }) => {
      const gaps = gapsOf(buildFormFacts({ [part]: { content: buildContent(part, { [name]: "" }) } }));
      expect(gaps).toEqual([
        { part, field: name, text: expect.stringContaining(`«${label}» نوشته نشده است.`) },
      ]);
    },
  );

  it.each(fieldsOf.filter(({ optional }) => optional))(
    "$part is complete without $name",
    ({ part, name }) => {
      const facts = buildFormFacts({ [part]: { content: buildContent(part, { [name]: "" }) } });
      expect(gapsOf(facts)).toEqual([]);
    },
  );

  it("a list needs its least number of rows, and each row is looked at for itself", () => {
    const { rows } = buildContent("firms");
    const [row = {}] = rows;
    const second = partGaps("firms", {
      content: { fields: {}, rows: [row, { ...row, contact: null }] },
      documents: 0,
      returned: false,
    });
    expect(second).toEqual([
      {
        part: "firms",
        field: "rows.1.contact",
        text: expect.stringMatching(/^بنگاه‌های فعال منطقه، بنگاه ۲: «.+» نوشته نشده است\.$/),
      },
    ]);
    const notesAlone = { ...buildContent("capacity"), rows: [] };
    const gaps = gapsOf(buildFormFacts({ capacity: { content: notesAlone } }));
    expect(gaps).toEqual([
      { part: "capacity", field: "rows.0", text: expect.stringContaining("دست‌کم ۱ رشته") },
    ]);
  });

  it.each(PARTS)("%s: a document is required of members only [S1 ب-۲-۱, ج]", (part) => {
    const gaps = gapsOf(buildFormFacts({ [part]: { documents: 0 } }));
    const wanted = (MEMBER_PARTS as string[]).includes(part) ? [{ part, field: "documents" }] : [];
    expect(gaps).toMatchObject(wanted);
    expect(gaps).toHaveLength(wanted.length);
  });

  it.each(PARTS)("%s, sent back with a reason and left as it was, is a gap", (part) => {
    expect(gapsOf(buildFormFacts({ [part]: { returned: true } }))).toEqual([
      { part, field: null, text: expect.stringContaining("بازگردانده شده") },
    ]);
  });
});

describe("the proposed board [S1 ج]", () => {
  const taken = freshNationalId();
  const person = (part: (typeof MEMBER_PARTS)[number]) => ({
    content: buildContent(part, { "fields.nationalId": taken }),
  });

  it("names one person once: the second seat is a gap at its national id", () => {
    const facts = buildFormFacts({ "member-2": person("member-2"), "member-7": person("member-7") });
    expect(gapsOf(facts)).toEqual([
      { part: "member-7", field: "fields.nationalId", text: expect.stringContaining("هم پیشنهاد شده است") },
    ]);
  });

  it("names nobody who sits on another center's board", () => {
    const facts = buildFormFacts({ "member-4": person("member-4") });
    expect(gapsOf({ ...facts, elsewhere: new Map([[taken, "مرکز راه نو"]]) })).toEqual([
      { part: "member-4", field: "fields.nationalId", text: expect.stringContaining("مرکز راه نو") },
    ]);
  });

  it("counts the seats for which somebody is proposed", () => {
    expect(seatsFilled(buildFormFacts().parts)).toBe(8);
    expect(seatsFilled(nobody.parts)).toBe(0);
    expect(seatsFilled(buildFormFacts({ "member-8": { content: EMPTY_CONTENT } }).parts)).toBe(7);
  });
});

describe("the list of tasks", () => {
  it("has eight sections: empty at first, complete in the end", () => {
    expect(sectionStates(nobody)).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, "empty"])));
    const complete = Object.fromEntries(SECTIONS.map((section) => [section, "complete"]));
    expect(sectionStates(buildFormFacts())).toEqual(complete);
  });

  const lacking = buildContent("place", { "fields.fit": "" });
  const noDocument = { documents: 0 };
  it.each([
    ["begun", "a field is missing", { place: { content: lacking } }, "place"],
    ["begun", "one member lacks a document", { "member-5": noDocument }, "board"],
    ["begun", "one seat is empty", { "member-5": { content: EMPTY_CONTENT, ...noDocument } }, "board"],
    ["empty", "nothing is left", { place: { content: EMPTY_CONTENT } }, "place"],
    ["returned", "one member was sent back", { "member-5": { returned: true } }, "board"],
    [
      "returned",
      "it was sent back and lacks a field",
      { place: { content: lacking, returned: true } },
      "place",
    ],
  ] as const)("a section is %s when %s", (state, _why, override, section) => {
    const states = sectionStates(buildFormFacts(override));
    expect(states[section]).toBe(state);
    expect(Object.values(states).filter((other) => other === "complete")).toHaveLength(7);
  });
});
