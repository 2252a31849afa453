import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createApplication, renameProposedCenter, savePart } from "@/lib/server/application/prepare";
import { reviewParts, startReview } from "@/lib/server/application/review";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { asOwner, codeOf, type TestPlace } from "@/tests/support/world";
import {
  begin,
  createOffice,
  employment,
  eventsOf,
  office,
  partOf,
  stepOf,
  tally,
} from "./application-world";
import { quickly } from "./quick-states";

const TWENTY = Array.from({ length: 20 }, (_, index) => index);
const address = (text: string) => buildContent("place", { "fields.address": text });

describe("two officers on one application", () => {
  it("on the same part: the first is saved, the second is told by whom, nothing is overwritten", async () => {
    const place = await createOffice();
    const number = await begin(place);
    const officers = [office(place), office(place)] as const;
    const save = (index: 0 | 1, version: number) =>
      savePart(officers[index], {
        number,
        part: "place",
        version,
        content: address(`نشانی ${version}، ${index}`),
      });
    for (const version of [0, 1]) {
      const results = await Promise.all([save(0, version), save(1, version)]);
      expect(tally(results)).toEqual({ ok: 1, conflict: 1 });
      const first = results[0].ok ? 0 : 1;
      expect(results[1 - first]).toMatchObject({ refusal: { params: { by: officers[first].actor.name } } });
      expect(await partOf(number, "place")).toMatchObject({
        version: version + 1,
        content: { fields: { address: `نشانی ${version}، ${first}` } },
        saved_by_name: officers[first].actor.name,
      });
    }
  });

  it("on two parts they do not even meet", async () => {
    const place = await createOffice();
    const number = await begin(place);
    const results = await Promise.all([
      savePart(office(place), { number, part: "place", version: 0, content: address("نشانی") }),
      savePart(office(place), { number, part: "firms", version: 0, content: buildContent("firms") }),
    ]);
    expect(tally(results)).toEqual({ ok: 2 });
    expect((await eventsOf(number)).map(({ kind }) => kind)).toEqual([
      "application.created",
      "application.partSaved",
      "application.partSaved",
    ]);
  });

  it("one form sent twice saves once, and both times says so", async () => {
    const place = await createOffice();
    const number = await begin(place);
    const save = () =>
      savePart(office(place), { number, part: "place", version: 0, content: address("نشانی") });
    expect(tally(await Promise.all([save(), save(), save()]))).toEqual({ ok: 3 });
    expect(await partOf(number, "place")).toMatchObject({ version: 1 });
  });

  it("renaming the center at once: one name stands", async () => {
    const place = await createOffice();
    const step = await stepOf(await begin(place));
    const rename = (centerName: string) => renameProposedCenter(office(place), { ...step, centerName });
    expect(tally(await Promise.all(["الف الف", "ب ب ب", "پ پ پ"].map(rename)))).toEqual({
      ok: 1,
      conflict: 2,
    });
  });
});

describe("two reviewers on one application", () => {
  it("take it up once, and decide about one part once", async () => {
    const place = await createOffice();
    const number = await quickly(place, "submitted");
    const step = await stepOf(number);
    const taken = await Promise.all(TWENTY.map(() => startReview(employment(place), step)));
    expect(tally(taken)).toEqual({ ok: 1, conflict: 19 });
    await asOwner("UPDATE application_part SET review = NULL WHERE application_number = $1", [number]);
    const { version } = await partOf(number, "firms");
    const reviewers = [employment(place), employment(place)] as const;
    const results = await Promise.all([
      reviewParts(reviewers[0], {
        number,
        decisions: [{ part: "firms", version, decision: "accepted", reason: "" }],
      }),
      reviewParts(reviewers[1], {
        number,
        decisions: [{ part: "firms", version, decision: "returned", reason: "نام‌ها کامل نیست" }],
      }),
    ]);
    expect(tally(results)).toEqual({ ok: 1, conflict: 1 });
    const first = results[0].ok ? 0 : 1;
    expect(results[1 - first]).toMatchObject({ refusal: { params: { by: reviewers[first].actor.name } } });
    expect(await partOf(number, "firms")).toMatchObject({
      review: first === 0 ? "accepted" : "returned",
      version: version + 1,
      reviewed_by_name: reviewers[first].actor.name,
    });
  });
});

describe("one form of a new application", () => {
  const sent = (place: TestPlace) => ({
    ...{
      formKey: randomUUID(),
      officeId: place.officeId,
      kind: "regular" as const,
      centerName: "مرکز راه نو",
    },
  });

  it("sent twice, one after the other or at once, begins one application", async () => {
    const place = await createOffice();
    const [ctx, form] = [office(place), sent(place)];
    const results = [
      ...(await Promise.all(TWENTY.map(() => createApplication(ctx, form)))),
      await createApplication(ctx, form),
    ];
    expect(tally(results)).toEqual({ ok: 21 });
    const rows = await asOwner<{ number: string }>(
      "SELECT number FROM license_application WHERE form_key = $1",
      [form.formKey],
    );
    expect(rows).toHaveLength(1);
    expect(new Set(results.map((result) => result.ok && result.value))).toEqual(new Set([rows[0]?.number]));
    expect(await eventsOf(String(rows[0]?.number))).toHaveLength(1);
  });

  it("of another office's form key nothing is told", async () => {
    const [here, there] = [await createOffice(), await createOffice("IR-29")];
    const form = sent(here);
    expect(codeOf(await createApplication(office(here), form))).toBe("ok");
    expect(codeOf(await createApplication(office(there), { ...form, officeId: there.officeId }))).toBe(
      "conflict",
    );
    expect(codeOf(await createApplication(office(there), sent(here)))).toBe("notFound");
  });
});
