import { describe, expect, it } from "vitest";
import { COURSES, courseLabels } from "@/lib/domain/entrepreneur/course";
import { EVIDENCE_KINDS, evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { checkHappened, checkInvoice, checkTerm } from "@/lib/domain/entrepreneur/recording";
import { day } from "./build-evidence";

const bounds = { today: day("1405/08/20"), businessStartedOn: day("1405/02/10") };
const fieldsOf = (result: { ok: true } | { ok: false; refusal: { fields?: object } }) =>
  result.ok ? [] : Object.keys(result.refusal.fields ?? {});

describe("an invoice that cannot be right is refused [issue: wrong input]", () => {
  it.each([
    ["1405/08/20", 1n, []],
    ["1405/08/21", 1n, ["issuedOn"]],
    ["1405/02/10", 1n, []],
    ["1405/02/09", 1n, ["issuedOn"]],
    ["1405/08/20", 0n, ["amountRial"]],
    ["1405/08/20", -1n, ["amountRial"]],
    ["1405/08/21", 0n, ["issuedOn", "amountRial"]],
  ])("of %s over %s rial", (issuedOn, amountRial, fields) => {
    expect(fieldsOf(checkInvoice({ issuedOn: day(issuedOn), amountRial }, bounds))).toEqual(fields);
  });
});

it("a course may lie before the business, nothing that has happened lies in the future", () => {
  const anytime = { ...bounds, businessStartedOn: null };
  expect(fieldsOf(checkHappened("completedOn", day("1404/01/01"), anytime))).toEqual([]);
  expect(fieldsOf(checkHappened("completedOn", day("1405/08/21"), anytime))).toEqual(["completedOn"]);
});

it("a term ends on its first day at the earliest", () => {
  const start = day("1405/03/01");
  expect(fieldsOf(checkTerm(start, null))).toEqual([]);
  expect(fieldsOf(checkTerm(start, start))).toEqual([]);
  expect(fieldsOf(checkTerm(start, day("1405/02/31")))).toEqual(["endsOn"]);
});

it("every course and kind of evidence has a name of its own", () => {
  expect(new Set(COURSES.map((course) => courseLabels[course])).size).toBe(COURSES.length);
  expect(new Set(EVIDENCE_KINDS.map((kind) => evidenceKindLabels[kind])).size).toBe(EVIDENCE_KINDS.length);
});
