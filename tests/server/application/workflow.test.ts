import { describe, expect, it } from "vitest";
import { type ApplicationStatus, timeOnDesks } from "@/lib/domain/licensing/application-workflow";
import { MEMBER_PARTS, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { recordDecision } from "@/lib/server/application/decide";
import { issueLicense } from "@/lib/server/application/issue";
import { savePart } from "@/lib/server/application/prepare";
import { endorseApplication, returnApplication, startReview } from "@/lib/server/application/review";
import { submitApplication } from "@/lib/server/application/submit";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { PNG } from "@/tests/support/files";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import {
  addPdf,
  begin,
  bring,
  createOffice,
  decideParts,
  decision,
  employment,
  eventsOf,
  fillIn,
  must,
  office,
  participation,
  partOf,
  partsOf,
  rowOf,
  stepOf,
  validUntil,
} from "./application-world";

const DAY = 86_400_000;
const START = new Date("2026-10-01T06:00:00Z");
/** So many days after the application was begun. */
const day = (days: number) => new Date(START.getTime() + days * DAY);
const stateOf = async (number: string) =>
  Object.fromEntries((await partsOf(number)).map(({ part, review }) => [part, review]));

describe("from the office's study to a license [S1 ب]", () => {
  it("goes over every desk, tells each step in an event and counts the time on each desk", async () => {
    const place = await createOffice();
    const number = await begin(place, "regular", office(place, day(0)));
    expect(number).toMatch(/^1405-09-\d{4}$/);
    await fillIn(office(place, day(1)), number);
    await must(submitApplication(office(place, day(3)), await stepOf(number)));
    await must(startReview(employment(place, day(4)), await stepOf(number)));
    await decideParts(employment(place, day(5)), number, ["firms", "member-8"]);
    await must(
      returnApplication(employment(place, day(6)), {
        ...(await stepOf(number)),
        note: "دو بخش را کامل کنید",
      }),
    );
    expect(await rowOf(number)).toMatchObject({ status: "returned", note: "دو بخش را کامل کنید" });

    // The two parts that came back are mended, and one that had been accepted is changed too.
    const { version } = await partOf(number, "firms");
    await must(
      savePart(office(place, day(7)), {
        number,
        part: "firms",
        version,
        content: buildContent("firms", { "rows.0.name": "بنگاهی دیگر" }),
      }),
    );
    const place3 = await partOf(number, "place");
    await must(
      savePart(office(place, day(7)), {
        number,
        part: "place",
        version: place3.version,
        content: buildContent("place", { "fields.fit": "2" }),
      }),
    );
    expect(codeOf(await submitApplication(office(place, day(8)), await stepOf(number)))).toBe(
      "formIncomplete",
    );
    await must(addPdf(office(place, day(8)), number, "member-8", PNG));
    const again = office(place, day(10));
    await must(submitApplication(again, await stepOf(number)));
    const undecided = { firms: null, place: null, "member-8": null };
    expect(await stateOf(number)).toEqual({
      ...Object.fromEntries(PARTS.map((part) => [part, "accepted"])),
      ...undecided,
    });

    await must(startReview(employment(place, day(11)), await stepOf(number)));
    const left = await endorseApplication(employment(place, day(11)), await stepOf(number));
    expect(left).toMatchObject({ ok: false, refusal: { code: "partsUndecided", params: { count: 3 } } });
    await decideParts(employment(place, day(12)), number);
    await must(endorseApplication(employment(place, day(12)), await stepOf(number)));
    const manager = asRole("provinceManager", place, day(20));
    await must(addPdf(manager, number, "council"));
    const told = { ...decision, decidedOn: "2026-10-18" as typeof decision.decidedOn };
    await must(recordDecision(manager, { ...(await stepOf(number)), ...told }));
    await must(issueLicense(participation(place, day(21.5)), { ...(await stepOf(number)), validUntil }));

    const row = await rowOf(number);
    const events = await eventsOf(number);
    const steps = events.filter(({ after }) => typeof after?.status === "string");
    expect(steps.map(({ kind }) => kind.split(".")[1])).toEqual([
      ...["created", "submitted", "reviewStarted", "returned", "submitted", "reviewStarted", "endorsed"],
      ...["councilApproved", "issued"],
    ]);
    expect(steps[3]).toMatchObject({
      note: "دو بخش را کامل کنید",
      after: { parts: expect.arrayContaining(["firms", "member-8"]) },
    });
    expect(steps[7]?.after).toMatchObject({ decidedOn: "2026-10-18", session: "۱۲", resolution: "۱۲/۳" });
    const changes = steps.map(({ after, at }) => ({ status: after.status as ApplicationStatus, at }));
    const spent = timeOnDesks(changes, day(100));
    expect(spent).toEqual({
      office: 7 * DAY,
      employment: 5 * DAY,
      council: 8 * DAY,
      participation: 1.5 * DAY,
    });
    expect(row).toMatchObject({
      ...{ status: "licensed", revision: 2, version: 9 },
      ...{ office_seconds: spent.office / 1000, employment_seconds: spent.employment / 1000 },
      ...{ council_seconds: spent.council / 1000, participation_seconds: spent.participation / 1000 },
    });

    const revisions = await asOwner<{
      revision: number;
      submitted_at: Date;
      submitted_by_name: string;
      parts: Record<string, object>;
    }>("SELECT * FROM application_revision WHERE application_number = $1 ORDER BY revision", [number]);
    expect(revisions.map(({ revision, submitted_at }) => [revision, submitted_at])).toEqual([
      [1, day(3)],
      [2, day(10)],
    ]);
    expect(revisions[1]?.submitted_by_name).toBe(again.actor.name);
    expect(Object.keys(revisions[0]?.parts ?? {}).sort()).toEqual([...PARTS].sort());
    expect(revisions[0]?.parts.place).not.toEqual(revisions[1]?.parts.place);
    expect(revisions[1]?.parts["member-8"]).toMatchObject({
      documents: Array(2).fill({ name: "مدرک.pdf", mark: expect.stringMatching(/^[0-9a-f]{12}$/) }),
    });
    expect(revisions[0]?.parts.meetings).toEqual(revisions[1]?.parts.meetings);
  });

  it("gives the license its number, its center on the way to opening, and that center's board [S1 ج]", async () => {
    const place = await createOffice("IR-29", 5);
    await asOwner(
      "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1, $2, 'IR-29', 'مرکز پیشین', '1403-01')",
      [`${place.officeId}-7`, place.officeId],
    );
    const first = await bring(place, "licensed");
    const second = await bring(place, "licensed");
    const licenses = await asOwner<Record<string, string>>(
      `SELECT l.number, l.center_id, l.status, l.issued_on::text, l.valid_until::text, c.name, c.status AS center_status, c.started_month, c.address, c.kind
       FROM license l JOIN center c ON c.id = l.center_id WHERE application_number = ANY ($1) ORDER BY l.number`,
      [[first, second]],
    );
    const serials = licenses.map(({ number = "" }) => Number(number.split("-")[2]));
    expect(licenses.map(({ number = "" }) => parseLicenseNumber(number))).toEqual(
      licenses.map(({ number }) => number),
    );
    expect(licenses.map(({ number = "" }) => number.slice(0, 8))).toEqual(["29-1405-", "29-1405-"]);
    expect(serials[1]).toBe((serials[0] ?? 0) + 1);
    expect(licenses.map(({ center_id }) => center_id)).toEqual([
      `${place.officeId}-8`,
      `${place.officeId}-9`,
    ]);
    expect(licenses[0]).toMatchObject({
      ...{ status: "issued", issued_on: "2026-11-11", valid_until: validUntil, name: "مرکز راه نو" },
      ...{ center_status: "opening", started_month: null, kind: "regular", address: "نشانی نمونه، در دو خط" },
    });
    const board = await asOwner(
      "SELECT seat, national_id, name, from_on::text, until_on::text, to_on FROM board_member WHERE center_id = $1 ORDER BY seat",
      [`${place.officeId}-8`],
    );
    const parts = new Map(
      (await partsOf(first)).map(({ part, content }) => [part as string, content.fields]),
    );
    expect(board).toEqual(
      MEMBER_PARTS.map((part, index) => ({
        ...{ seat: index + 1, from_on: "2026-11-11", until_on: validUntil, to_on: null },
        ...{ national_id: parts.get(part)?.nationalId, name: parts.get(part)?.name },
      })),
    );
  });
});
