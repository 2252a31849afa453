import { beforeAll, describe, expect, it } from "vitest";
import { paths } from "@/components/paths";
import { type CenterStatus, centerStatuses } from "@/lib/domain/organisation/center";
import { addMonths, type JalaliMonth, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { listCenters } from "@/lib/server/center/list-query";
import { getPanel, type PanelQuery } from "@/lib/server/panel/queries";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { setSteps, type Step } from "./center-world";

const NOW = new Date();
const THIS_MONTH = monthAt(NOW);
const ago = (months: number): JalaliMonth => addMonths(THIS_MONTH, -months);
/** Nobody else has centers there. */
const PROVINCE = "IR-00";

/** The pasts of three centers of one office and two of another. */
const pasts: Step[][][] = [
  [
    [[ago(20), "active"]],
    [
      [ago(20), "active"],
      [ago(5), "suspended"],
      [ago(2), "active"],
    ],
    [
      [ago(7), "opening"],
      [ago(4), "active"],
      [ago(1), "suspended"],
    ],
  ],
  [
    [
      [ago(20), "active"],
      [ago(3), "inactive"],
    ],
    [[ago(0), "opening"]],
  ],
];
let offices: TestPlace[][];

beforeAll(async () => {
  offices = [];
  for (const centers of pasts) {
    const first = await createCenter(PROVINCE);
    const places = centers.map((_, index) => ({
      ...first,
      centerId: index ? `${first.centerId}-${index}` : first.centerId,
    }));
    for (const [index, place] of places.entries()) {
      const past = centers[index] ?? [];
      const status = past.at(-1)?.[1] ?? "active";
      const { centerId, officeId } = place;
      await asOwner(
        `INSERT INTO center (id, office_id, province_id, name, status, started_month) VALUES ($1, $2, $3, 'مرکز آزمون', $4, $5)
         ON CONFLICT (id) DO UPDATE SET status = excluded.status, started_month = excluded.started_month`,
        [centerId, officeId, PROVINCE, status, status === "opening" ? null : past[0]?.[0]],
      );
      await setSteps(place, past);
    }
    offices.push(places);
  }
});

const hq = () => asRole("hqEmployment", offices[0]![0]!, NOW);
type Counts = Record<CenterStatus, number>;

/** The status of a center at the end of a month, told here in another way than the database does. */
const statusAt = (past: Step[], month: string) =>
  past.reduce<CenterStatus | null>((status, [since, next]) => (since <= month ? next : status), null);
const countsOf = (all: Step[][], month: string): Counts => {
  const counts: Counts = { active: 0, suspended: 0, inactive: 0, opening: 0 };
  for (const past of all) {
    const status = statusAt(past, month);
    if (status) counts[status] += 1;
  }
  return counts;
};
const compared = ({ active, suspended, inactive }: Counts) => ({ active, suspended, inactive });

const levels: [string, () => PanelQuery, Step[][]][] = [
  ["the province", () => ({ province: PROVINCE }), pasts.flat()],
  ["its first office", () => ({ office: offices[0]![0]!.officeId }), pasts[0]!],
  ["its second office", () => ({ office: offices[1]![0]!.officeId }), pasts[1]!],
  ["a center", () => ({ center: offices[0]![1]!.centerId }), [pasts[0]![1]!]],
  ["a center that opened", () => ({ center: offices[0]![2]!.centerId }), [pasts[0]![2]!]],
  ["a center that ended", () => ({ center: offices[1]![0]!.centerId }), [pasts[1]![0]!]],
];

describe.each(levels)("%s", (_what, query, own) => {
  it.each([0, 1, 2, 3, 5, 8, 30])(
    "has its centers by their status at the end of the month %i ago, and of the eleven before",
    async (months) => {
      const month = ago(months);
      const view = await getPanel(hq(), { ...query(), month });
      expect(view?.totals.centers).toEqual(countsOf(own, month));
      expect(view?.months.map((one) => [one.month, one.centers])).toEqual(
        lastMonths(month, 12).map((one) => [one, compared(countsOf(own, one))]),
      );
      expect(view?.status).toBe(query().center ? statusAt(own[0]!, month) : null);
    },
  );
});

it.each([0, 2, 4, 6])(
  "the parts of a province have their active centers of the month %i ago",
  async (months) => {
    const month = ago(months);
    const view = await getPanel(hq(), { province: PROVINCE, month });
    expect(new Map(view?.parts.map(({ id, active }) => [id, active]))).toEqual(
      new Map(offices.map(([first], index) => [first?.officeId, countsOf(pasts[index]!, month).active])),
    );
    const country = await getPanel(hq(), { month });
    expect(country?.parts.find(({ id }) => id === PROVINCE)?.active).toBe(
      countsOf(pasts.flat(), month).active,
    );
  },
);

it("the country's counts are those of its parts, and of all steps", async () => {
  for (const months of [0, 3, 6]) {
    const month = ago(months);
    const view = await getPanel(hq(), { month });
    expect(view?.totals.centers.active).toBe(view?.parts.reduce((all, { active }) => all + active, 0));
    const live = await asOwner<{ status: CenterStatus; n: number }>(
      `SELECT status, count(*)::integer AS n FROM (
         SELECT DISTINCT ON (center_id) status FROM center_step WHERE month <= $1 ORDER BY center_id, month DESC) s GROUP BY 1`,
      [month],
    );
    const counts = Object.fromEntries(centerStatuses.map((status) => [status, 0]));
    for (const { status, n } of live) counts[status] = n;
    expect(view?.totals.centers).toEqual(counts);
  }
});

describe("every count opens the centers that it counts", () => {
  const places = () => offices.flat();
  const queryOf = (address: string) =>
    Object.fromEntries(new URL(address, "https://portal.test").searchParams);

  it.each([0, 1, 3, 6])("of the month %i ago", async (months) => {
    const month = ago(months);
    for (const stood of centerStatuses) {
      const expected = places().flatMap(({ centerId }, index) =>
        statusAt(pasts.flat()[index]!, month) === stood ? [centerId] : [],
      );
      const list = await listCenters(hq(), queryOf(paths.centersOf({ stood, month, province: PROVINCE })));
      expect([stood, list.rows.map(({ id }) => id).sort()]).toEqual([stood, expected.toSorted()]);
      expect([list.total, list.query.stood, list.month]).toEqual([expected.length, stood, month]);
    }
  });

  it("together with every other filter, in any order", async () => {
    const { officeId, centerId } = offices[0]![0]!;
    const query = { stood: "active", month: ago(4), office: officeId, province: PROVINCE };
    const ids = async (more: object) =>
      (await listCenters(hq(), { ...query, ...more })).rows.map(({ id }) => id);
    expect(await ids({})).toHaveLength(2);
    expect(await ids({ q: centerId, sort: "payable" })).toContain(centerId);
    expect(await ids({ status: "suspended" })).toEqual([offices[0]![2]!.centerId]);
    expect(await ids({ state: "due", sort: "submittedAt" })).toHaveLength(2);
    expect(await ids({ page: "2" })).toEqual([]);
  });

  it("says in words what it shows, and nothing where nothing is asked", async () => {
    const title = async (query: object) => (await listCenters(hq(), query)).title;
    expect(await title({ stood: "suspended", month: "1405-07" })).toBe("مراکز تعلیق‌شده در پایان مهر ۱۴۰۵");
    expect(await title({ stood: "opening", month: THIS_MONTH })).toBe("مراکزی که اکنون در راه گشایش‌اند");
    expect(await title({ month: "1405-07" })).toBe("مراکز");
  });

  it.each(["", "toString", "ACTIVE", "active' OR true", "\0", "a".repeat(5_000)])(
    "and «%s» is no status",
    async (stood) => {
      const list = await listCenters(hq(), { province: PROVINCE, stood });
      expect([list.query.stood, list.title, list.total]).toEqual([null, "مراکز", pasts.flat().length]);
    },
  );

  it("of the scope alone, and of nobody's who may not see months", async () => {
    const [[own], [other]] = [offices[0]!, offices[1]!];
    const seen = async (role: Parameters<typeof asRole>[0]) => {
      const list = await listCenters(asRole(role, own!, NOW), { stood: "inactive", month: THIS_MONTH });
      return [list.query.stood, list.rows.some(({ id }) => id === other!.centerId)];
    };
    expect(await seen("provinceEmployment")).toEqual(["inactive", true]);
    expect(await seen("officeEmployment")).toEqual(["inactive", false]);
    expect(await seen("centerChair")).toEqual(["inactive", false]);
    expect((await seen("caseworker"))[0]).toBeNull();
  });
});
