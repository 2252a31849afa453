import { describe, expect, it } from "vitest";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { issueLicense } from "@/lib/server/application/issue";
import { submitApplication } from "@/lib/server/application/submit";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { freshNationalId } from "@/tests/support/fresh";
import { asOwner, type TestPlace } from "@/tests/support/world";
import {
  createOffice,
  eventsOf,
  office,
  participation,
  rowOf,
  stepOf,
  tally,
  validUntil,
} from "./application-world";
import { quickly } from "./quick-states";

const TWENTY = Array.from({ length: 20 }, (_, index) => index);
const licensesOf = async (numbers: string[]) =>
  (
    await asOwner<{ number: string }>(
      "SELECT number FROM license WHERE application_number = ANY ($1) ORDER BY number",
      [numbers],
    )
  ).map(({ number }) => number);

describe("the quota of an office is used one after the other [S1 ز]", () => {
  it("one person submits twenty times (a double click, retries): one revision, and told so each time", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const [ctx, step] = [office(place), await stepOf(number)];
    expect(tally(await Promise.all(TWENTY.map(() => submitApplication(ctx, step))))).toEqual({ ok: 20 });
    expect(await rowOf(number)).toMatchObject({ status: "submitted", revision: 1, version: 2 });
    const revisions = await asOwner("SELECT FROM application_revision WHERE application_number = $1", [
      number,
    ]);
    expect(revisions).toHaveLength(1);
  });

  it("twenty applications submitted at once with room for one: exactly one passes", async () => {
    const place = await createOffice();
    const numbers: ApplicationNumber[] = [];
    for (const _ of TWENTY) numbers.push(await quickly(place, "draft"));
    const results = await Promise.all(
      numbers.map((number) => submitApplication(office(place), { number, version: 1 })),
    );
    expect(tally(results)).toEqual({ ok: 1, quotaExceeded: 19 });
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { params: { quota: 1, licensed: 0, pending: 1 } },
    });
    const [count] = await asOwner(
      "SELECT count(*)::integer AS submitted FROM license_application WHERE office_id = $1 AND status = 'submitted'",
      [place.officeId],
    );
    expect(count).toEqual({ submitted: 1 });
  });

  it("the support center is outside the quota, and one a province, even from two offices [S1 ب-۲-۶]", async () => {
    // A province that no other test gives a support center.
    const places = [await createOffice("IR-30", 0), await createOffice("IR-30", 0)];
    const numbers = await Promise.all(
      places.map((place) => quickly(place, "draft", { kind: "provincialSupport" })),
    );
    const submit = (index: number) =>
      submitApplication(office(places[index] as TestPlace), {
        number: numbers[index] as ApplicationNumber,
        version: 1,
      });
    const results = await Promise.all([submit(0), submit(1)]);
    expect(tally(results)).toEqual({ ok: 1, quotaExceeded: 1 });
    const regular = await quickly(places[0] as TestPlace, "draft");
    const refused = await submitApplication(office(places[0] as TestPlace), { number: regular, version: 1 });
    expect(refused).toMatchObject({
      refusal: { code: "quotaExceeded", params: { quota: 0, licensed: 0, pending: 0 } },
    });
  });
});

describe("licenses issued at once", () => {
  it("twenty people issue one application: one license number, ever", async () => {
    const place = await createOffice();
    const number = await quickly(place, "councilApproved");
    const input = { ...(await stepOf(number)), validUntil };
    const once = participation(place);
    const results = await Promise.all(
      TWENTY.map((index) => issueLicense(index < 5 ? once : participation(place), input)),
    );
    expect(["1,19", "5,15"]).toContain(
      Object.values(tally(results))
        .sort((a, b) => a - b)
        .join(),
    );
    const told = new Set(results.flatMap((result) => (result.ok ? [result.value] : [])));
    expect([...told]).toEqual(await licensesOf([number]));
    const centers = await asOwner("SELECT id FROM center WHERE office_id = $1", [place.officeId]);
    expect(centers).toEqual([{ id: place.centerId }]);
    expect((await eventsOf(number)).filter(({ kind }) => kind === "license.issued")).toHaveLength(1);
  });

  it("ten applications: ten consecutive numbers, ten centers", async () => {
    const place = await createOffice("IR-28", 50);
    const numbers: ApplicationNumber[] = [];
    for (let index = 0; index < 10; index++) numbers.push(await quickly(place, "councilApproved"));
    const issue = (number: ApplicationNumber) =>
      issueLicense(participation(place), { number, version: 7, validUntil });
    expect(tally(await Promise.all(numbers.map(issue)))).toEqual({ ok: 10 });
    const serials = (await licensesOf(numbers)).map((license) => Number(license.split("-")[2]));
    expect(serials).toEqual(serials.map((_, index) => (serials[0] ?? 0) + index));
    const centers = await asOwner<{ id: string }>("SELECT id FROM center WHERE office_id = $1", [
      place.officeId,
    ]);
    expect(centers.map(({ id }) => Number(id.split("-").at(-1))).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it("two applications with one person: one is licensed, the other is refused with the person's name [S1 ج]", async () => {
    const person = freshNationalId();
    const places = [await createOffice("IR-06", 5), await createOffice("IR-06", 5)];
    const inSeat = (part: "member-1" | "member-6") => ({
      contents: {
        [part]: buildContent(part, { "fields.nationalId": person, "fields.name": "کسی در دو جا" }),
      },
    });
    const numbers = [
      await quickly(places[0] as TestPlace, "councilApproved", inSeat("member-1")),
      await quickly(places[1] as TestPlace, "councilApproved", inSeat("member-6")),
    ];
    const results = await Promise.all(
      numbers.map((number, index) =>
        issueLicense(participation(places[index] as TestPlace), { number, version: 7, validUntil }),
      ),
    );
    expect(tally(results)).toEqual({ ok: 1, invalidInput: 1 });
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: {
        fields: { form: expect.stringContaining("کسی در دو جا اکنون عضو هیئت عامل مرکز راه نو است") },
      },
    });
    expect(await licensesOf(numbers)).toHaveLength(1);
  });
});
