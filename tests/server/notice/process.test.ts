import { beforeEach, describe, expect, it } from "vitest";
import { decideNotice, recordHearing, replyToNotice } from "@/lib/server/notice/commands";
import { getCenterNotices } from "@/lib/server/notice/page-query";
import { serveNotice } from "@/lib/server/notice/serve";
import type { Context } from "@/lib/server/scope";
import { confirm, day, noticeOf, setNotice } from "@/tests/server/notice/notice-world";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, buildActor, codeOf, contextOf, createCenter } from "@/tests/support/world";

let place: LicensedPlace;
let employment: Context;
let participation: Context;
let chair: Context;

/** Working since Khordad 1405; on 20 Aban the months until Mehr are due. */
beforeEach(async () => {
  place = await createLicensed("active");
  employment = asRole("provinceEmployment", place);
  participation = asRole("provinceParticipation", place);
  chair = asRole("centerChair", place);
});

const notice = { replyBy: day("2026-11-30"), text: "متن اخطار به اندازهٔ کافی بلند." };
const serve = (ctx = employment) => serveNotice(ctx, { centerId: place.centerId, ...notice });
const keyOf = async () => {
  const found = await noticeOf(place);
  return { centerId: place.centerId, noticeId: found?.id ?? 0, version: found?.version ?? 0 };
};
const lifting = { decision: "lift", reason: "پاسخ پذیرفته شد", until: null } as const;
const suspending = { decision: "suspend", reason: "پاسخی نرسید", until: day("2027-02-01") } as const;
const later = (ctx: Context, iso: string): Context => ({ ...ctx, now: new Date(iso) });

it("leads from the notice over the reply and the hearing to a decision, each told to the center", async () => {
  expect(codeOf(await serve())).toBe("ok");
  expect(
    codeOf(await replyToNotice(chair, { ...(await keyOf()), reply: "کارگاه در حال جابه‌جایی بود." })),
  ).toBe("ok");
  const heard = { heardOn: day("2026-11-11"), hearing: "رئیس هیئت عامل توضیح داد." };
  expect(codeOf(await recordHearing(employment, { ...(await keyOf()), ...heard }))).toBe("ok");
  expect(codeOf(await decideNotice(participation, { ...(await keyOf()), ...lifting }))).toBe("ok");
  expect(await noticeOf(place)).toMatchObject({
    status: "lifted",
    license: "active",
    events: ["notice.served", "notice.answered", "notice.heard", "notice.lifted"],
  });
  const view = await getCenterNotices(chair, place.centerId);
  expect(view?.earlier[0]?.steps.map(({ title }) => title)).toEqual([
    "اخطار برداشته شد",
    "جلسه استماع",
    "پاسخ مرکز",
    "ابلاغ اخطار",
  ]);
});

describe("only a silent, active center is served with a notice", () => {
  it.each([
    ["confirmed in the last three due months", "1405-05", "wrongStep"],
    ["confirmed before them", "1405-04", "ok"],
  ])("%s", async (_case, month, code) => {
    await confirm(place, month);
    expect(codeOf(await serve())).toBe(code);
  });

  it.each(["issued", "suspended", "revoked", "expired"] as const)(
    "not one whose license is %s",
    async (status) => {
      const other = await createLicensed(status);
      const result = await serveNotice(asRole("provinceEmployment", other), {
        centerId: other.centerId,
        ...notice,
      });
      expect(codeOf(result)).toBe("wrongStep");
    },
  );

  it("not one whose silence has just been decided on", async () => {
    await setNotice(place, "lifted", { decidedOn: "2026-09-25" }); // Mehr 1405: one month since
    expect(codeOf(await serve())).toBe("wrongStep");
    await asOwner("UPDATE inactivity_notice SET decided_on = '2026-08-20' WHERE center_id = $1", [
      place.centerId,
    ]);
    expect(codeOf(await serve())).toBe("ok"); // Mordad to Mehr
  });

  it("not one whose license has just been resumed", async () => {
    await asOwner(
      `INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id, province_id)
       VALUES ('2026-10-01', gen_random_uuid(), 'کارشناس', 'license.resumed', 'license', $1, $2)`,
      [place.licenseNumber, place.provinceId],
    );
    expect(codeOf(await serve())).toBe("wrongStep");
  });
});

it.each([
  ["2026-11-20", "invalidInput"],
  ["2026-11-21", "ok"],
  ["2027-01-10", "ok"],
  ["2027-01-11", "invalidInput"],
])("gives ten to sixty days: until %s is %s", async (replyBy, code) => {
  const result = await serveNotice(employment, {
    ...notice,
    centerId: place.centerId,
    replyBy: day(replyBy),
  });
  expect(codeOf(result)).toBe(code);
});

describe("one notice at a time", () => {
  it("when two are served at once", async () => {
    const results = await Promise.all([serve(employment), serve(participation), serve(employment)]);
    expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
    const rows = await asOwner("SELECT id FROM inactivity_notice WHERE center_id = $1", [place.centerId]);
    expect(rows).toHaveLength(1);
    expect((await noticeOf(place))?.events).toEqual(["notice.served"]);
  });

  it("also for the database", async () => {
    await setNotice(place, "served");
    const second = asOwner(
      `INSERT INTO inactivity_notice (center_id, office_id, province_id, silent_months, text, served_on, served_by_id, served_by_name, reply_by)
       VALUES ($1, $2, $3, 3, 'متن', '2026-11-01', 1, 'کارشناس', '2026-11-20')`,
      [place.centerId, place.officeId, place.provinceId],
    );
    await expect(second).rejects.toThrow(/inactivity_notice_once/);
  });
});

describe("due process", () => {
  it("decides on nobody who may still reply, and on the silent after the deadline", async () => {
    await serve();
    for (const decision of [lifting, suspending])
      expect(codeOf(await decideNotice(participation, { ...(await keyOf()), ...decision }))).toBe(
        "wrongStep",
      );
    const lastDay = later(participation, "2026-11-30T20:00:00Z"); // 23:30 in Tehran
    expect(codeOf(await decideNotice(lastDay, { ...(await keyOf()), ...suspending }))).toBe("wrongStep");
    const dayAfter = later(participation, "2026-11-30T20:31:00Z");
    expect(codeOf(await decideNotice(dayAfter, { ...(await keyOf()), ...suspending }))).toBe("ok");
    expect(await noticeOf(place)).toMatchObject({ status: "suspended", license: "suspended" });
  });

  it("takes a late reply as long as nothing has been decided", async () => {
    await setNotice(place, "served");
    const reply = "پاسخ دیرهنگام مرکز";
    expect(codeOf(await replyToNotice(chair, { ...(await keyOf()), reply }))).toBe("ok");
  });

  it.each([
    ["before the notice", "2026-08-31"],
    ["in the future", "2026-11-12"],
  ])("records no hearing %s", async (_case, heardOn) => {
    await setNotice(place, "served");
    const result = await recordHearing(employment, {
      ...(await keyOf()),
      heardOn: day(heardOn),
      hearing: "شرح جلسهٔ استماع",
    });
    expect(result).toMatchObject({ refusal: { fields: { heardOn: expect.any(String) } } });
  });
});

describe("whoever served a notice does not decide on it (separation of duties)", () => {
  it.each([
    ["lifting", lifting],
    ["suspending", suspending],
  ])("%s", async (_case, decision) => {
    await setNotice(place, "answered", { servedById: participation.actor.userId });
    const before = await noticeOf(place);
    const result = await decideNotice(participation, { ...(await keyOf()), ...decision });
    expect(codeOf(result)).toBe("sameHandsForbidden");
    expect(await noticeOf(place)).toEqual(before);
    const view = await getCenterNotices(participation, place.centerId);
    expect(view?.may.decide).toBe(false);
    expect(view?.obstacle).toContain("همکار دیگری");
  });

  it("nor does a member of the board it concerns", async () => {
    await setNotice(place, "answered");
    const both = buildActor("provinceParticipation", place);
    const grants = [...both.grants, ...buildActor("centerMember", place).grants];
    const result = await decideNotice(contextOf({ ...both, grants }), { ...(await keyOf()), ...lifting });
    expect(codeOf(result)).toBe("sameHandsForbidden");
  });
});

describe("a suspension", () => {
  it("moves notice, license and center together, with reason and end", async () => {
    await setNotice(place, "answered");
    expect(codeOf(await decideNotice(participation, { ...(await keyOf()), ...suspending }))).toBe("ok");
    const [row] = await asOwner(
      "SELECT l.status, l.reason, l.suspended_until::text AS until, c.status AS center FROM license l JOIN center c ON c.id = l.center_id WHERE c.id = $1",
      [place.centerId],
    );
    expect(row).toEqual({
      status: "suspended",
      reason: "پاسخی نرسید",
      until: "2027-02-01",
      center: "suspended",
    });
  });

  it.each([
    [
      "of a center without license",
      async () => (await createCenter()) as LicensedPlace,
      suspending,
      "wrongStep",
    ],
    ["of a license that is suspended already", () => createLicensed("suspended"), suspending, "wrongStep"],
    [
      "until today",
      () => createLicensed("active"),
      { ...suspending, until: day("2026-11-11") },
      "invalidInput",
    ],
    ["without an end", () => createLicensed("active"), { ...suspending, until: null }, "invalidInput"],
  ])("%s is refused, and the notice runs on", async (_case, make, decision, code) => {
    place = await make();
    await setNotice(place, "answered");
    const before = await noticeOf(place);
    const result = await decideNotice(asRole("provinceParticipation", place), {
      ...(await keyOf()),
      ...decision,
    });
    expect(codeOf(result)).toBe(code);
    expect(await noticeOf(place)).toEqual(before);
  });
});

describe("two people at once", () => {
  it("decide once; the second learns who was faster", async () => {
    await setNotice(place, "answered");
    const key = await keyOf();
    const results = await Promise.all([
      decideNotice(participation, { ...key, ...suspending }),
      decideNotice(employment, { ...key, ...lifting }),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    const winner = results[0]?.ok ? participation : employment;
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { params: { by: winner.actor.name } },
    });
    const after = await noticeOf(place);
    expect(after?.license).toBe(after?.status === "suspended" ? "suspended" : "active");
  });

  it("reply once; the same person asking again is told it is done", async () => {
    await setNotice(place, "served");
    const reply = { ...(await keyOf()), reply: "پاسخ مرکز به اخطار" };
    expect(
      (await Promise.all([replyToNotice(chair, reply), replyToNotice(chair, reply)])).map(codeOf),
    ).toEqual(["ok", "ok"]);
    expect((await noticeOf(place))?.events).toEqual(["notice.answered"]);
    const executive = asRole("centerExecutive", place);
    expect(codeOf(await replyToNotice(executive, reply))).toBe("conflict");
  });
});

it("is decided on by nobody with a stale form", async () => {
  await setNotice(place, "answered");
  expect(codeOf(await decideNotice(participation, { ...(await keyOf()), version: 7, ...lifting }))).toBe(
    "conflict",
  );
});
