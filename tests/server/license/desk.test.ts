import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { CHECKLIST_ITEMS } from "@/lib/domain/licensing/opening-checklist";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { getLicenseDesk } from "@/lib/server/license/queries";
import { createLicensed, type LicensedPlace, seat } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter } from "@/tests/support/world";
import { done, setState, SHEBA } from "./license-world";

let place: LicensedPlace;
beforeEach(async () => {
  place = await createLicensed();
});

const desk = (role: Role = "provinceParticipation", date = "2026-11-11", at: LicensedPlace | null = place) =>
  getLicenseDesk(asRole(role, at ?? place, new Date(`${date}T08:30:00Z`)), place.applicationNumber);
const rightsOf = async (...given: Parameters<typeof desk>) =>
  Object.entries((await desk(...given))?.may ?? {}).flatMap(([action, may]) => (may ? [action] : []));

it("shows the license, its days and its center", async () => {
  await seat(place, 1);
  expect(await desk()).toMatchObject({
    number: place.applicationNumber,
    status: { label: "صادرشده، در راه گشایش" },
    issuedOn: "۱۱ خرداد ۱۴۰۵",
    validUntil: "۱۲ خرداد ۱۴۰۷",
    daysLeft: "۵۶۸ روز مانده",
    openedOn: null,
    center: { id: place.centerId },
    doneCount: 0,
    boardSize: 1,
    suggestedRenewal: "۱۴۰۹/۰۳/۱۲",
    today: "۱۴۰۵/۰۸/۲۰",
  });
});

it("is there for whoever reads licenses here, and for nobody of another province", async () => {
  const elsewhere = await createCenter("IR-29");
  for (const role of ROLES) {
    const view = await desk(role);
    expect(view !== null, role).toBe(!["administrator", "caseworker", "entrepreneur"].includes(role));
    // A board has no part in the opening.
    expect(view?.items?.length ?? 0, role).toBe(view && !role.startsWith("center") ? 9 : 0);
  }
  for (const role of ["provinceParticipation", "officeEmployment", "centerChair"] as const) {
    const ctx = asRole(role, elsewhere);
    expect(await getLicenseDesk(ctx, place.applicationNumber), role).toBeNull();
  }
  for (const nonsense of ["", "1405-09-9999", "x'", "\0"])
    expect(await getLicenseDesk(asRole("hqEmployment", place), nonsense)).toBeNull();
});

describe("the opening list", () => {
  const mayDo = async (role: Role) =>
    (await desk(role))?.items?.flatMap(({ item, may }) => (may ? [item] : [])) ?? [];

  it("offers each department its own items, and what is done to nobody [S1 ب-2, ب-3]", async () => {
    await done(place, ["seal"]);
    expect(await mayDo("provinceEmployment")).toEqual(["networkRegistration", "employmentTraining"]);
    expect(await mayDo("provinceParticipation")).toEqual([
      "bankAccount",
      "forms",
      "sign",
      "systemsTraining",
      "chairAccount",
      "representativeAccount",
    ]);
    expect(await mayDo("provinceManager")).toEqual([]);
    await setState(place, "active");
    expect(await mayDo("provinceParticipation")).toEqual([]);
  });

  it("offers what is done to its own department to put right, as it was typed; the accounts to nobody", async () => {
    await done(place, ["bankAccount", "networkRegistration", "chairAccount"]);
    const recorded = async (role: Role) =>
      (await desk(role))?.items?.flatMap((one) => (one.recorded ? [[one.item, one.recorded]] : []));
    const on = { doneOn: "2026-06-05", shownDay: "۱۴۰۵/۰۳/۱۵" };
    expect(await recorded("provinceParticipation")).toEqual([["bankAccount", { ...on, reference: SHEBA }]]);
    expect(await recorded("provinceEmployment")).toEqual([["networkRegistration", { ...on, reference: "" }]]);
    for (const role of ["provinceManager", "officeEmployment", "hqParticipation"] as const)
      expect(await recorded(role)).toEqual([]);
    await setState(place, "active");
    const opened = await getLicenseDesk(asRole("provinceParticipation", place), place.applicationNumber, {
      withRecord: true,
    });
    expect(opened?.items?.filter((one) => one.recorded)).toEqual([]);
  });

  it.each([
    ["provinceParticipation", "IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲"],
    ["provinceEmployment", "IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲"],
    ["officeEmployment", "IR•• •••• •••• •••• •••• ••۹۰ ۰۲"],
    ["hqParticipation", "IR•• •••• •••• •••• •••• ••۹۰ ۰۲"],
  ] as const)("shows to %s the Sheba as %s", async (role, shown) => {
    await done(place, ["bankAccount"]);
    const items = (await desk(role))?.items ?? [];
    expect(items.find(({ item }) => item === "bankAccount")).toMatchObject({
      reference: shown,
      doneOn: "۱۵ خرداد ۱۴۰۵",
      doneBy: "همکار",
    });
  });

  it("carries the documents of its items, without those taken away or of other subjects", async () => {
    const add = (subject: string, name: string, removed = false) =>
      asOwner(
        `INSERT INTO licensing_file (id, application_number, office_id, province_id, subject, sha256, name, media_type, size, added_by_id, added_by_name, added_at, removed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'application/pdf', 2048, 1, 'همکار', now(), CASE WHEN $8 THEN now() END)`,
        [
          randomUUID(),
          place.applicationNumber,
          place.officeId,
          place.provinceId,
          subject,
          randomUUID().replaceAll("-", "").repeat(2),
          name,
          removed,
        ],
      );
    await add("sign", "عکس تابلو.pdf");
    await add("sign", "عکس نادرست.pdf", true);
    await add("member-1", "سوابق.pdf");
    const items = (await desk())?.items ?? [];
    expect(items.flatMap(({ item, files }) => files.map(({ name, size }) => [item, name, size]))).toEqual([
      ["sign", "عکس تابلو.pdf", "۲ کیلوبایت"],
    ]);
  });
});

it("knows whether the end has been written down, or only come", async () => {
  const ended = async (...given: Parameters<typeof desk>) => (await desk(...given))?.hasEnded;
  await setState(place, "active");
  expect(await ended("provinceParticipation", "2028-06-02")).toBe(false);
  await setState(place, "expired");
  expect(await ended()).toBe(true);
});

describe("what may be done now", () => {
  it("is opening only when the whole list is done", async () => {
    await done(
      place,
      CHECKLIST_ITEMS.filter((item) => item !== "sign"),
    );
    expect(await rightsOf()).toEqual(["revoke"]);
    await done(place);
    expect(await rightsOf()).toEqual(["open", "revoke"]);
    expect(await rightsOf("provinceEmployment")).toEqual([]);
  });

  it.each([
    ["active", "2026-11-11", ["suspend", "renew", "revoke"]],
    ["suspended", "2026-11-11", ["resume", "revoke"]],
    ["suspended", "2027-02-02", ["suspend", "resume", "renew", "revoke"]],
    ["active", "2028-06-02", ["expire", "renew"]],
    ["expired", "2026-11-11", ["renew"]],
    ["revoked", "2026-11-11", []],
  ] as const)("for one recorded as %s on %s is %s", async (status, date, expected) => {
    await setState(place, status);
    expect((await rightsOf("provinceParticipation", date)).sort()).toEqual([...expected].sort());
    expect(await rightsOf("provinceManager", date)).toEqual([]);
  });
});
