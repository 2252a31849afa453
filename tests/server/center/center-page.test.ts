import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { withClient } from "@/lib/ops/system/sql";
import { getCenter } from "@/lib/server/center/center-query";
import { setNotice } from "@/tests/server/notice/notice-world";
import { setMonth } from "@/tests/server/panel/panel-world";
import { createLicensed, seat } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let foreign: TestPlace;

beforeAll(async () => {
  place = await createCenter("IR-16");
  foreign = await createCenter("IR-17");
  await asOwner(
    `INSERT INTO board_member (center_id, office_id, province_id, seat, name, mobile, from_on, to_on) VALUES
       ($1, $2, $3, 1, 'رئیس پیشین', '09120000001', '2024-01-01', '2025-01-01'),
       ($1, $2, $3, 1, 'رئیس کنونی', '09151234567', '2025-01-02', NULL)`,
    [place.centerId, place.officeId, place.provinceId],
  );
  await withClient(String(process.env.DATABASE_URL), (client) =>
    setMonth(client, place, "1405-07", {
      status: "confirmed",
      late: true,
      amount: 1_234_567,
      rows: Array(10).fill(1) as number[],
    }),
  );
});

it.each(ROLES)("%s sees a center of the scope and none outside it", async (role: Role) => {
  const wide = ["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role);
  const ctx = asRole(role, place);
  if (role === "entrepreneur") return expect(await getCenter(ctx, place.centerId)).toBeNull();
  expect((await getCenter(ctx, place.centerId))?.id).toBe(place.centerId);
  expect((await getCenter(ctx, foreign.centerId)) !== null).toBe(wide);
  const monthsHidden = ["caseworker", "administrator"].includes(role);
  expect((await getCenter(ctx, place.centerId))?.months === null).toBe(monthsHidden);
  expect((await getCenter(ctx, place.centerId))?.planYear).toBe(monthsHidden ? null : 1405);
});

it.each(["no-such-center", "\0", "Mashhad-1'--", "a".repeat(4_000), ""])(
  "gives nothing for the code %j",
  async (code) => {
    expect(await getCenter(asRole("hqEmployment", place), code)).toBeNull();
  },
);

it("shows the eight seats [S1 ج] with their present holders, mobile numbers masked", async () => {
  const view = await getCenter(asRole("officeEmployment", place), place.centerId);
  expect(view?.board).toHaveLength(8);
  expect(view?.board[0]).toMatchObject({
    title: "رئیس هیئت عامل",
    name: "رئیس کنونی",
    mobile: "۰۹۱۵•••••۶۷",
  });
  expect(view?.board[1]).toMatchObject({ name: null, mobile: null });
  expect(JSON.stringify(view)).not.toMatch(/1234567|۱۲۳۴۵۶۷"/u);
});

it("puts the running month first with what is to be done, then the months before it, newest first", async () => {
  const chair = await getCenter(asRole("centerChair", place), place.centerId);
  expect(chair?.months?.current).toMatchObject({ month: "1405-08", action: "ثبت خدمت و ارسال ماه" });
  expect(chair?.months?.earlier).toHaveLength(17);
  expect(chair?.months?.earlier[0]).toMatchObject({ month: "1405-07", payable: "۱٬۲۳۴٬۵۶۷" });
  expect(chair?.months?.earlier[0]?.state).toEqual({ status: "confirmed", timeliness: "late", empty: false });
  expect(chair?.months?.earlier[1]?.state).toEqual({ status: null, timeliness: "missing", empty: false });
  const office = await getCenter(asRole("officeEmployment", place), place.centerId);
  expect(office?.months?.current?.action).toBe("دیدن کارکرد ماه");
});

describe("what a license brings to the page", () => {
  it("shows number and validity of the license, the delegated duties and a running notice", async () => {
    const licensed = await createLicensed("active", "IR-16");
    await asOwner(
      "INSERT INTO center_duty (center_id, office_id, province_id, duty, from_on, to_on, set_by_name) VALUES ($1, $2, $3, '12-3', '2026-10-01', NULL, 'x'), ($1, $2, $3, '1', '2026-10-01', '2026-10-02', 'x')",
      [licensed.centerId, licensed.officeId, licensed.provinceId],
    );
    await setNotice(licensed, "served", { replyBy: "2026-11-20" });
    const view = await getCenter(asRole("centerMember", licensed), licensed.centerId);
    expect(view?.licensing).toMatchObject({
      license: {
        number: licensed.licenseNumber,
        validity: "معتبر تا ۱۲ خرداد ۱۴۰۷",
        status: { label: "فعال", tone: "success" },
      },
      duties: [{ since: "۹ مهر ۱۴۰۵" }],
      notice: { text: expect.stringContaining("۲۹ آبان ۱۴۰۵") },
    });
  });

  it("says of a center from before that it has none", async () => {
    const view = await getCenter(asRole("officeEmployment", place), place.centerId);
    expect(view?.licensing).toEqual({ license: null, duties: [], notice: null });
  });

  it.each(ROLES)("is open to %s as the policy says", async (role: Role) => {
    const view = await getCenter(asRole(role, place), place.centerId);
    if (role === "entrepreneur") return expect(view).toBeNull();
    const hidden = ["caseworker", "administrator"].includes(role);
    expect([view?.licensing === null, view?.maySeeBoard]).toEqual([hidden, role !== "caseworker"]);
  });

  it("tags the seats that need somebody", async () => {
    const licensed = await createLicensed("active", "IR-16");
    await seat(licensed, 1, { untilOn: "2026-11-10" });
    await seat(licensed, 2, { untilOn: "2026-12-10" });
    await seat(licensed, 3);
    const view = await getCenter(asRole("officeEmployment", licensed), licensed.centerId);
    expect(view?.board.slice(0, 4).map(({ tag }) => tag?.label ?? null)).toEqual([
      "پایان‌یافته",
      "رو به پایان",
      null,
      "جای خالی",
    ]);
  });
});
