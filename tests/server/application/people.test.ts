import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { savePart } from "@/lib/server/application/prepare";
import { revealPeople } from "@/lib/server/application/reveal";
import { submitApplication } from "@/lib/server/application/submit";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { freshNationalId } from "@/tests/support/fresh";
import { seat } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { begin, createOffice, eventsOf, must, office, partsOf, rowOf, stepOf } from "./application-world";
import { quickly } from "./quick-states";

const named = (part: "member-1" | "member-5", nationalId: string) =>
  buildContent(part, { "fields.nationalId": nationalId });

/** An office with a center whose board has somebody, and room for another. */
async function withBoard(provinceId = "IR-09") {
  const place = await createCenter(provinceId);
  await asOwner(
    "INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES ($1, $2, 5, 'دلیل', 'مدیر', now())",
    [place.officeId, provinceId],
  );
  const nationalId = freshNationalId();
  await seat(place, 2, { nationalId });
  return { place, nationalId };
}

describe("a person holds one seat on one board [S1 ج]", () => {
  it("proposed for two seats of a form, the second is refused beside the national id", async () => {
    const place = await createOffice();
    const number = await begin(place);
    const nationalId = freshNationalId();
    const save = (part: "member-1" | "member-5") =>
      savePart(office(place), { number, part, version: 0, content: named(part, nationalId) });
    await must(save("member-1"));
    expect(await save("member-5")).toMatchObject({
      refusal: {
        code: "invalidInput",
        fields: { "fields.nationalId": expect.stringContaining("برای «رئیس هیئت عامل» هم پیشنهاد شده است") },
      },
    });
    expect((await partsOf(number)).map(({ part }) => part)).toEqual(["member-1"]);
  });

  it("proposed for two seats at the same moment, gets one", async () => {
    const place = await createOffice();
    const number = await begin(place);
    const nationalId = freshNationalId();
    const save = (part: "member-1" | "member-5") =>
      savePart(office(place), { number, part, version: 0, content: named(part, nationalId) });
    const codes = (await Promise.all([save("member-1"), save("member-5")])).map(codeOf);
    expect(codes.sort()).toEqual(["invalidInput", "ok"]);
    expect(await partsOf(number)).toHaveLength(1);
  });

  it("the database holds it too, and no national id of another shape or in a part without people", async () => {
    const number = await quickly(await createOffice(), "draft");
    const set = (value: string, part: string) =>
      asOwner("UPDATE application_part SET national_id = $2 WHERE application_number = $1 AND part = $3", [
        number,
        value,
        part,
      ]);
    const [first] = await asOwner<{ national_id: string }>(
      "SELECT national_id FROM application_part WHERE application_number = $1 AND part = 'member-1'",
      [number],
    );
    await expect(set(first?.national_id ?? "", "member-2")).rejects.toThrow(/unique/);
    await expect(set("12345", "member-2")).rejects.toThrow("application_part_national_id");
    await expect(set(freshNationalId(), "firms")).rejects.toThrow("application_part_national_id");
  });

  const refusal = (center: string) => ({
    refusal: { fields: { "fields.nationalId": expect.stringContaining(`عضو هیئت عامل ${center} است`) } },
  });
  const propose = async (place: TestPlace, nationalId: string) =>
    savePart(office(place), {
      ...{ number: await begin(place), part: "member-1", version: 0, content: named("member-1", nationalId) },
    });

  it("on the board of a center of the same office: the center is named", async () => {
    const { place, nationalId } = await withBoard();
    expect(await propose(place, nationalId)).toMatchObject(refusal("مرکز آزمون"));
  });

  it.each(["IR-09", "IR-29"])(
    "on the board of a center outside the scope, in %s: it is not",
    async (provinceId) => {
      const { nationalId } = await withBoard(provinceId);
      expect(await propose(await createOffice("IR-09"), nationalId)).toMatchObject(refusal("مرکز دیگری"));
    },
  );

  it("whose term has ended is free again", async () => {
    const { place, nationalId } = await withBoard();
    await asOwner("UPDATE board_member SET to_on = '2026-10-01' WHERE national_id = $1", [nationalId]);
    expect(codeOf(await propose(place, nationalId))).toBe("ok");
  });

  it("seated elsewhere after being proposed, stops the submission", async () => {
    const { place, nationalId } = await withBoard();
    await asOwner("UPDATE board_member SET to_on = '2026-10-01' WHERE national_id = $1", [nationalId]);
    const number = await quickly(place, "draft", { contents: { "member-5": named("member-5", nationalId) } });
    await asOwner("UPDATE board_member SET to_on = NULL WHERE national_id = $1", [nationalId]);
    const result = await submitApplication(office(place), await stepOf(number));
    expect(result).toMatchObject({ refusal: { code: "formIncomplete", params: { count: 1 } } });
    expect(await rowOf(number)).toMatchObject({ status: "draft" });
  });
});

describe("national ids and numbers in full", () => {
  const looks: [Role, string][] = [
    ["officeEmployment", "ok"],
    ["provinceEmployment", "ok"],
    ["provinceParticipation", "ok"],
    ["provinceManager", "notAllowed"],
    ["hqEmployment", "notAllowed"],
    ["hqParticipation", "notAllowed"],
    ["auditor", "notAllowed"],
    ["centerChair", "notFound"],
    ["centerExecutive", "notFound"],
    ["centerMember", "notFound"],
    ["caseworker", "notFound"],
    ["administrator", "notFound"],
  ];

  it.each(looks)(
    "are shown to those who work with them, with a trace of who has looked: %s, %s",
    async (role, code) => {
      const place = await createOffice();
      const number = await quickly(place, "underReview");
      const ctx = asRole(role, place);
      const result = await revealPeople(ctx, { number });
      expect(codeOf(result)).toBe(code);
      const traces = (await eventsOf(number)).filter(({ kind }) => kind === "application.peopleRevealed");
      expect(traces.map(({ actor_name }) => actor_name)).toEqual(result.ok ? [ctx.actor.name] : []);
      if (!result.ok) return;
      expect(result.value).toHaveLength(8);
      expect(result.value[0]).toEqual({
        seat: "رئیس هیئت عامل",
        name: expect.stringMatching(/./),
        nationalId: expect.stringMatching(/^[۰-۹]{10}$/),
        mobile: "۰۹۱۲۰۰۰۰۰۰۰",
      });
    },
  );

  it("of another province's application are shown to nobody", async () => {
    const number = await quickly(await createOffice(), "underReview");
    const elsewhere = await createOffice("IR-29");
    for (const role of ["officeEmployment", "provinceEmployment", "provinceParticipation"] as const)
      expect(codeOf(await revealPeople(asRole(role, elsewhere), { number }))).toBe("notFound");
  });
});
