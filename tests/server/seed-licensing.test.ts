import { expect, it } from "vitest";
import { isPending } from "@/lib/domain/licensing/application-workflow";
import { checkConditions, checkDecisionDay } from "@/lib/domain/licensing/issue-conditions";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { holdsQuota, licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import { CHECKLIST_ITEMS } from "@/lib/domain/licensing/opening-checklist";
import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import { addDays, type CalendarDate, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { parseNationalId } from "@/lib/domain/shared/national-id";
import { parseSheba } from "@/lib/domain/shared/sheba";
import { byKey, DEMO_DAY, demoOfLicensing, demoOn } from "@/tests/support/demo-licensing";

const { demo, parts, files } = demoOfLicensing();
const day = (at: string | null) => (at === null ? null : todayInTehran(new Date(at)));

it("gives every center a license out of an application of its own, and licenses states as their centers have", () => {
  const states = { active: "active", suspended: "suspended", issued: "opening" } as const;
  const centers = new Map(demo.center.map((row) => [row.id, row]));
  expect(demo.license.map(({ center_id: id }) => id).sort()).toEqual([...centers.keys()].sort());
  for (const license of demo.license) {
    const application = demo.license_application.find(({ number }) => number === license.application_number);
    const center = centers.get(license.center_id);
    expect(application).toMatchObject({
      status: "licensed",
      office_id: license.office_id,
      kind: center?.kind,
      center_name: center?.name,
    });
    expect(center?.status).toBe(states[license.status as keyof typeof states] ?? "inactive");
    const term = {
      status: license.status,
      validUntil: license.valid_until as CalendarDate,
      suspendedUntil: license.suspended_until as CalendarDate | null,
    };
    expect(licenseStatusOn(term, DEMO_DAY)).toBe(license.status);
    if (license.opened_on) expect(monthOf(license.opened_on as CalendarDate)).toBe(center?.started_month);
    else expect(center?.started_month).toBeNull();
  }
  expect(new Set(demo.license.map(({ status }) => status)).size).toBe(5);
  const soon = demo.license.filter(
    ({ status, valid_until: until }) => status === "active" && until <= addDays(DEMO_DAY, 60),
  );
  expect(soon.length).toBeGreaterThanOrEqual(3);
});

it("numbers licenses with right check digits and applications in order, and lets the next numbers follow", () => {
  const serials = new Map<string, number[]>();
  const note = (kind: string, province: string, year: number, serial: number) => {
    const key = `${kind} ${province} ${year}`;
    serials.set(key, [...(serials.get(key) ?? []), serial]);
  };
  for (const { number, province_id: province, issued_on: on } of demo.license) {
    const { year } = toJalali(on as CalendarDate);
    expect(parseLicenseNumber(number)).toBe(number);
    expect(number.slice(0, 7)).toBe(`${province.slice(3)}-${year}`);
    note("license", province, year, Number(number.slice(8, 12)));
  }
  for (const { number, province_id: province, created_at: at } of demo.license_application) {
    const { year } = toJalali(todayInTehran(new Date(at)));
    expect(number.slice(0, 7)).toBe(`${year}-${province.slice(3)}`);
    note("application", province, year, Number(number.slice(8)));
  }
  const ofLicensing = demo.licensing_serial.filter(
    ({ kind }) => kind === "application" || kind === "license",
  );
  const last = new Map(ofLicensing.map((row) => [`${row.kind} ${row.province_id} ${row.year}`, row.last]));
  expect([...last.keys()].sort()).toEqual([...serials.keys()].sort());
  for (const [key, given] of serials)
    expect(
      [...given].sort((a, b) => a - b),
      key,
    ).toEqual(Array.from({ length: last.get(key) ?? 0 }, (_, index) => index + 1));
});

it("keeps every office within its quota, with room where the story begins, and one support center a province [S1 ز]", () => {
  const quotas = new Map(demo.office_quota.map((row) => [row.office_id, row.quota]));
  const used = (holds: (row: { office_id: string; province_id: string }) => boolean, kind: string) => {
    const licensed = demo.license.filter((row) => {
      const center = demo.center.find(({ id }) => id === row.center_id);
      return holds(row) && center?.kind === kind && holdsQuota(row.status);
    });
    const pending = demo.license_application.filter(
      (row) => holds(row) && row.kind === kind && isPending(row.status),
    );
    return licensed.length + pending.length;
  };
  for (const { id } of demo.office)
    expect(
      used((row) => row.office_id === id, "regular"),
      id,
    ).toBeLessThanOrEqual(quotas.get(id) ?? DEFAULT_QUOTA);
  for (const province of new Set(demo.office.map((row) => row.province_id)))
    expect(
      used((row) => row.province_id === province, "provincialSupport"),
      province,
    ).toBeLessThanOrEqual(1);
  for (const office of ["neyshabur", "sabzevar"]) {
    expect(
      (quotas.get(office) ?? 0) - used((row) => row.office_id === office, "regular"),
    ).toBeGreaterThanOrEqual(2);
    expect(
      demo.license_application.filter((row) => row.office_id === office && row.status === "draft"),
    ).toEqual([]);
  }
});

it("lets every license rest on its three conditions [S1 ب-3-1], and every center open after its whole checklist", () => {
  for (const row of demo.license_application.filter(({ council_decided_on: on }) => on)) {
    const decidedOn = row.council_decided_on as CalendarDate;
    const endorsedOn = day(row.endorsed_at) as CalendarDate;
    expect(checkDecisionDay(decidedOn, { endorsedOn, today: DEMO_DAY }).ok).toBe(true);
    if (row.status === "councilDeclined") continue;
    const council = { approved: true, decidedOn, resolutionNumber: row.council_resolution ?? "" };
    expect(checkConditions({ reportedOn: day(row.submitted_at), endorsedOn, council }).ok).toBe(true);
    expect(files.get(row.number)?.some(({ subject }) => subject === "council")).toBe(true);
  }
  const items = byKey(demo.opening_item, (row) => row.license_number);
  for (const { number, status, issued_on: issued, opened_on: opened } of demo.license) {
    const own = items.get(number) ?? [];
    expect(own.length).toBe(status === "issued" ? 4 : CHECKLIST_ITEMS.length);
    expect(own.filter(({ done_on: on }) => on < issued || on > (opened ?? DEMO_DAY))).toEqual([]);
    const account = own.find(({ item }) => item === "bankAccount")?.reference ?? "";
    expect(parseSheba(account, "reference").ok).toBe(true);
  }
});

it("seats each person once, with valid national ids, the people who were proposed; some seats are empty, some terms end", () => {
  const seated = demo.board_member.filter(({ to_on: on }) => on === null);
  const ids = seated.map((row) => row.national_id ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !parseNationalId(id).ok)).toEqual([]);
  const served = new Set(demo.beneficiary.map((row) => row.national_id));
  expect(ids.filter((id) => served.has(id))).toEqual([]);
  const waiting = demo.license_application.filter(({ status }) => status !== "licensed");
  const proposed = waiting.flatMap(({ number }) => (parts.get(number) ?? []).map((row) => row.national_id));
  expect(proposed.filter((id) => id !== null && ids.includes(id))).toEqual([]);
  for (const { number, center_id: center, application_number: application } of demo.license) {
    const first = demo.board_member.filter(
      (row) => row.center_id === center && row.reason === `مجوز ${number}`,
    );
    const members = (parts.get(application) ?? []).filter(({ part }) => part.startsWith("member-"));
    expect(first.map((row) => [row.name, row.national_id])).toEqual(
      members.map(({ content, national_id: id }) => [content.fields["name"], id]),
    );
  }
  const working = new Set(demo.license.filter((row) => holdsQuota(row.status)).map((row) => row.center_id));
  const filled = byKey(seated, (row) => row.center_id);
  expect([...working].filter((id) => filled.get(id)?.length !== 8).length).toBe(3);
  expect(seated.filter((row) => (row.until_on ?? "") < DEMO_DAY).length).toBeGreaterThan(1);
});

it.each(["2026-03-21", "2026-11-21", "2027-03-20"])(
  "has nothing in the future, whatever the day: %s",
  (text) => {
    const today = text as CalendarDate;
    const rows = demoOn(today);
    const midnight = Date.parse(`${today}T00:00:00+03:30`);
    const instants = [
      ...rows.application_part.flatMap((row) => [row.saved_at, row.reviewed_at]),
      ...rows.licensing_file.map((row) => row.added_at),
      ...rows.license.map((row) => row.status_at),
      ...rows.founding_request.flatMap((row) => [row.created_at, row.handled_at]),
      ...rows.opening_item.map((row) => row.recorded_at),
      ...rows.office_quota.map((row) => row.set_at),
    ];
    expect(instants.filter((at) => at !== null && Date.parse(at) > midnight)).toEqual([]);
    for (const { status, valid_until: until } of rows.license)
      expect(status === "expired" ? until < today : until > today).toBe(true);
  },
);
