import { beforeEach, describe, expect, it } from "vitest";
import { endCenters } from "@/lib/ops/nightly/end-centers";
import { addCenterInput, endCenterInput } from "@/lib/domain/organisation/input";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { addCenter, changeCenter, endCenter } from "@/lib/server/organisation/center-commands";
import { getCenterSettings } from "@/lib/server/organisation/center-query";
import { createLicensed, seat } from "@/tests/support/licensing";
import { freshName, NOWHERE } from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);
let place: TestPlace;

beforeEach(async () => {
  place = await createCenter("IR-22");
});

const buildInput = (override: object = {}) => ({
  officeId: place.officeId,
  id: freshName(),
  name: "مرکز تازه",
  kind: "regular" as const,
  startedMonth: jalaliMonth("1405-01"),
  address: null,
  phone: null,
  ...override,
});
const rowOf = async (id: string) =>
  (await asOwner<Record<string, unknown>>("SELECT * FROM center WHERE id = $1", [id]))[0];
const kindsOf = async (id: string) =>
  (await asOwner<{ kind: string }>("SELECT kind FROM event WHERE center_id = $1 ORDER BY id", [id])).map(
    ({ kind }) => kind,
  );

it("adds a center in its office's province, and counts it from its first month", async () => {
  const input = buildInput();
  expect(await addCenter(administrator, input)).toEqual({
    ok: true,
    value: { provinceId: "IR-22", officeId: place.officeId, centerId: input.id },
  });
  expect(await rowOf(input.id)).toMatchObject({
    province_id: "IR-22",
    started_month: "1405-01",
    ended_month: null,
  });
  expect(await kindsOf(input.id)).toEqual(["center.added"]);
  const [sum] = await asOwner(
    "SELECT centers_delta FROM month_summary WHERE area_kind = 'office' AND area_id = $1 AND month = '1405-01'",
    [place.officeId],
  );
  expect(sum).toEqual({ centers_delta: 1 });
});

it("gives a code to one center only", async () => {
  const input = buildInput();
  const results = await Promise.all([1, 2, 3].map(() => addCenter(administrator, input)));
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
  const again = await addCenter(administrator, input);
  expect(again).toMatchObject({ refusal: { fields: { id: expect.any(String) } } });
});

it("allows one provincial support center a province at a time [S1 ب-2-6]", async () => {
  await asOwner(
    "UPDATE center SET ended_month = '1405-02' WHERE province_id = 'IR-22' AND kind = 'provincialSupport'",
  );
  const kind = "provincialSupport" as const;
  const [first, second] = [buildInput({ kind }), buildInput({ kind })];
  const results = await Promise.all([addCenter(administrator, first), addCenter(administrator, second)]);
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
  expect(results.find((result) => !result.ok)).toMatchObject({
    refusal: { fields: { kind: expect.any(String) } },
  });

  const winner = results[0]?.ok ? first : second;
  await endCenter(administrator, { id: winner.id, version: 1, lastMonth: jalaliMonth("1405-07") });
  expect(codeOf(await addCenter(administrator, buildInput({ kind })))).toBe("ok");
});

it("keeps name, address and phone, of the version that was seen", async () => {
  const input = {
    id: place.centerId,
    version: 1,
    name: "نام دیگر",
    address: "خیابان آزادی",
    phone: "07633330000",
  };
  const results = await Promise.all([changeCenter(administrator, input), changeCenter(administrator, input)]);
  expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
  expect(await rowOf(place.centerId)).toMatchObject({ name: "نام دیگر", phone: "07633330000", version: 2 });
  expect(await kindsOf(place.centerId)).toEqual(["center.changed"]);
});

it.each([
  ["1405-07", "1405-08", "inactive"],
  ["1405-08", "1405-09", "active"],
])("ends a center after %s; from %s on it owes nothing", async (last, ended, status) => {
  const input = { id: place.centerId, version: 1, lastMonth: jalaliMonth(last) };
  expect(codeOf(await endCenter(administrator, input))).toBe("ok");
  expect(await rowOf(place.centerId)).toMatchObject({ ended_month: ended, status });
  expect(await kindsOf(place.centerId)).toEqual(["center.ended"]);
  expect(codeOf(await endCenter(administrator, { ...input, version: 2 }))).toBe("conflict");
});

it("an end that was still to come is written down when its month begins, once, and not before", async () => {
  const input = { id: place.centerId, version: 1, lastMonth: jalaliMonth("1405-09") };
  expect(codeOf(await endCenter(administrator, input))).toBe("ok");
  const endOn = (day: string) => endCenters(String(process.env.DATABASE_URL), new Date(day));
  await endOn("2026-12-21T20:29:00Z");
  expect(await rowOf(place.centerId)).toMatchObject({ ended_month: "1405-10", status: "active" });
  expect(await endOn("2026-12-21T20:30:00Z")).toBe(1);
  expect(await rowOf(place.centerId)).toMatchObject({
    ended_month: "1405-10",
    status: "inactive",
    version: 3,
  });
  expect(await kindsOf(place.centerId)).toEqual(["center.ended", "center.ended"]);
  expect(await endOn("2027-01-30T00:00:00Z")).toBe(0);
});

it("does not end a center before its first month, nor before a month that has been logged", async () => {
  const { centerId: id, officeId, provinceId } = place;
  const end = (month: string) => endCenter(administrator, { id, version: 1, lastMonth: jalaliMonth(month) });
  expect(await end("1402-12")).toMatchObject({
    refusal: { fields: { lastMonth: expect.stringContaining("فروردین") } },
  });
  await asOwner(
    "INSERT INTO monthly_performance (center_id, month, office_id, province_id) VALUES ($1, '1405-06', $2, $3)",
    [id, officeId, provinceId],
  );
  expect(await end("1405-05")).toMatchObject({
    refusal: { fields: { lastMonth: expect.stringContaining("شهریور") } },
  });
  expect(await rowOf(id)).toMatchObject({ ended_month: null, version: 1 });
  expect(codeOf(await end("1405-06"))).toBe("ok");
});

it("ends the board of a center with its work, no term before it began", async () => {
  await seat(place, 1);
  await seat(place, 2);
  await asOwner("UPDATE board_member SET from_on = '2026-12-01' WHERE center_id = $1 AND seat = 2", [
    place.centerId,
  ]);
  await asOwner(
    `INSERT INTO board_member (center_id, office_id, province_id, seat, name, mobile, from_on, to_on, end_reason)
     VALUES ($1, $2, $3, 3, 'پیشین', '09000000000', '2025-01-01', '2025-06-01', 'کناره‌گیری')`,
    [place.centerId, place.officeId, place.provinceId],
  );
  const input = { id: place.centerId, version: 1, lastMonth: jalaliMonth("1405-07") };
  expect(codeOf(await endCenter(administrator, input))).toBe("ok");
  const terms = await asOwner<{ toOn: string; why: string }>(
    `SELECT to_on::text AS "toOn", end_reason AS why FROM board_member WHERE center_id = $1 ORDER BY seat`,
    [place.centerId],
  );
  expect(terms).toEqual([
    { toOn: "2026-11-11", why: "پایان کار مرکز" },
    { toOn: "2026-12-01", why: "پایان کار مرکز" },
    { toOn: "2025-06-01", why: "کناره‌گیری" },
  ]);
  const [event] = await asOwner("SELECT after FROM event WHERE center_id = $1", [place.centerId]);
  expect(event).toEqual({ after: { endedMonth: "1405-08", endedTerms: 2 } });
});

describe("a center with a license", () => {
  it.each(["issued", "active", "suspended"] as const)(
    "that is %s ends with its license only, and the settings say so",
    async (status) => {
      const licensed = await createLicensed(status, "IR-22");
      await seat(licensed, 1);
      const input = { id: licensed.centerId, version: 1, lastMonth: jalaliMonth("1405-08") };
      expect(await endCenter(administrator, input)).toMatchObject({
        refusal: { code: "invalidInput", fields: { form: expect.stringContaining("لغو مجوز") } },
      });
      expect(await rowOf(licensed.centerId)).toMatchObject({ ended_month: null, version: 1 });
      expect(await kindsOf(licensed.centerId)).toEqual([]);
      expect(await getCenterSettings(administrator, licensed.centerId)).toMatchObject({ ending: "license" });
    },
  );

  it("whose end is recorded is not ended once more, here or there", async () => {
    for (const status of ["expired", "revoked"] as const) {
      const { centerId } = await createLicensed(status, "IR-22");
      expect(await getCenterSettings(administrator, centerId)).toMatchObject({ ending: null });
      const input = { id: centerId, version: 1, lastMonth: jalaliMonth("1405-08") };
      expect(codeOf(await endCenter(administrator, input))).toBe("conflict");
    }
  });

  it("is unlike one without: that is ended here, once", async () => {
    const ending = async () => (await getCenterSettings(administrator, place.centerId))?.ending;
    expect(await ending()).toBe("here");
    await endCenter(administrator, { id: place.centerId, version: 1, lastMonth: jalaliMonth("1405-08") });
    expect(await ending()).toBeNull();
  });
});

it.each(["1405-08", "۱۴۰۵/۰۸", "1405/8", " ۱۴۰۵-۰۸ "])("reads %j as Aban 1405", (lastMonth) => {
  const input = parseInput(endCenterInput, { id: "mashhad-1", version: "1", lastMonth });
  expect(input).toMatchObject({ ok: true, value: { lastMonth: "1405-08" } });
});

it.each([
  ["startedMonth", { startedMonth: "1405/13" }],
  ["phone", { phone: "0915" }],
  ["kind", { kind: "toString" }],
  ["name", { name: "‌ " }],
  ["address", { address: "x".repeat(1_000_000) }],
])("refuses a wrong %s", (field, raw) => {
  const right = {
    officeId: "mashhad",
    id: "mashhad-9",
    name: "مرکز نو",
    kind: "regular",
    startedMonth: "1405/08",
  };
  expect(parseInput(addCenterInput, { ...right, ...raw })).toMatchObject({
    ok: false,
    refusal: { fields: { [field]: expect.any(String) } },
  });
});
