import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { handleFoundingRequest } from "@/lib/server/founding/commands";
import { getOffice } from "@/lib/server/office/query";
import { createRequest } from "@/tests/server/founding/founding-world";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
beforeEach(async () => {
  place = await createCenter("IR-19");
});

it("shows the default quota with its use, the centers and their licenses, and the applications [S1 ز]", async () => {
  const licensed = await createLicensed("active", "IR-19");
  const view = await getOffice(asRole("provinceEmployment", licensed), licensed.officeId);
  expect(view).toMatchObject({
    id: licensed.officeId,
    name: "دفتر آزمون",
    province: { id: "IR-19", name: "زنجان" },
    quota: {
      line: "سهمیه ۱ مرکز: ۱ مجوز، ۰ درخواست در جریان",
      used: 1,
      version: 0,
      setting: null,
      history: [],
    },
    centers: [
      {
        id: licensed.centerId,
        status: "active",
        license: {
          number: toPersianDigits(licensed.licenseNumber),
          application: licensed.applicationNumber,
          state: { label: "فعال", tone: "success" },
          validUntil: "۱۲ خرداد ۱۴۰۷",
        },
      },
    ],
    applications: {
      total: 1,
      lines: [
        { number: licensed.applicationNumber, state: { tone: "success" }, since: "۱۱ خرداد ۱۴۰۵", days: 163 },
      ],
    },
    may: { setQuota: false, viewPanel: true },
  });
});

it("shows a license past its last day as expired, whether or not anybody has recorded it", async () => {
  const licensed = await createLicensed("active", "IR-19");
  const later = asRole("auditor", licensed, new Date("2028-06-02T08:00:00Z"));
  expect((await getOffice(later, licensed.officeId))?.centers[0]?.license?.state.label).toBe("پایان‌یافته");
});

it("has the unanswered requests first, the oldest of them on top, with their numbers in part", async () => {
  await createRequest(place, { name: "سوم", createdAt: "2026-10-01T08:00:00Z", status: "contacted" });
  await createRequest(place, { name: "چهارم", createdAt: "2026-09-01T08:00:00Z", status: "closed" });
  await createRequest(place, { name: "دوم", createdAt: "2026-11-02T08:00:00Z" });
  await createRequest(place, { name: "یکم", createdAt: "2026-11-01T08:00:00Z" });
  const requests = (await getOffice(asRole("officeEmployment", place), place.officeId))?.requests;
  expect(requests?.lines.map(({ name }) => name)).toEqual(["یکم", "دوم", "سوم", "چهارم"]);
  expect(requests?.lines[0]).toMatchObject({ mobile: "۰۹۱۵•••••۶۷", at: "۱۰ آبان ۱۴۰۵", days: 10 });
  expect(requests).toMatchObject({ total: 4, opened: null });
});

it("an opened request shows its office the number to call, and other readers a part of it", async () => {
  const id = await createRequest(place);
  const office = asRole("officeEmployment", place);
  await handleFoundingRequest(office, { requestId: id, version: 1, step: "contact", note: "قرار دیدار" });
  const openedBy = async (role: "officeEmployment" | "provinceEmployment" | "hqEmployment") =>
    (await getOffice(asRole(role, place), place.officeId, id))?.requests.opened;
  expect(await openedBy("officeEmployment")).toMatchObject({
    mobile: "۰۹۱۵۱۲۳۴۵۶۷",
    callable: "09151234567",
    message: "می‌خواهم مرکزی بنیان بگذارم.",
    version: 2,
    steps: [{ value: "contact" }, { value: "close" }],
    history: [{ by: office.actor.name, note: "قرار دیدار" }],
  });
  for (const role of ["provinceEmployment", "hqEmployment"] as const)
    expect(await openedBy(role)).toMatchObject({ mobile: "۰۹۱۵•••••۶۷", callable: null, steps: [] });
});

it.each(["", "1", "a\u0000b", randomUUID()])("opens no request under %j", async (id) => {
  const view = await getOffice(asRole("officeEmployment", place), place.officeId, id);
  expect(view?.requests.opened).toBeNull();
});

it("opens no request of another office", async () => {
  const id = await createRequest(await createCenter("IR-19"));
  expect((await getOffice(asRole("provinceManager", place), place.officeId, id))?.requests.opened).toBeNull();
});

describe("the provincial support center [S1 ب-۲-۶]", () => {
  it("is told of to every office of its province, and named only for those who see it", async () => {
    const home = await createCenter("IR-21");
    const other = await createCenter("IR-21");
    const shownTo = async (role: "officeEmployment" | "provinceManager", at: TestPlace) =>
      (await getOffice(asRole(role, at), at.officeId))?.support;
    expect(await shownTo("officeEmployment", other)).toEqual({
      licensed: false,
      pending: false,
      center: null,
    });
    await asOwner("UPDATE center SET kind = 'provincialSupport', name = 'کانون' WHERE id = $1", [
      home.centerId,
    ]);
    const center = { id: home.centerId, name: "کانون" };
    expect(await shownTo("officeEmployment", other)).toEqual({
      licensed: true,
      pending: false,
      center: null,
    });
    expect(await shownTo("officeEmployment", home)).toEqual({ licensed: true, pending: false, center });
    expect(await shownTo("provinceManager", other)).toEqual({ licensed: true, pending: false, center });
    const ownQuota = (await getOffice(asRole("officeEmployment", home), home.officeId))?.quota;
    expect(ownQuota?.line).toBe("سهمیه ۱ مرکز: ۰ مجوز، ۰ درخواست در جریان");
  });
});

describe.each(ROLES)("%s", (role) => {
  const country = ["hqEmployment", "hqParticipation", "auditor"].includes(role);
  const overseer =
    country ||
    ["provinceEmployment", "provinceParticipation", "provinceManager", "officeEmployment"].includes(role);

  it("opens an office in scope only as one who oversees applications", async () => {
    expect((await getOffice(asRole(role, place), place.officeId)) !== null).toBe(overseer);
  });

  it("opens none of another province, but from headquarters", async () => {
    const elsewhere = await createCenter("IR-29");
    expect((await getOffice(asRole(role, elsewhere), place.officeId)) !== null).toBe(country);
  });
});

it.each(["", "nobody", "IR-09", "a\u0000b", "x".repeat(100), "'; --"])("knows no office %j", async (code) => {
  expect(await getOffice(asRole("hqEmployment", place), code)).toBeNull();
});
