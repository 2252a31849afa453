import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProvinceFigures } from "@/lib/domain/report/figures";
import { checkProvince } from "@/lib/domain/report/checks";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { addMonths, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { liveFigures, liveValues } from "@/lib/server/report/live-figures";
import { type Context, readRow } from "@/lib/server/scope";
import { figuresOf, performances } from "@/tests/domain/report/build-figures";
import { setSteps } from "@/tests/server/panel/center-world";
import { setNotice } from "@/tests/server/notice/notice-world";
import { asProvince, createPerformances } from "@/tests/server/report/report-world";
import { createEntrepreneur, createPerson } from "@/tests/support/cases";
import { asOwner, createCenter, MONTH, type TestPlace } from "@/tests/support/world";

/** Nobody else has centers there. */
const PROVINCE = "IR-23";
let next = jalaliMonth("1402-01");

async function figuresIn(ctx: Context, month: JalaliMonth, provinceId = PROVINCE): Promise<ProvinceFigures> {
  const row = await readRow(ctx, liveFigures, liveValues(provinceId, month));
  if (!row) throw new Error("no figures");
  return row.figures;
}

/** The figures without what belongs to no month, for the centers given. */
const ofMonth = (
  { items, levels: _l, promotions: _p, openNotices: _o, centers: _c, ...figures }: ProvinceFigures,
  ids: readonly string[],
) => ({
  ...figures,
  services: figures.services.map((row) => ({
    ...row,
    people: row.people.toSorted((a, b) =>
      `${a.targetGroup}${a.gender}`.localeCompare(`${b.targetGroup}${b.gender}`),
    ),
  })),
  items: ids.map((id) => items.find((item) => item.id === id)),
});

describe("the figures that the database assembles", () => {
  it("are those that the domain adds up, for random performances, and agree with themselves [S1 ط]", async () => {
    const ctx = asProvince("provinceEmployment", PROVINCE);
    await fc.assert(
      fc.asyncProperty(performances, async (made) => {
        const month = (next = addMonths(next, 3));
        const ids = await createPerformances(PROVINCE, month, made);
        const expected = figuresOf(made);
        const named = {
          ...expected,
          items: expected.items.map((item, index) => ({ ...item, id: ids[index] ?? "" })),
        };
        const live = await figuresIn(ctx, month);
        expect(ofMonth(live, ids)).toEqual(ofMonth(named, ids));
        expect(checkProvince(live).filter(({ holds }) => !holds)).toEqual([]);
        for (const status of centerStatuses)
          expect(live.centers[status]).toBe(live.items.filter((item) => item.status === status).length);
      }),
      { numRuns: 12 },
    );
  });

  it("are nothing in a province without centers", async () => {
    const figures = await figuresIn(asProvince("provinceEmployment", "IR-25"), MONTH, "IR-25");
    expect(figures).toMatchObject({ items: [], payableRial: 0n, entries: 0 });
    expect(figures.services).toHaveLength(10);
  });

  it("are nobody's outside the province: the counts that reach beyond the rows keep to the scope", async () => {
    const [own, foreign] = ["provinceEmployment", "provinceParticipation"].map((role) =>
      asProvince(role as "provinceEmployment", role === "provinceEmployment" ? "IR-09" : "IR-29"),
    );
    await createEntrepreneur(await createCenter("IR-09"), {});
    if (!own || !foreign) throw new Error("no contexts");
    expect((await figuresIn(own, MONTH, "IR-09")).levels[1]).toBeGreaterThan(0);
    const hidden = await figuresIn(foreign, MONTH, "IR-09");
    expect(hidden).toMatchObject({ items: [], levels: { 1: 0, 2: 0, 3: 0, graduated: 0 }, beneficiaries: 0 });
  });
});

describe("what a report counts beyond the months", () => {
  const province = "IR-07";
  let place: TestPlace;
  const figures = (
    month: JalaliMonth,
    role: "provinceEmployment" | "provinceParticipation" = "provinceEmployment",
  ) => figuresIn(asProvince(role, province), month, province);

  beforeAll(async () => {
    place = await createCenter(province);
  });

  it("entrepreneurs by the level they stood on when the month ended, and who was promoted in it, also for participation", async () => {
    const { id } = await createEntrepreneur(place, {
      standing: 2,
      sinceOn: "2026-11-10",
      enrolledOn: "2026-03-21",
    });
    await asOwner("DELETE FROM level_history WHERE entrepreneur_id = $1", [id]);
    const [promotion] = await asOwner<{ id: number }>(
      `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, status, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at, decided_by_id, decided_by_name, decided_at)
       VALUES ($1, 1, 2, 'approved', '{}', '', 1, 'مددکار', now(), 2, 'اداره', now()) RETURNING id`,
      [id],
    );
    for (const [standing, on, by] of [
      [1, "2026-03-21", null],
      [2, "2026-11-10", promotion?.id],
    ] as const)
      await asOwner(
        "INSERT INTO level_history (entrepreneur_id, standing, since_on, promotion_id, recorded_by_name, recorded_at) VALUES ($1, $2, $3, $4, 'x', now())",
        [id, standing, on, by],
      );
    const ended = await createEntrepreneur(place, {});
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-05', end_reason = 'مهاجرت' WHERE id = $1", [
      ended.id,
    ]);
    for (const role of ["provinceEmployment", "provinceParticipation"] as const) {
      // Mehr ended on 2026-10-22, Aban on 2026-11-21.
      expect(await figures(jalaliMonth("1405-07"), role)).toMatchObject({
        levels: { 1: 2, 2: 0 },
        promotions: { 2: 0 },
      });
      expect(await figures(jalaliMonth("1405-08"), role)).toMatchObject({
        levels: { 1: 0, 2: 1 },
        promotions: { 2: 1, 3: 0, graduated: 0 },
      });
    }
  });

  it("the notices that ran when the month ended", async () => {
    await setNotice(place, "lifted", { servedOn: "2026-09-01", decidedOn: "2026-10-30" });
    await setNotice(place, "served", { servedOn: "2026-11-25", replyBy: "2026-12-10" });
    const counts = await Promise.all(
      ["1405-06", "1405-07", "1405-08", "1405-09"].map((month) => figures(jalaliMonth(month))),
    );
    expect(counts.map(({ openNotices }) => openNotices)).toEqual([1, 1, 0, 1]);
  });

  it("centers by the status they had when the month ended, whatever they are now; who came later is not in it", async () => {
    const [first, second, third] = [place, await createCenter(province), await createCenter(province)];
    await setSteps(first, [["1403-01", "active"]]);
    await setSteps(second, [
      ["1404-01", "opening"],
      ["1404-03", "active"],
      ["1404-05", "suspended"],
    ]);
    await setSteps(third, [
      ["1404-04", "active"],
      ["1404-06", "inactive"],
    ]);
    await asOwner("UPDATE center SET status = 'inactive', ended_month = '1404-09' WHERE id = $1", [
      first.centerId,
    ]);
    const told = async (month: string) => {
      const { centers, items } = await figures(jalaliMonth(month));
      const statuses = [first, second, third].map(
        ({ centerId }) => items.find(({ id }) => id === centerId)?.status,
      );
      const none = { active: 0, suspended: 0, inactive: 0, opening: 0 };
      for (const { status } of items) none[status] += 1;
      expect([month, centers]).toEqual([month, none]);
      return statuses;
    };
    expect(await told("1403-12")).toEqual(["active", undefined, undefined]);
    expect(await told("1404-02")).toEqual(["active", "opening", undefined]);
    expect(await told("1404-04")).toEqual(["active", "active", "active"]);
    expect(await told("1404-06")).toEqual(["active", "suspended", "inactive"]);
    expect(await told("1404-09")).toEqual(["inactive", "suspended", "inactive"]);
  });

  it("the people an entry links, where it counts none itself, by their own group and gender", async () => {
    const month = jalaliMonth("1404-03");
    const [centerId = ""] = await createPerformances(province, month, [
      {
        name: "مرکز",
        office: "اداره",
        status: "active",
        due: true,
        month: "confirmed",
        late: false,
        baseAidRial: 0n,
        rows: Array.from({ length: 10 }, (_, index) => ({
          entries: index === 1 ? 1 : 0,
          quantity: 0,
          people: [],
          costRial: 0n,
          payableRial: 0n,
        })),
      },
    ]);
    const [office] = await asOwner<{ officeId: string }>(
      `SELECT office_id AS "officeId" FROM center WHERE id = $1`,
      [centerId],
    );
    const people = [1, 2].map(() =>
      createPerson({ provinceId: province, officeId: office?.officeId ?? "", centerId }),
    );
    for (const { id } of await Promise.all(people))
      await asOwner(
        `INSERT INTO entry_beneficiary (entry_id, beneficiary_id, center_id, office_id, province_id)
         SELECT id, $2, center_id, office_id, province_id FROM service_entry WHERE center_id = $1`,
        [centerId, id],
      );
    await asOwner("UPDATE service_entry SET beneficiary_count = 2 WHERE center_id = $1", [centerId]);
    await asOwner("UPDATE monthly_performance SET beneficiary_count = 2 WHERE center_id = $1", [centerId]);
    for (const role of ["provinceEmployment", "provinceParticipation"] as const) {
      const { services, ...live } = await figures(month, role);
      expect(services[1]?.people).toEqual([{ targetGroup: "prisonerFamily", gender: "female", count: 2 }]);
      expect(checkProvince({ services, ...live }).filter(({ holds }) => !holds)).toEqual([]);
    }
  });
});
