import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { type EventsQuery, listEvents } from "@/lib/server/audit/list-query";
import type { Context } from "@/lib/server/scope";
import { seenBy } from "@/tests/server/walls/walls-world";
import { bring } from "@/tests/server/month/month-world";
import {
  asOwner,
  asRole,
  buildActor,
  contextOf,
  createCenter,
  MONTH,
  type TestPlace,
} from "@/tests/support/world";
import { auditorOf, writeEvent } from "./audit-world";

let here: TestPlace;
let neighbour: TestPlace;
let elsewhere: TestPlace;

beforeAll(async () => {
  here = await createCenter("IR-09");
  neighbour = await createCenter("IR-09");
  elsewhere = await createCenter("IR-29");
});

const idsOf = async (ctx: Context, query: EventsQuery = {}) =>
  (await listEvents(ctx, query))?.events.map(({ id }) => id);

describe("who reads the log", () => {
  it.each(ROLES.filter((role) => role !== "auditor"))("%s does not", async (role) => {
    expect(await listEvents(asRole(role, here), {})).toBeNull();
  });

  it("an auditor of the country reads all of it, one of a province only what happened there", async () => {
    const [near, far, nowhere] = [
      await writeEvent({ place: here }),
      await writeEvent({ place: elsewhere }),
      await writeEvent({ kind: "session.opened", subject: "user", subjectId: "somebody" }),
    ];
    const asked = { from: "1405/08/10", to: "1405/08/10" };
    expect(await idsOf(auditorOf(here), asked)).toEqual(expect.arrayContaining([near, far, nowhere]));
    const ofProvince = await idsOf(auditorOf(here, ["IR-09"]), asked);
    expect(ofProvince).toContain(near);
    expect(ofProvince).not.toContain(far);
    expect(ofProvince).not.toContain(nowhere);
    const ofBoth = await idsOf(auditorOf(here, ["IR-09", "IR-29"]), asked);
    expect(ofBoth).toEqual(expect.arrayContaining([near, far]));
    expect(ofBoth).not.toContain(nowhere);
  });

  it("another role of the same person does not widen what is audited", async () => {
    const far = await writeEvent({ place: elsewhere, kind: "center.changed" });
    const grants = [
      { role: "auditor" as const, provinceId: "IR-09", officeId: null, centerId: null },
      { role: "provinceEmployment" as const, provinceId: "IR-29", officeId: null, centerId: null },
    ];
    const ctx = contextOf(buildActor("auditor", here, { grants }));
    expect(await idsOf(ctx, { kind: "center.changed" })).not.toContain(far);
    expect(await idsOf(ctx, { kind: "center.changed", province: "IR-29" })).toEqual([]);
    expect(await idsOf(ctx, { center: elsewhere.centerId })).toEqual([]);
  });

  it("beneath the query, the rows of another province are not there at all", async () => {
    await writeEvent({ place: elsewhere });
    const rows = await seenBy("provinceManager", here, "event");
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row["province_id"]))).toEqual(new Set(["IR-09"]));
  });
});

describe("the filters", () => {
  let place: TestPlace;
  let events: string[];

  beforeAll(async () => {
    place = await createCenter("IR-10");
    const of = (override: Parameters<typeof writeEvent>[0]) => writeEvent({ place, ...override });
    events = [
      await of({ kind: "month.submitted", at: "2026-10-22T20:29:59Z", actorId: 501 }),
      await of({ kind: "month.verified", at: "2026-10-22T20:30:00Z", actorId: 502 }),
      await of({
        kind: "entry.logged",
        at: "2026-10-23T10:00:00Z",
        actorId: 501,
        subject: "entry",
        subjectId: "e-1",
      }),
      await of({ kind: "month.confirmed", at: "2026-10-23T20:29:59Z", actorId: 503 }),
      await of({
        kind: "entry.logged",
        at: "2026-10-23T20:30:00Z",
        actorId: 502,
        subject: "entry",
        subjectId: "e-2",
      }),
    ];
  });

  const found = async (query: EventsQuery) =>
    ((await idsOf(auditorOf(place), { province: "IR-10", ...query })) ?? [])
      .map((id) => events.indexOf(id))
      .reverse();

  it.each<[string, EventsQuery, number[]]>([
    ["none but the province", {}, [0, 1, 2, 3, 4]],
    ["a concept", { kind: "month" }, [0, 1, 3]],
    ["a kind", { kind: "month.verified" }, [1]],
    ["a kind that is none", { kind: "month.forgotten" }, []],
    ["an account", { actor: "501" }, [0, 2]],
    ["an account and a concept", { actor: "502", kind: "entry" }, [4]],
    ["a record", { subject: "entry", id: "e-1" }, [2]],
    ["from a day on, which begins at midnight in Tehran", { from: "۱۴۰۵/۰۸/۰۱" }, [1, 2, 3, 4]],
    ["up to a day, with all of it", { to: "1405/08/01" }, [0, 1, 2, 3]],
    ["one day", { from: "1405/08/01", to: "1405/08/01" }, [1, 2, 3]],
    ["days that end before they begin", { from: "1405/08/02", to: "1405/08/01" }, []],
    ["a day that is none, which narrows nothing", { from: "1405/13/01" }, [0, 1, 2, 3, 4]],
    ["another province as well", { province: "IR-13" }, []],
    ["a province that is none", { province: "IR-99' OR true --" }, []],
  ])("%s", async (_name, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it("an office and a center, alone or with anything else", async () => {
    for (const query of [
      { office: place.officeId },
      { center: place.centerId },
      { office: place.officeId, center: place.centerId },
    ]) {
      expect(await found(query)).toEqual([0, 1, 2, 3, 4]);
      expect(await found({ ...query, kind: "entry", actor: "501" })).toEqual([2]);
    }
    expect(await found({ office: here.officeId })).toEqual([]);
  });

  it("part of a name, in any letters, or the name of an account; nobody for what nobody is called", async () => {
    const name = `کیمیا یگانهٔ ${place.officeId.slice(-6)}`;
    const [user] = await asOwner<{ id: number }>(
      `INSERT INTO "user" (username, name) VALUES ($1, $2) RETURNING id`,
      [`kimia.${place.officeId.slice(-6)}`, name],
    );
    const id = await writeEvent({ place, actorId: user!.id, at: "2026-10-24T08:00:00Z" });
    const ids = (person: string) => idsOf(auditorOf(place, ["IR-10"]), { person });
    expect(await ids(`كيميا يگانه ${place.officeId.slice(-6)}`)).toEqual([id]);
    expect(await ids(`kimia.${place.officeId.slice(-6)}`)).toEqual([id]);
    expect(await ids("هیچ‌کس با این نام")).toEqual([]);
    expect(await ids("100%_")).toEqual([]);
    expect(await idsOf(auditorOf(here, ["IR-29"]), { person: name })).toEqual([]);
  });
});

describe("the pages", () => {
  it("show each event once, newest first, also while others are added", async () => {
    const place = await createCenter("IR-11");
    const at = (index: number) => new Date(Date.UTC(2026, 9, 1, 0, 0, Math.floor(index / 3))).toISOString();
    const written: string[] = [];
    for (let index = 0; index < 120; index += 1)
      written.push(
        await writeEvent({
          place,
          at: at(index),
          actorId: 600 + (index % 2),
          kind: index % 4 ? "month.submitted" : "month.returned",
        }),
      );
    for (const query of [
      { province: "IR-11" },
      { kind: "month" },
      { center: place.centerId },
    ] as EventsQuery[]) {
      const seen: string[] = [];
      let before: string | undefined;
      do {
        const view = await listEvents(auditorOf(place, ["IR-11"]), { ...query, to: "1405/07/30", before });
        seen.push(...(view?.events ?? []).map(({ id }) => id));
        expect(view?.isFirst).toBe(before === undefined);
        before = view?.next ?? undefined;
        await writeEvent({ place, at: "2026-11-05T08:00:00Z" });
        await writeEvent({ place, at: at(500), kind: "month.submitted" });
      } while (before);
      expect(seen.filter((id) => written.includes(id))).toEqual([...written].reverse());
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it("after an event that is none, or one of elsewhere, there is nothing", async () => {
    const far = await writeEvent({ place: elsewhere });
    expect(await idsOf(auditorOf(here, ["IR-09"]), { before: far })).toEqual([]);
    expect(await idsOf(auditorOf(here), { before: "999999999999" })).toEqual([]);
  });
});

it("tells who did what to a record, with every difference, and leads to its page", async () => {
  await bring(here, "confirmed", [1]);
  const view = await listEvents(auditorOf(here), { subject: "month", id: `${here.centerId}/${MONTH}` });
  expect(view?.record).toEqual({ about: "کارکرد آبان ۱۴۰۵", code: null });
  expect(view?.events.map(({ title }) => title)).toEqual([
    "تأیید کارکرد ماه در استان",
    "تأیید کارکرد ماه در اداره",
    "ارسال کارکرد ماه",
  ]);
  expect(view?.events[0]?.differences).toContainEqual({
    field: "وضعیت",
    before: "منتظر تأیید استان",
    after: "تأییدشده",
  });
  const [entry] =
    (await listEvents(auditorOf(here), { center: here.centerId, kind: "entry.logged" }))?.events ?? [];
  expect(entry?.address).toMatchObject({ centerId: here.centerId, month: MONTH });
});

it("offers an auditor of one province its offices, one of the country the provinces", async () => {
  const one = await listEvents(auditorOf(here, ["IR-09"]), {});
  expect(one?.provinces).toEqual([]);
  expect(one?.offices.map(({ id }) => id)).toEqual(
    expect.arrayContaining([here.officeId, neighbour.officeId]),
  );
  expect(one?.offices.map(({ id }) => id)).not.toContain(elsewhere.officeId);
  expect((await listEvents(auditorOf(here, ["IR-09"]), { province: "IR-29" }))?.offices).toEqual([]);
  expect((await listEvents(auditorOf(here), {}))?.provinces).toHaveLength(31);
});
