import { describe, expect, it } from "vitest";
import { recordDecision } from "@/lib/server/application/decide";
import { removeLicensingFile } from "@/lib/server/application/files";
import { issueLicense } from "@/lib/server/application/issue";
import { savePart } from "@/lib/server/application/prepare";
import { endorseApplication } from "@/lib/server/application/review";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import type { Role } from "@/lib/domain/organisation/role";
import { asRole, codeOf, type TestPlace } from "@/tests/support/world";
import {
  addPdf,
  createOffice,
  decision,
  must,
  office,
  partOf,
  stepOf,
  validUntil,
} from "./application-world";
import { quickly, setState } from "./quick-states";

/** The same person in another role. */
const asUser = (role: Role, place: TestPlace, userId: number) => {
  const ctx = asRole(role, place);
  return { ...ctx, actor: { ...ctx.actor, userId } };
};

describe("whoever has prepared or confirmed an application does not decide about it (separation of duties)", () => {
  it("neither endorses, nor records the decision, nor issues the license", async () => {
    const place = await createOffice();
    const review = await quickly(place, "underReview");
    const endorse = async (userId: number) =>
      codeOf(await endorseApplication(asUser("provinceEmployment", place, userId), await stepOf(review)));
    expect(await endorse(1)).toBe("sameHandsForbidden");
    const endorsed = await quickly(place, "endorsed");
    const input = { ...(await stepOf(endorsed)), ...decision };
    for (const hand of [1, 2])
      expect(codeOf(await recordDecision(asUser("provinceManager", place, hand), input))).toBe(
        "sameHandsForbidden",
      );
    const approved = await quickly(place, "councilApproved");
    for (const hand of [1, 2, 3]) {
      const step = { ...(await stepOf(approved)), validUntil };
      expect(codeOf(await issueLicense(asUser("provinceParticipation", place, hand), step))).toBe(
        "sameHandsForbidden",
      );
    }
  });

  it("not even when somebody else has worked on the same parts since", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const [first, second, third] = [office(place), office(place), office(place)];
    const save = async (ctx: typeof first, address: string) =>
      must(
        savePart(ctx, {
          ...{ number, part: "place", version: (await partOf(number, "place")).version },
          content: buildContent("place", { "fields.address": address }),
        }),
      );
    await save(first, "نشانی نخست");
    const { fileId } = await must(addPdf(second, number, "place"));
    await save(third, "نشانی دوم");
    await must(removeLicensingFile(third, { fileId }));
    await setState(number, "underReview");
    for (const { actor } of [first, second, third]) {
      const ctx = asUser("provinceEmployment", place, actor.userId);
      expect(codeOf(await endorseApplication(ctx, await stepOf(number)))).toBe("sameHandsForbidden");
    }
    expect(codeOf(await endorseApplication(asRole("provinceEmployment", place), await stepOf(number)))).toBe(
      "ok",
    );
  });

  it("who has only laid the council's resolution there, records it", async () => {
    const place = await createOffice();
    const number = await quickly(place, "endorsed");
    const manager = asRole("provinceManager", place);
    await must(addPdf(manager, number, "council"));
    expect(codeOf(await recordDecision(manager, { ...(await stepOf(number)), ...decision }))).toBe("ok");
  });
});
