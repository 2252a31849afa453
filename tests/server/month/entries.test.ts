import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changeEntry, logEntry, removeEntry } from "@/lib/server/service-entry/commands";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { getMonthPage } from "@/lib/server/month/queries";
import { reviewMonth } from "@/lib/server/service-entry/review";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { asOwner, asRole, codeOf, createCenter, MONTH } from "@/tests/support/world";
import { bring, buildEntry, eventsOf, keyOf, logged } from "./month-world";

const entriesOf = (centerId: string) =>
  asOwner<{
    id: string;
    title: string;
    decision: string;
    version: number;
    removed_at: Date | null;
    confirmed_quantity: number | null;
    beneficiary_count: number;
  }>("SELECT * FROM service_entry WHERE center_id = $1 ORDER BY logged_at, id", [centerId]);

describe("logging services (S1 ح)", () => {
  it("keeps what was typed, and tells it in an event", async () => {
    const place = await createCenter();
    const entryId = randomUUID();
    const value = buildEntry(9, {
      title: "نمایشگاه فروش",
      "details.salesRial": "۱۲٬۵۰۰٬۰۰۰",
      "people.prisonerFamily.female": "۴",
    });
    const done = await logEntry(asRole("centerMember", place), {
      centerId: place.centerId,
      month: MONTH,
      entryId,
      value,
    });
    expect(codeOf(done)).toBe("ok");
    expect((await entriesOf(place.centerId))[0]).toMatchObject({
      id: entryId,
      title: "نمایشگاه فروش",
      decision: "pending",
      beneficiary_count: 4,
      details: { channel: "exhibition", salesRial: "12500000" },
    });
    const [event] = await eventsOf(place, "entry.logged");
    expect(event).toMatchObject({ subject: "entry", subject_id: entryId, after: { title: "نمایشگاه فروش" } });
  });

  it("links registered people of the center's office, and names an unknown one by its last digits only", async () => {
    const place = await createCenter();
    const [known, unknown] = [buildNationalId("555000001"), buildNationalId("555000002")];
    await asOwner(
      "INSERT INTO beneficiary (national_id, name, gender, target_group, office_id, province_id) VALUES ($1, 'مددجو', 'male', 'cohabitingSon', $2, $3)",
      [known, place.officeId, place.provinceId],
    );
    const ctx = asRole("centerMember", place);
    const log = (ids: string) =>
      logEntry(ctx, {
        centerId: place.centerId,
        month: MONTH,
        entryId: randomUUID(),
        value: buildEntry(1, { beneficiaryNationalIds: ids }),
      });
    const refused = await log(`${known}\n${unknown}`);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalidInput" } });
    expect(JSON.stringify(refused)).not.toContain(unknown);
    expect(await entriesOf(place.centerId)).toEqual([]);
    const done = await log(known);
    const view = done.ok
      ? await getEntryPage(ctx, { centerId: place.centerId, month: MONTH, entryId: done.value.entryId })
      : null;
    expect(view?.facts.find((fact) => fact.term === "مددجو")?.value).toMatch(/^مددجو \(۵۵۵•••/);
  });

  it("a form that came back through the browser's history with other content is another entry", async () => {
    const place = await createCenter();
    const ctx = asRole("centerMember", place);
    const form = { centerId: place.centerId, month: MONTH, entryId: randomUUID() };
    await logEntry(ctx, { ...form, value: buildEntry(1, { title: "نخستین خدمت" }) });
    await logEntry(ctx, { ...form, value: buildEntry(1, { title: "خدمت دیگر" }) });
    expect((await entriesOf(place.centerId)).map((entry) => entry.title).sort()).toEqual([
      "خدمت دیگر",
      "نخستین خدمت",
    ]);
  });

  it("a key taken from another center's entry is not found, and nothing changes there", async () => {
    const place = await createCenter();
    const other = await createCenter("IR-29");
    const [taken = ""] = await logged(other, [1]);
    const before = await entriesOf(other.centerId);
    const ctx = asRole("centerMember", place);
    const key = { centerId: place.centerId, month: MONTH, entryId: taken };
    expect(codeOf(await logEntry(ctx, { ...key, value: buildEntry(1) }))).toBe("notFound");
    expect(codeOf(await changeEntry(ctx, { ...key, version: 1, value: buildEntry(1) }))).toBe("notFound");
    expect(codeOf(await removeEntry(ctx, { ...key, centerId: other.centerId, version: 1 }))).toBe("notFound");
    expect(await entriesOf(other.centerId)).toEqual(before);
  });

  it("two people mending one entry: the second is told, the first stays", async () => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [4]);
    const change = { centerId: place.centerId, month: MONTH, entryId, version: 1 };
    const first = await changeEntry(asRole("centerChair", place), {
      ...change,
      value: buildEntry(4, { title: "نسخه نخست" }),
    });
    const second = await changeEntry(asRole("centerMember", place), {
      ...change,
      value: buildEntry(4, { title: "نسخه دوم" }),
    });
    expect([codeOf(first), codeOf(second)]).toEqual(["ok", "conflict"]);
    expect((await entriesOf(place.centerId))[0]?.title).toBe("نسخه نخست");
  });

  it("nothing can be logged, mended or removed while the month is with the office", async () => {
    const place = await createCenter();
    const [entryId = ""] = await bring(place, "submitted", [2]);
    const ctx = asRole("centerChair", place);
    const key = { centerId: place.centerId, month: MONTH };
    expect(codeOf(await logEntry(ctx, { ...key, entryId: randomUUID(), value: buildEntry(1) }))).toBe(
      "wrongState",
    );
    expect(codeOf(await changeEntry(ctx, { ...key, entryId, version: 1, value: buildEntry(2) }))).toBe(
      "wrongState",
    );
    expect(codeOf(await removeEntry(ctx, { ...key, entryId, version: 1 }))).toBe("wrongState");
  });

  it("a removed entry leaves the month and its figures, and stays in the record", async () => {
    const place = await createCenter();
    const [entryId = ""] = await logged(place, [5]);
    const ctx = asRole("centerExecutive", place);
    expect(
      codeOf(await removeEntry(ctx, { centerId: place.centerId, month: MONTH, entryId, version: 1 })),
    ).toBe("ok");
    expect((await getMonthPage(ctx, place.centerId, MONTH))?.entryCount).toBe(0);
    expect((await entriesOf(place.centerId))[0]?.removed_at).not.toBeNull();
    expect(await eventsOf(place, "entry.removed")).toHaveLength(1);
  });
});

describe("the office's review (S1 ح نکته ۳)", () => {
  it("keeps all decisions or, when one is wrong, none; the wrong fields are named", async () => {
    const place = await createCenter();
    const [first = "", second = ""] = await bring(place, "submitted", [1, 2]);
    const office = asRole("officeEmployment", place);
    const accepted = { entryId: first, decision: "accepted" as const, confirmedQuantity: null, reason: "" };
    const wrong = {
      entryId: second,
      decision: "reduced" as const,
      confirmedQuantity: 1,
      reason: "سند کافی نیست",
    };
    const refused = await reviewMonth(office, { ...(await keyOf(place)), entries: [accepted, wrong] });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "invalidInput", fields: { [`entries.${second}.quantity`]: expect.any(String) } },
    });
    expect((await entriesOf(place.centerId)).map((entry) => entry.decision)).toEqual(["pending", "pending"]);
    expect(await eventsOf(place, "entry.decided")).toEqual([]);

    const rejected = { ...wrong, decision: "rejected" as const };
    expect(
      codeOf(await reviewMonth(office, { ...(await keyOf(place)), entries: [accepted, rejected] })),
    ).toBe("ok");
    expect(
      (await entriesOf(place.centerId)).map((entry) => [entry.decision, entry.confirmed_quantity]).sort(),
    ).toEqual([
      ["accepted", 1],
      ["rejected", 0],
    ]);
    expect(await eventsOf(place, "entry.decided")).toHaveLength(2);
  });

  it("the same decisions again change nothing", async () => {
    const place = await createCenter();
    const [entryId = ""] = await bring(place, "submitted", [1]);
    const office = asRole("officeEmployment", place);
    const entries = [{ entryId, decision: "accepted" as const, confirmedQuantity: null, reason: "" }];
    await reviewMonth(office, { ...(await keyOf(place)), entries });
    const key = await keyOf(place);
    expect(await reviewMonth(office, { ...key, entries })).toEqual({
      ok: true,
      value: { version: key.version },
    });
    expect(await eventsOf(place, "entry.decided")).toHaveLength(1);
  });

  it("an entry of another month or center is not found", async () => {
    const place = await createCenter();
    const other = await createCenter();
    await bring(place, "submitted", [1]);
    const [foreign = ""] = await bring(other, "submitted", [1]);
    const entries = [
      { entryId: foreign, decision: "rejected" as const, confirmedQuantity: null, reason: "دلیل آزمون" },
    ];
    expect(
      codeOf(await reviewMonth(asRole("officeEmployment", place), { ...(await keyOf(place)), entries })),
    ).toBe("notFound");
    expect((await entriesOf(other.centerId))[0]?.decision).toBe("pending");
  });
});
