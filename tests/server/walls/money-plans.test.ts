import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { inScope } from "@/lib/server/scope";
import { agreed, YEAR } from "@/tests/server/plan/plan-world";
import { announceBudget } from "@/lib/server/plan/announce";
import { bring } from "@/tests/server/month/month-world";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { seenBy } from "./walls-world";

let here: TestPlace;
let elsewhere: TestPlace;

beforeAll(async () => {
  here = await createCenter("IR-09");
  elsewhere = await createCenter("IR-29");
  for (const place of [here, elsewhere]) {
    await agreed(place);
    const said = { provinceId: place.provinceId, year: YEAR, version: 0, amount: 10n, circular: "بخشنامه" };
    const done = await announceBudget(asRole("hqEmployment", place), said);
    if (!done.ok && done.refusal.code !== "conflict") throw new Error(done.refusal.code);
  }
});

const run = (role: Role, statement: string, values: unknown[] = []) =>
  inScope(asRole(role, here), (tx) => tx.$executeRawUnsafe(statement, ...values));

describe("plans and budgets are read in the scope alone", () => {
  const country: Role[] = ["hqEmployment", "hqParticipation", "auditor"];
  const province: Role[] = ["provinceEmployment", "provinceParticipation", "provinceManager"];
  const local: Role[] = ["officeEmployment", "centerChair", "centerExecutive", "centerMember"];

  it.each(["annual_plan", "plan_month"])(
    "%s: the country sees all, everybody else the own place",
    async (table) => {
      for (const role of [...country, ...province, ...local]) {
        const rows = await seenBy(role, here, table);
        expect(
          rows.some((row) => row["center_id"] === here.centerId),
          role,
        ).toBe(true);
        expect(
          rows.some((row) => row["center_id"] === elsewhere.centerId),
          role,
        ).toBe(country.includes(role));
      }
      expect(await seenBy("entrepreneur", here, table)).toEqual([]);
    },
  );

  it("budgets are of the country and the province", async () => {
    for (const role of [...country, ...province, ...local]) {
      const provinces = (await seenBy(role, here, "announced_budget")).map((row) => row["province_id"]);
      expect(provinces.includes("IR-09"), role).toBe(!local.includes(role));
      expect(provinces.includes("IR-29"), role).toBe(country.includes(role));
    }
  });
});

describe("and written in the scope alone", () => {
  it.each<[string, Role, number]>([
    ["UPDATE annual_plan SET version = version", "provinceEmployment", 1],
    ["UPDATE annual_plan SET version = version", "centerChair", 1],
    ["UPDATE annual_plan SET version = version", "officeEmployment", 0],
    ["UPDATE annual_plan SET version = version", "hqEmployment", 0],
    ["UPDATE plan_month SET targets = targets", "provinceEmployment", 5],
    ["UPDATE plan_month SET targets = targets", "centerExecutive", 5],
    ["UPDATE plan_month SET targets = targets", "officeEmployment", 0],
    ["UPDATE plan_month SET targets = targets", "auditor", 0],
  ])("%s by %s reaches %i rows of the center, and none elsewhere", async (statement, role, count) => {
    expect(await run(role, `${statement} WHERE center_id = $1`, [here.centerId])).toBe(count);
    expect(await run(role, `${statement} WHERE center_id = $1`, [elsewhere.centerId])).toBe(0);
  });

  it.each(["center_id", "month", "year", "office_id", "province_id"])(
    "a month of a plan stays where it is: %s cannot be changed, nor can it be deleted",
    async (column) => {
      await expect(run("provinceEmployment", `UPDATE plan_month SET ${column} = ${column}`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(run("provinceEmployment", "DELETE FROM plan_month")).rejects.toThrow(/permission denied/);
      await expect(run("provinceEmployment", "DELETE FROM annual_plan")).rejects.toThrow(/permission denied/);
    },
  );

  it("a plan of another center cannot be inserted, under its own place or under a false one", async () => {
    const insert = `INSERT INTO annual_plan (center_id, year, office_id, province_id, status, proposal) VALUES ($1, 1406, $2, $3, 'draft', '{}')`;
    const { centerId, officeId, provinceId } = elsewhere;
    await expect(run("provinceEmployment", insert, [centerId, officeId, provinceId])).rejects.toThrow(
      /row-level security/,
    );
    await expect(
      run("provinceEmployment", insert, [centerId, here.officeId, here.provinceId]),
    ).rejects.toThrow(/foreign key/);
    const month = `INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets)
      VALUES ($1, '1405-01', 1405, $2, $3, '{1,1,1,1,1,1,1,1,1,1}')`;
    await expect(
      run("provinceEmployment", month, [centerId, here.officeId, here.provinceId]),
    ).rejects.toThrow(/foreign key/);
  });

  it.each<[string, Role]>([
    ["province", "provinceEmployment"],
    ["province manager", "provinceManager"],
    ["center", "centerChair"],
  ])("no %s announces a budget", async (_, role) => {
    const insert =
      "INSERT INTO announced_budget (province_id, year, amount_rial, circular, announced_by_name, announced_at) VALUES ('IR-09', 1450, 1, 'x', 'x', now())";
    await expect(run(role, insert)).rejects.toThrow(/row-level security/);
    expect(await run(role, "UPDATE announced_budget SET version = version WHERE province_id = 'IR-09'")).toBe(
      0,
    );
    await expect(run(role, "UPDATE announced_budget SET province_id = province_id")).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("what the tables refuse to hold, whoever writes", () => {
  const values = (place: TestPlace) => [place.centerId, place.officeId, place.provinceId];
  const month = (text: string, targets: string) =>
    asOwner(
      `INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets) VALUES ($1, '${text}', 1405, $2, $3, '${targets}')`,
      values(here),
    );

  it.each(["{1,2,3}", "{0,1,1,1,1,1,1,1,1,1}", "{100001,1,1,1,1,1,1,1,1,1}", "{NULL,-1,1,1,1,1,1,1,1,1}"])(
    "targets %s",
    async (targets) => {
      await expect(month("1405-01", targets)).rejects.toThrow(/plan_month_targets/);
    },
  );

  it("a month of another year than its plan's", async () => {
    await expect(month("1404-12", "{1,1,1,1,1,1,1,1,1,1}")).rejects.toThrow(/plan_month_month/);
  });

  it("other targets for a month that has been computed", async () => {
    const place = await createCenter();
    await bring(place, "confirmed");
    await agreed(place);
    await expect(
      asOwner(
        "INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets) VALUES ($1, '1405-08', 1405, $2, $3, '{1,1,1,1,1,1,1,1,1,1}')",
        values(place),
      ),
    ).rejects.toThrow(/has been computed/);
  });

  it.each(["proposed_by_id", "drafted_by_id"])("a plan agreed by whoever is its %s", async (column) => {
    const same = `UPDATE annual_plan SET ${column} = agreed_by_id WHERE center_id = $1`;
    await expect(asOwner(same, [here.centerId])).rejects.toThrow(/annual_plan_hands/);
  });
});
