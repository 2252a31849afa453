import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { listRunningNotices, listSilentCenters } from "@/lib/server/notice/list-queries";
import { getCenterNotices } from "@/lib/server/notice/page-query";
import { confirm, setNotice } from "@/tests/server/notice/notice-world";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, type TestPlace } from "@/tests/support/world";

// A province of its own: its list is compared whole.
const PROVINCE = "IR-24";
let silent: TestPlace;
let since: TestPlace;
let lively: TestPlace;
let served: TestPlace;
let awake: TestPlace;

beforeAll(async () => {
  await asOwner("UPDATE center SET status = 'inactive' WHERE province_id = $1 AND status = 'active'", [
    PROVINCE,
  ]);
  [silent, since, lively, served, awake] = [
    await createLicensed("active", PROVINCE),
    await createLicensed("active", PROVINCE),
    await createLicensed("active", PROVINCE),
    await createLicensed("active", PROVINCE),
    await createLicensed("active", PROVINCE),
  ];
  await createLicensed("suspended", PROVINCE);
  await createLicensed("issued", PROVINCE);
  await confirm(since, "1405-04");
  await confirm(lively, "1405-05");
  await setNotice(served, "served", { replyBy: "2026-11-20" });
  await confirm(awake, "1405-07");
  await setNotice(awake, "answered");
});

describe("the silent centers of a province", () => {
  it("are the active ones without a confirmed month in the last three due, and those with a running notice", async () => {
    const list = await listSilentCenters(asRole("provinceEmployment", silent));
    expect(list.map(({ centerId, months, lastConfirmed }) => [centerId, months, lastConfirmed])).toEqual(
      expect.arrayContaining([
        [silent.centerId, 5, null],
        [served.centerId, 5, null],
        [since.centerId, 3, "1405-04"],
        [awake.centerId, 0, "1405-07"],
      ]),
    );
    expect(list).toHaveLength(4);
    expect(list.map(({ months }) => months)).toEqual([5, 5, 3, 0]);
    expect(list.find(({ centerId }) => centerId === served.centerId)?.notice).toEqual({
      status: "served",
      servedOn: "2026-09-01",
      replyBy: "2026-11-20",
    });
  });

  it.each(ROLES)("are shown to %s only where it supervises them [S1 ب-2-5، ب-3-5]", async (role) => {
    const supervises = role === "provinceEmployment" || role === "provinceParticipation";
    expect((await listSilentCenters(asRole(role, silent))).length).toBe(supervises ? 4 : 0);
  });
});

describe("the notices that wait for a reply", () => {
  it.each(ROLES)("%s", async (role) => {
    const replies = role === "centerChair" || role === "centerExecutive";
    expect(await listRunningNotices(asRole(role, served))).toEqual(
      replies
        ? [
            {
              centerId: served.centerId,
              centerName: "مرکز آزمون",
              servedOn: "2026-09-01",
              replyBy: "2026-11-20",
              daysLeft: 9,
            },
          ]
        : [],
    );
    expect(await listRunningNotices(asRole(role, awake))).toEqual([]);
  });
});

describe("the page of a center's notices", () => {
  it.each(ROLES)("is open to %s where licenses are its business, with the forms it may use", async (role) => {
    const view = await getCenterNotices(asRole(role, served), served.centerId);
    if (["caseworker", "administrator", "entrepreneur"].includes(role)) return expect(view).toBeNull();
    const serves = role === "provinceEmployment" || role === "provinceParticipation";
    expect(view?.may).toEqual({
      reply: role === "centerChair" || role === "centerExecutive",
      hear: serves,
      decide: false,
    });
    expect(view?.obstacle === null).toBe(!serves);
    expect(view?.noSuspension === null).toBe(role === "provinceParticipation");
    expect(((await getCenterNotices(asRole(role, silent), silent.centerId))?.draft ?? null) === null).toBe(
      !serves,
    );
  });

  it("shows the months behind the number, and what each of them waits for", async () => {
    await asOwner(
      "INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late) VALUES ($1, '1405-07', $2, $3, 'submitted', now(), true)",
      [silent.centerId, silent.officeId, PROVINCE],
    );
    const view = await getCenterNotices(asRole("officeEmployment", silent), silent.centerId);
    expect(view?.silence?.months.map(({ label, status }) => `${label}: ${status.label}`)).toEqual([
      "مهر ۱۴۰۵: منتظر بررسی اداره",
      "شهریور ۱۴۰۵: بدون کارکرد",
      "مرداد ۱۴۰۵: بدون کارکرد",
      "تیر ۱۴۰۵: بدون کارکرد",
      "خرداد ۱۴۰۵: بدون کارکرد",
    ]);
    expect(view?.silence?.silent).toBe(true);
  });

  it("says why months before the last decision are not counted", async () => {
    const judged = await createLicensed("active", PROVINCE);
    await setNotice(judged, "lifted", { decidedOn: "2026-08-25" });
    const view = await getCenterNotices(asRole("centerChair", judged), judged.centerId);
    expect(view?.silence).toMatchObject({
      silent: false,
      countedFrom: expect.stringContaining("شهریور ۱۴۰۵"),
    });
    expect(view?.silence?.months).toHaveLength(2);
    expect(
      (await getCenterNotices(asRole("centerChair", silent), silent.centerId))?.silence?.countedFrom,
    ).toBeNull();
  });

  it.each(["no-such-center", "\0", "A'--", ""])("is not there for %j", async (code) => {
    expect(await getCenterNotices(asRole("hqEmployment", silent), code)).toBeNull();
  });
});
