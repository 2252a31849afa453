import { beforeAll, describe, expect, it } from "vitest";
import { type CenterStatus, centerStatuses } from "@/lib/domain/organisation/center";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { addDays, type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, firstDay, type JalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import {
  expireLicense,
  renewLicense,
  resumeLicense,
  revokeLicense,
  suspendLicense,
} from "@/lib/server/license/commands";
import { openCenter } from "@/lib/server/license/opening";
import { suspendCenter } from "@/lib/server/license/suspend-center";
import { addCenter, endCenter } from "@/lib/server/organisation/center-commands";
import { inScope } from "@/lib/server/scope";
import { countDifferences, setSteps, type Step, stepsOf } from "@/tests/server/panel/center-world";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { done, numberOf, stateOf } from "./license-world";

/** Steps are written with the month that runs in Tehran, whatever a test makes of the time. */
const NOW = new Date();
const TODAY = todayInTehran(NOW);
const ago = (months: number): JalaliMonth => addMonths(monthAt(NOW), -months);
const THIS_MONTH = ago(0);

let place: LicensedPlace;
const participation = () => asRole("provinceParticipation", place, NOW);
const administrator = (of: TestPlace) => asRole("administrator", of, NOW);
const key = async () => ({ number: numberOf(place), version: (await stateOf(place)).version });
const until = addDays(TODAY, 90);
const reason = "دلیل آزمون";

const commands = {
  open: async () => openCenter(participation(), await key()),
  suspend: async () => suspendLicense(participation(), { ...(await key()), until, reason }),
  "suspend by a notice": () => {
    const ctx = participation();
    return inScope(ctx, (tx) => suspendCenter(tx, ctx, { centerId: place.centerId, until, reason }));
  },
  resume: async () => resumeLicense(participation(), { ...(await key()), note: "" }),
  revoke: async () => revokeLicense(participation(), { ...(await key()), reason }),
  expire: async () => {
    await valid(addDays(TODAY, -1));
    return expireLicense(participation(), await key());
  },
  renew: async () => renewLicense(participation(), { ...(await key()), validUntil: addDays(TODAY, 400) }),
};
type Command = keyof typeof commands;

const valid = (last: CalendarDate) =>
  asOwner("UPDATE license SET issued_on = $2, valid_until = $3 WHERE number = $1", [
    ...[place.licenseNumber, addDays(last, -300), last],
  ]);

/** How many centers of the office have which status at the end of a month; those that none has are left out. */
async function countsAt(
  { officeId }: TestPlace,
  month: string,
): Promise<Partial<Record<CenterStatus, number>>> {
  const [sums] = await asOwner<Record<CenterStatus, number>>(
    `SELECT ${centerStatuses.map((status) => `coalesce(sum(${status}), 0)::integer AS ${status}`).join(", ")}
     FROM center_count WHERE area_kind = 'office' AND area_id = $1 AND month <= $2`,
    [officeId, month],
  );
  return Object.fromEntries(Object.entries(sums ?? {}).filter(([, count]) => count !== 0));
}

async function begin(status: LicenseStatus, past: Step[]) {
  place = await createLicensed(status);
  await asOwner(
    "UPDATE center SET started_month = CASE WHEN started_month IS NOT NULL THEN $2 END, ended_month = CASE WHEN ended_month IS NOT NULL THEN $3 END WHERE id = $1",
    [place.centerId, ago(9), ago(1)],
  );
  await valid(addDays(TODAY, 30));
  await done(place);
  await setSteps(place, past);
}

describe("the status of a center follows its license", () => {
  const opening: Step = [ago(9), "opening"];
  const active: Step = [ago(6), "active"];
  const since = (status: CenterStatus): Step => [THIS_MONTH, status];
  it.each<[string, LicenseStatus, Step[], Command[], Step[]]>([
    ["is opened", "issued", [opening], ["open"], [opening, since("active")]],
    ["is suspended", "active", [active], ["suspend"], [active, since("suspended")]],
    [
      "is suspended after a notice",
      "active",
      [active],
      ["suspend by a notice"],
      [active, since("suspended")],
    ],
    [
      "takes up its work again",
      "suspended",
      [active, [ago(3), "suspended"]],
      ["resume"],
      [active, [ago(3), "suspended"], since("active")],
    ],
    [
      "is suspended and takes up its work within a month: the last one counts",
      "active",
      [active],
      ["suspend", "resume"],
      [active, since("active")],
    ],
    ["loses its license", "active", [active], ["revoke"], [active, since("inactive")]],
    [
      "loses its license while it is suspended",
      "suspended",
      [active, [ago(2), "suspended"]],
      ["revoke"],
      [active, [ago(2), "suspended"], since("inactive")],
    ],
    ["loses its license before it opens", "issued", [opening], ["revoke"], [opening, since("inactive")]],
    ["is at the end of its license", "active", [active], ["expire"], [active, since("inactive")]],
    [
      "is given a new license after its end: what it was in between stays",
      "expired",
      [active, [ago(2), "inactive"]],
      ["renew"],
      [active, [ago(2), "inactive"], since("active")],
    ],
    ["ends and goes on within a month", "active", [active], ["expire", "renew"], [active, since("active")]],
    ["is given a longer one in time", "active", [active], ["renew"], [active]],
  ])("one that %s", async (_what, status, past, moves, expected) => {
    await begin(status, past);
    for (const move of moves) expect([move, codeOf(await commands[move]())]).toEqual([move, "ok"]);
    expect(await stepsOf(place.centerId)).toEqual(expected);
    const before = past.at(-1)?.[1] ?? "active";
    const now = expected.at(-1)?.[1] ?? "active";
    expect(await countsAt(place, ago(1))).toEqual({ [before]: 1 });
    expect(await countsAt(place, THIS_MONTH)).toEqual({ [now]: 1 });
    expect(await stateOf(place)).toMatchObject({ center: now });
    expect(await countDifferences()).toEqual([]);
  });

  it("but not a step that was refused", async () => {
    await begin("active", [active]);
    expect(codeOf(await commands.resume())).toBe("wrongStep");
    expect(await stepsOf(place.centerId)).toEqual([active]);
  });
});

describe("a center without a license", () => {
  let office: TestPlace;
  let serial = 0;
  beforeAll(async () => {
    office = await createCenter();
  });
  const added = async (startedMonth: JalaliMonth) => {
    const id = `${office.officeId}-s${serial++}`;
    const input = {
      id,
      officeId: office.officeId,
      name: "مرکز تازه",
      kind: "regular" as const,
      startedMonth,
    };
    expect(codeOf(await addCenter(administrator(office), { ...input, address: null, phone: null }))).toBe(
      "ok",
    );
    return id;
  };
  const end = async (id: string, lastMonth: JalaliMonth) =>
    expect(codeOf(await endCenter(administrator(office), { id, version: 1, lastMonth }))).toBe("ok");

  it.each([14, 0, -2])("is active from its first month on, %i months ago", async (months) => {
    expect(await stepsOf(await added(ago(months)))).toEqual([[ago(months), "active"]]);
  });

  it("is inactive from the month after its last one on, also where that is recorded late", async () => {
    const id = await added(ago(14));
    await end(id, ago(4));
    expect(await stepsOf(id)).toEqual([
      [ago(14), "active"],
      [ago(3), "inactive"],
    ]);
  });

  it.each([0, -3])(
    "is inactive after a last month that is not over, %i, without anybody saying so then",
    async (last) => {
      const id = await added(ago(14));
      await end(id, ago(last));
      expect(await stepsOf(id)).toEqual([
        [ago(14), "active"],
        [ago(last - 1), "inactive"],
      ]);
      expect(await countDifferences()).toEqual([]);
    },
  );
});

describe("the first steps of what was there before there were steps, or was loaded around them", () => {
  type Center = { status: CenterStatus; started: string | null; ended?: string };
  type License = { status: LicenseStatus; issuedOn: CalendarDate; at: CalendarDate };
  const opened = (status: LicenseStatus, at: JalaliMonth): License => ({
    ...{ status, issuedOn: addDays(firstDay(ago(12)), 3), at: addDays(firstDay(at), 9) },
  });
  const start = ago(10);
  const began: Step[] = [
    [ago(12), "opening"],
    [start, "active"],
  ];

  it.each<[string, Center, License | null, Step[]]>([
    ["active", { status: "active", started: start }, null, [[start, "active"]]],
    [
      "active with a license from before",
      { status: "active", started: start },
      opened("active", ago(10)),
      began,
    ],
    [
      "active, with a license that came later",
      { status: "active", started: ago(20) },
      opened("active", ago(10)),
      [[ago(20), "active"]],
    ],
    [
      "suspended since its license is",
      { status: "suspended", started: start },
      opened("suspended", ago(4)),
      [...began, [ago(4), "suspended"]],
    ],
    [
      "suspended, and nobody knows since when",
      { status: "suspended", started: start },
      null,
      [
        [start, "active"],
        [THIS_MONTH, "suspended"],
      ],
    ],
    [
      "inactive since its license is revoked",
      { status: "inactive", started: start, ended: ago(2) },
      opened("revoked", ago(3)),
      [...began, [ago(3), "inactive"]],
    ],
    [
      "inactive since its end",
      { status: "inactive", started: start, ended: ago(2) },
      null,
      [
        [start, "active"],
        [ago(2), "inactive"],
      ],
    ],
    [
      "inactive since an end that nobody has recorded",
      { status: "active", started: start, ended: ago(2) },
      null,
      [
        [start, "active"],
        [ago(2), "inactive"],
      ],
    ],
    [
      "suspended in its first month",
      { status: "suspended", started: start },
      opened("suspended", ago(11)),
      [
        [ago(12), "opening"],
        [start, "suspended"],
      ],
    ],
    ["opening", { status: "opening", started: null }, opened("issued", ago(12)), [[ago(12), "opening"]]],
    ["opening without a license", { status: "opening", started: null }, null, [[THIS_MONTH, "opening"]]],
    [
      "revoked before it opened",
      { status: "inactive", started: null },
      opened("revoked", ago(5)),
      [
        [ago(12), "opening"],
        [ago(5), "inactive"],
      ],
    ],
    ["never opened, nor licensed", { status: "inactive", started: null }, null, [[THIS_MONTH, "inactive"]]],
  ])("%s", async (_what, { status, started, ended }, license, expected) => {
    const licensed = license ? await createLicensed(license.status) : await createCenter();
    await asOwner("UPDATE center SET status = $2, started_month = $3, ended_month = $4 WHERE id = $1", [
      ...[licensed.centerId, status, started, ended ?? null],
    ]);
    if (license)
      await asOwner(
        "UPDATE license SET issued_on = $2, valid_until = $2::date + 700, status_at = $3::date + time '12:00' WHERE center_id = $1",
        [...[licensed.centerId, license.issuedOn, license.at]],
      );
    await asOwner("DELETE FROM center_step WHERE center_id = $1", [licensed.centerId]);
    await asOwner("SELECT add_center_steps(ARRAY[$1])", [licensed.centerId]);
    expect(await stepsOf(licensed.centerId)).toEqual(expected);
    expect(await countDifferences()).toEqual([]);
  });

  it("a new center's are those of its license, written after it in the same transaction", async () => {
    const { officeId, provinceId, centerId, licenseNumber } = await createLicensed("issued");
    const id = `${centerId}-new`;
    await asOwner(
      `WITH made AS (
         INSERT INTO center (id, office_id, province_id, name, status, started_month) VALUES ($1, $2, $3, 'مرکز تازه', 'suspended', $5) RETURNING id
       ) UPDATE license SET center_id = made.id, status = 'suspended', suspended_until = '2028-01-01', reason = 'دلیل', issued_on = $6, valid_until = $6::date + 700, status_at = $7
         FROM made WHERE number = $4`,
      [
        id,
        officeId,
        provinceId,
        licenseNumber,
        start,
        firstDay(ago(12)),
        `${addDays(firstDay(ago(4)), 9)}T12:00Z`,
      ],
    );
    expect(await stepsOf(id)).toEqual([...began, [ago(4), "suspended"]]);
  });
});
