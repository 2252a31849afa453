import { beforeAll, describe, expect, it } from "vitest";
import type { DirectoryView, PartnersView } from "@/lib/domain/licensing/partner-view";
import { ROLES } from "@/lib/domain/organisation/role";
import { removeContact } from "@/lib/server/partner/contact-commands";
import { getPartners } from "@/lib/server/partner/query";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { agreementFields, contactFields, createAgreement, createContact, placeIn } from "./partner-world";

// Its own province, so that nothing of the other tests is counted.
const PROVINCE = "IR-26";
const contact = contactFields({ name: "سمیرا نمونه‌ای", phone: "02532900000" });
let place: TestPlace;

beforeAll(async () => {
  place = await createCenter(PROVINCE);
  await createContact(PROVINCE, contact);
  await createAgreement(PROVINCE, agreementFields({ endsOn: "2026-11-11" }));
  await createAgreement(PROVINCE, agreementFields({ endsOn: "2026-11-10" }));
  const removed = await createContact(PROVINCE);
  await removeContact(asRole("provinceEmployment", place), { id: removed, version: 1 });
});

const directoryOf = (view: PartnersView | null): DirectoryView => {
  if (view?.kind !== "directory") throw new Error(`no directory but ${view?.kind}`);
  return view;
};

it("has the 26 organisations in their order, each with contacts and the state of its agreements [S1 هـ]", async () => {
  const view = directoryOf(await getPartners(asRole("provinceManager", place), {}));
  expect(view).toMatchObject({
    province: { id: PROVINCE, name: "قزوین" },
    provinces: [],
    counts: { all: 26, reached: 1, agreed: 1 },
  });
  expect(view.lines).toHaveLength(26);
  expect(view.lines[0]).toMatchObject({
    key: "labourDepartment",
    number: 1,
    contacts: [],
    running: null,
    ended: 0,
  });
  expect(view.lines[1]).toMatchObject({
    key: "banks",
    contacts: [{ name: contact.name, phone: "۰۲۵۳۲۹۰۰۰۰۰", callable: "02532900000" }],
    running: { count: 1, until: "۲۰ آبان ۱۴۰۵" },
    ended: 1,
  });
});

it.each([
  [{ q: "بانك" }, ["banks"]],
  [{ q: "سميرا نمونه ای" }, ["banks"]],
  [{ q: "نیست" }, []],
  [{ shows: "running" }, ["banks"]],
  [{ shows: "withoutContact", q: "پارک" }, ["scienceParks"]],
  [{ shows: "withoutContact", q: "بانک" }, []],
  [{ shows: "withoutRunning", q: "بنیاد علوی" }, ["alaviFoundation"]],
  [{ shows: "constructor", q: "بنیاد علوی" }, ["alaviFoundation"]],
])("filters by name, contact and state: %j", async (query, keys) => {
  const view = directoryOf(await getPartners(asRole("caseworker", place), query));
  expect(view.lines.map(({ key }) => key)).toEqual(keys);
});

it("opens one organisation with what its forms need, without what was removed", async () => {
  const view = await getPartners(asRole("provinceParticipation", place), { organisation: "banks" });
  expect(view).toMatchObject({
    kind: "organisation",
    number: 2,
    mayKeep: true,
    contacts: [{ version: 1, name: contact.name, post: contact.post, note: null }],
    agreements: [
      { state: "running", ends: "۲۰ آبان ۱۴۰۵", typed: { signedOn: "۱۴۰۵/۰۲/۱۱", endsOn: "۱۴۰۵/۰۸/۲۰" } },
      { state: "ended" },
    ],
  });
});

it("lets those of headquarters choose a province, each with how far it has come", async () => {
  const ctx = asRole("hqParticipation", place);
  const view = await getPartners(ctx, {});
  if (view?.kind !== "provinces") throw new Error("no choice");
  expect(view.lines).toHaveLength(31);
  expect(view.lines).toContainEqual({ id: PROVINCE, name: "قزوین", reached: 1, agreed: 1 });
  const chosen = directoryOf(await getPartners(ctx, { province: PROVINCE }));
  expect(chosen.provinces).toHaveLength(31);
});

describe.each(ROLES)("%s", (role) => {
  const country = ["hqEmployment", "hqParticipation", "auditor"].includes(role);

  it("reads the own province's directory, kept or not", async () => {
    const view = await getPartners(asRole(role, place), { province: PROVINCE, organisation: "banks" });
    if (["administrator", "entrepreneur"].includes(role)) return expect(view).toBeNull();
    expect(view).toMatchObject({
      contacts: [{ name: contact.name }],
      mayKeep: ["provinceEmployment", "provinceParticipation"].includes(role),
    });
  });

  it("reads another province's only for the country", async () => {
    const view = await getPartners(asRole(role, placeIn("IR-29")), { province: PROVINCE });
    expect(view !== null).toBe(country);
  });
});

it.each([
  { province: "قزوین" },
  { province: "IR-99" },
  { province: PROVINCE, organisation: "nasa" },
  { province: PROVINCE, organisation: "constructor" },
  { province: PROVINCE, organisation: "a\u0000b" },
  { province: "a\u0000b" },
])("knows nothing under %j", async (query) => {
  expect(await getPartners(asRole("hqEmployment", place), query)).toBeNull();
});

it("keeps removed rows in the database", async () => {
  const rows = await asOwner(
    "SELECT id FROM partner_contact WHERE province_id = $1 AND removed_at IS NOT NULL",
    [PROVINCE],
  );
  expect(rows).toHaveLength(1);
});
