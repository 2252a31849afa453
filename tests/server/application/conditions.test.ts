import { describe, expect, it } from "vitest";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { APPLICATION_STATUSES } from "@/lib/domain/licensing/application-workflow";
import { PARTS } from "@/lib/domain/licensing/feasibility/parts";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { recordDecision } from "@/lib/server/application/decide";
import { issueLicense } from "@/lib/server/application/issue";
import { endorseApplication, returnApplication } from "@/lib/server/application/review";
import { submitApplication } from "@/lib/server/application/submit";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";
import {
  createOffice,
  decision,
  employment,
  office,
  participation,
  rowOf,
  stepOf,
  validUntil,
} from "./application-world";
import { quickly } from "./quick-states";

const licensesOf = (number: string) => asOwner("SELECT FROM license WHERE application_number = $1", [number]);
const day = (text: string) => text as CalendarDate;
const set = (number: string, columns: string) =>
  asOwner(`UPDATE license_application SET ${columns} WHERE number = $1`, [number]);
const setParts = (number: string, columns: string, which = "true") =>
  asOwner(`UPDATE application_part SET ${columns} WHERE application_number = $1 AND ${which}`, [number]);

describe("a step without what it needs is refused, and nothing changes", () => {
  it("the form is submitted when it is complete [S1 ب-۱-۸]", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    await asOwner(
      "UPDATE licensing_file SET removed_at = now() WHERE application_number = $1 AND subject = 'member-2'",
      [number],
    );
    await setParts(number, "content = jsonb_set(content, '{fields,fit}', 'null')", "part = 'place'");
    const result = await submitApplication(office(place), await stepOf(number));
    expect(result).toMatchObject({ ok: false, refusal: { code: "formIncomplete", params: { count: 2 } } });
    expect(await rowOf(number)).toMatchObject({ status: "draft", version: 1, revision: 0 });
  });

  it("the form is returned with at least one part that is sent back", async () => {
    const place = await createOffice();
    const number = await quickly(place, "underReview");
    const back = async () => returnApplication(employment(place), { ...(await stepOf(number)), note: "" });
    expect(codeOf(await back())).toBe("reasonRequired");
    await setParts(number, "review = 'returned', review_reason = 'دلیل'", "part = 'firms'");
    expect(codeOf(await back())).toBe("ok");
  });

  it.each(PARTS)("endorsed only with all fifteen accepted: not without %s [S1 ب-۲-۱]", async (part) => {
    const place = await createOffice();
    const number = await quickly(place, "underReview");
    await setParts(number, "review = NULL", `part = '${part}'`);
    expect(await endorseApplication(employment(place), await stepOf(number))).toMatchObject({
      refusal: { code: "partsUndecided", params: { count: 1 } },
    });
    expect(await rowOf(number)).toMatchObject({ status: "underReview", version: 7 });
  });

  it.each([
    ["before the endorsement", { decidedOn: day("2026-10-09") }, "decidedOn"],
    ["tomorrow", { decidedOn: day("2026-11-12") }, "decidedOn"],
    ["declined without a reason", { decision: "declined", note: "" } as const, "note"],
  ])("the council's decision is not recorded %s [S1 ب-۳-۱]", async (_name, change, field) => {
    const place = await createOffice();
    const number = await quickly(place, "endorsed");
    const result = await recordDecision(asRole("provinceManager", place), {
      ...(await stepOf(number)),
      ...decision,
      ...change,
    });
    expect(result).toMatchObject({
      refusal: { code: "invalidInput", fields: { [field]: expect.stringMatching(/\.$/) } },
    });
    expect(await rowOf(number)).toMatchObject({ status: "endorsed", version: 7 });
  });

  it("a missing reason is told only to who may record the decision", async () => {
    const place = await createOffice();
    const number = await quickly(place, "endorsed");
    const input = { ...(await stepOf(number)), ...decision, decision: "declined", note: "" } as const;
    expect(codeOf(await recordDecision(participation(place), input))).toBe("notAllowed");
    const late = { ...input, version: input.version - 1 };
    expect(codeOf(await recordDecision(asRole("provinceManager", place), late))).toBe("conflict");
  });

  it.each(["2026-10-10", "2026-11-11"])(
    "a decision of %s, from the day of the endorsement until today, is",
    async (decidedOn) => {
      const place = await createOffice();
      const number = await quickly(place, "endorsed");
      const input = { ...(await stepOf(number)), ...decision, decidedOn: day(decidedOn) };
      expect(codeOf(await recordDecision(asRole("provinceManager", place), input))).toBe("ok");
    },
  );

  it("the council's decision needs the resolution as a document", async () => {
    const place = await createOffice();
    const number = await quickly(place, "endorsed");
    await asOwner(
      "UPDATE licensing_file SET removed_at = now() WHERE application_number = $1 AND subject = 'council'",
      [number],
    );
    const result = await recordDecision(asRole("provinceManager", place), {
      ...(await stepOf(number)),
      ...decision,
    });
    expect(codeOf(result)).toBe("documentMissing");
  });
});

describe("a license stands on three conditions [S1 ب-۳-۱]", () => {
  const issue = async (place: TestPlace, number: ApplicationNumber, until = validUntil) =>
    issueLicense(participation(place), { ...(await stepOf(number)), validUntil: until });

  it.each(APPLICATION_STATUSES.filter((status) => status !== "councilApproved"))(
    "a forged request for one that is %s gets none",
    async (status) => {
      const place = await createOffice();
      const number = await quickly(place, status);
      expect(codeOf(await issue(place, number))).toBe("wrongStep");
      expect(await licensesOf(number)).toEqual([]);
    },
  );

  it.each([
    ["the endorsement older than the form", "endorsed_at = submitted_at - interval '1 second'", "endorsed"],
    ["no endorsement", "endorsed_at = NULL", "endorsed"],
    ["nobody who endorsed", "endorsed_by_id = NULL", "endorsed"],
    ["a form never submitted", "submitted_at = NULL", "submitted"],
    ["no revision", "revision = 0", "submitted"],
    ["no day of decision", "council_decided_on = NULL", "decided"],
    ["no resolution", "council_resolution = ''", "decided"],
  ])("%s: the database itself does not hold it", async (_name, columns, constraint) => {
    const number = await quickly(await createOffice(), "councilApproved");
    await expect(set(number, columns)).rejects.toThrow(`license_application_${constraint}`);
  });

  it("a decision put before the endorsement behind our back is no approval", async () => {
    const place = await createOffice();
    const number = await quickly(place, "councilApproved");
    await set(number, "council_decided_on = '2026-10-09'");
    expect(await issue(place, number)).toMatchObject({
      refusal: { code: "conditionMissing", params: { condition: "councilApproval" } },
    });
    expect(await licensesOf(number)).toEqual([]);
  });

  it.each(["2026-11-11", "2031-11-12"])("a validity until %s is refused beside its field", async (until) => {
    const place = await createOffice();
    const number = await quickly(place, "councilApproved");
    expect(await issue(place, number, day(until))).toMatchObject({
      refusal: { code: "invalidInput", fields: { validUntil: expect.any(String) } },
    });
  });
});
