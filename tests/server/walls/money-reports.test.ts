import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { type Context, inScope } from "@/lib/server/scope";
import { bringSent, forgetReport, provincePlace } from "@/tests/server/report/report-world";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

const month = jalaliMonth("1405-06");
const [HERE, THERE] = ["IR-03", "IR-25"];
let here: TestPlace;

beforeAll(async () => {
  here = await createCenter(HERE);
  for (const province of [HERE, THERE]) {
    await forgetReport(province, month);
    await bringSent(province, month);
  }
});

const run = <T>(ctx: Context, text: string): Promise<T[]> =>
  inScope(ctx, (tx) => tx.$queryRawUnsafe<T[]>(text));
const of = (province: string) => `province_id = '${province}' AND month = '${month}'`;
const refused = /permission denied|row-level security|stays as it was sent|violates/;

describe("monthly_report", () => {
  // the administrator's reach is the country as well; what is no business of theirs, the policy says
  const country: Role[] = ["hqEmployment", "hqParticipation", "auditor", "administrator"];
  const ofProvince: Role[] = ["provinceEmployment", "provinceParticipation", "provinceManager"];

  it.each(ROLES)("%s sees what lies in the own scope, and nothing beyond it", async (role) => {
    const ctx = asRole(role, here);
    const sees = async (province: string) =>
      (await run(ctx, `SELECT FROM monthly_report WHERE ${of(province)}`)).length === 1;
    expect(await sees(HERE)).toBe(country.includes(role) || ofProvince.includes(role));
    expect(await sees(THERE)).toBe(country.includes(role));
  });

  it.each(["centerChair", "officeEmployment", "caseworker", "administrator", "hqEmployment"] as const)(
    "%s begins none, and a province none of another one",
    async (role) => {
      const insert = (province: string) =>
        `INSERT INTO monthly_report (province_id, month, revision, narrative, written_by_name, written_at, revision_reason) VALUES ('${province}', '${month}', 2, '{}', 'x', now(), 'x')`;
      await expect(run(asRole(role, here), insert(HERE))).rejects.toThrow(refused);
      await expect(run(asRole("provinceEmployment", here), insert(THERE))).rejects.toThrow(refused);
    },
  );

  it("nobody changes one of another province", async () => {
    const ctx = asRole("provinceEmployment", provincePlace(HERE));
    const changed = await run(
      ctx,
      `UPDATE monthly_report SET version = version + 1 WHERE ${of(THERE)} RETURNING 1`,
    );
    expect(changed).toEqual([]);
  });

  it.each([
    "number = '1405-03-9999'",
    "narrative = '{}'",
    `figures = '{"payableRial": "1"}'`,
    "sent_by_id = 5",
    "sent_by_name = 'x'",
    "sent_at = now()",
    "sent_late = NOT sent_late",
    "open_months = 99",
    "status = 'draft', number = NULL, figures = NULL, sent_at = NULL",
    "revision_reason = 'x'",
    "month = '1405-01'",
    "province_id = 'IR-29'",
    "revision = 9",
  ])("what was sent stays: SET %s", async (set) => {
    const before = await asOwner(`SELECT * FROM monthly_report WHERE ${of(HERE)}`);
    for (const role of ["provinceEmployment", "hqEmployment"] as const)
      await expect(
        run(asRole(role, here), `UPDATE monthly_report SET ${set} WHERE ${of(HERE)}`),
      ).rejects.toThrow(refused);
    expect(await asOwner(`SELECT * FROM monthly_report WHERE ${of(HERE)}`)).toEqual(before);
  });

  it("also for the owner of the tables", async () => {
    await expect(asOwner(`UPDATE monthly_report SET figures = '{}' WHERE ${of(HERE)}`)).rejects.toThrow(
      refused,
    );
  });

  it("is deleted by nobody", async () => {
    for (const role of ROLES)
      await expect(run(asRole(role, here), `DELETE FROM monthly_report WHERE ${of(HERE)}`)).rejects.toThrow(
        refused,
      );
  });

  it.each([
    ["returned without a reason", "status = 'returned', decided_by_id = 1, decided_at = now()"],
    ["decided by its sender", "status = 'acknowledged', decided_by_id = sent_by_id, decided_at = now()"],
    ["decided by nobody", "status = 'acknowledged'"],
  ])("is never %s", async (_what, set) => {
    await expect(
      run(asRole("hqEmployment", here), `UPDATE monthly_report SET ${set} WHERE ${of(HERE)}`),
    ).rejects.toThrow(refused);
  });

  it("has one draft at a time, and a correction has its reason", async () => {
    const insert = (revision: number, reason: string) =>
      `INSERT INTO monthly_report (province_id, month, revision, narrative, written_by_name, written_at, revision_reason)
       VALUES ('${THERE}', '${month}', ${revision}, '{}', 'x', now(), ${reason})`;
    const ctx = asRole("provinceEmployment", provincePlace(THERE));
    await expect(run(ctx, insert(2, "NULL"))).rejects.toThrow(refused);
    await expect(
      inScope(ctx, async (tx) => {
        await tx.$executeRawUnsafe(insert(2, "'x'"));
        await tx.$executeRawUnsafe(insert(3, "'x'"));
      }),
    ).rejects.toThrow(refused);
  });
});

describe("the counts that reach beyond the rows", () => {
  it.each(
    [...ROLES].filter(
      (role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role),
    ),
  )("%s is told nothing of another province", async (role) => {
    const ctx = asRole(role, here);
    const people = await run(ctx, `SELECT * FROM report_people('${THERE}', '${month}')`);
    const cases = await run<{ stood: number; reached: number }>(
      ctx,
      `SELECT * FROM report_cases('${THERE}', '2026-08-23', '2026-09-22')`,
    );
    expect(people).toEqual([]);
    expect(cases.every(({ stood, reached }) => stood === 0 && reached === 0)).toBe(true);
  });
});
