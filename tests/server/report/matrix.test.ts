import { randomInt } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import {
  nextReportStatus,
  REPORT_STATUSES,
  type ReportAction,
  type ReportStatus,
} from "@/lib/domain/report/workflow";
import type { Result } from "@/lib/domain/shared/result";
import { decideReport } from "@/lib/server/report/decide";
import { placeOfReport } from "@/lib/server/report/facts";
import { listReports } from "@/lib/server/report/list-query";
import { getNationalReport } from "@/lib/server/report/national-query";
import { getReport } from "@/lib/server/report/page-query";
import { newRevision } from "@/lib/server/report/revise";
import { sendReport } from "@/lib/server/report/send";
import type { Context } from "@/lib/server/scope";
import { writeNarrative } from "@/lib/server/report/write";
import { bringSent, forgetReport, IN_TIME, keyOf, rowsOf, told } from "@/tests/server/report/report-world";
import { asOwner, asRole, codeOf, createCenter, MONTH, type TestPlace } from "@/tests/support/world";

const [HERE, THERE] = ["IR-03", "IR-25"];
type Key = Awaited<ReturnType<typeof keyOf>>;

const commands: Record<ReportAction, (ctx: Context, key: Key) => Promise<Result<unknown>>> = {
  write: (ctx, key) => writeNarrative(ctx, { ...key, ...told({ offices: `ادارهٔ ${key.version}` }) }),
  send: (ctx, key) => sendReport(ctx, { ...key, ...told() }),
  acknowledge: (ctx, key) => decideReport(ctx, { ...key, decision: "acknowledge", reason: "" }),
  return: (ctx, key) => decideReport(ctx, { ...key, decision: "return", reason: "رقم‌ها کامل نیست" }),
  revise: (ctx, key) => newRevision(ctx, { ...key, reason: "اصلاح رقم‌ها" }),
};
const rights = {
  write: "report.write",
  send: "report.send",
  acknowledge: "report.decide",
  return: "report.decide",
  revise: "report.write",
} as const;
const countryRoles: Role[] = ["hqEmployment", "hqParticipation", "auditor", "administrator"];

let here: TestPlace;
let there: TestPlace;

beforeAll(async () => {
  here = await createCenter(HERE);
  there = await createCenter(THERE);
});

/** Puts the report of the province into a state, as if other people had brought it there. */
async function setReport(status: ReportStatus): Promise<Key> {
  const draft = status === "draft";
  const decided = status === "returned" || status === "acknowledged";
  const sent = (value: unknown) => (draft ? null : value);
  const when = (value: unknown) => (decided ? value : null);
  await forgetReport(HERE);
  await asOwner(
    `INSERT INTO monthly_report (province_id, month, revision, status, narrative, written_by_name, written_at, number, figures, sent_by_id, sent_by_name,
       sent_at, sent_late, open_months, decided_by_id, decided_by_name, decided_at, return_reason)
     VALUES ($1, $2, 1, $3::report_status, $4, 'نویسنده', now(), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[HERE, MONTH, status, JSON.stringify(told())],
      ...[sent(`1405-03-${randomInt(100_000, 1_000_000_000)}`), sent("{}"), sent(1), sent("فرستنده")],
      ...[sent(IN_TIME), sent(false), sent(0)],
      ...[when(2), when("ستاد"), when(IN_TIME), status === "returned" ? "دلیل" : null],
    ],
  );
  return keyOf(HERE);
}

/** What comes of a step: nothing to see, no right to it, not there yet, or what the workflow says. */
function expectedOf({ actor }: Context, status: ReportStatus, action: ReportAction): string {
  const place = placeOfReport({ provinceId: HERE });
  if (!can(actor, "report.view", place).ok) return "notFound";
  const right = can(actor, rights[action], { ...place, hands: [] });
  if (!right.ok) return right.refusal.code;
  if (status === "draft" && rights[action] === "report.decide") return "notFound";
  return codeOf(nextReportStatus(status, action));
}

describe("every role tries every step in every state of a report", () => {
  it.each(ROLES)("%s", async (role) => {
    const ctx = asRole(role, here, IN_TIME);
    for (const status of REPORT_STATUSES) {
      let key = await setReport(status);
      let before = await rowsOf(HERE);
      for (const action of Object.keys(commands) as ReportAction[]) {
        const code = codeOf(await commands[action](ctx, key));
        expect(code, `${role} ${action} ${status}`).toBe(expectedOf(ctx, status, action));
        const after = await rowsOf(HERE);
        if (code !== "ok") expect(after).toEqual(before);
        else {
          expect(after).not.toEqual(before);
          key = await setReport(status);
          before = await rowsOf(HERE);
        }
      }
    }
  });

  it.each(ROLES.filter((role) => !countryRoles.includes(role)))(
    "%s of another province finds nothing",
    async (role) => {
      const ctx = asRole(role, there, IN_TIME);
      const key = await setReport("sent");
      const before = await rowsOf(HERE);
      for (const action of Object.keys(commands) as ReportAction[])
        expect(codeOf(await commands[action](ctx, key))).toBe("notFound");
      expect(await getReport(ctx, { provinceId: HERE, month: MONTH })).toBeNull();
      expect(await listReports(ctx, { province: HERE })).toBeNull();
      expect(await rowsOf(HERE)).toEqual(before);
    },
  );
});

describe("who reads", () => {
  const readers: Role[] = [
    "hqEmployment",
    "hqParticipation",
    "provinceEmployment",
    "provinceParticipation",
    "provinceManager",
    "auditor",
  ];
  const national: Role[] = ["hqEmployment", "hqParticipation", "auditor"];

  beforeAll(async () => {
    await forgetReport(HERE);
    await bringSent(HERE);
  });

  it.each(ROLES)("%s", async (role) => {
    const ctx = asRole(role, here, IN_TIME);
    const reads = readers.includes(role);
    expect((await getReport(ctx, { provinceId: HERE, month: MONTH })) !== null).toBe(reads);
    expect((await listReports(ctx, {})) !== null).toBe(reads);
    expect((await getNationalReport(ctx, MONTH)) !== null).toBe(national.includes(role));
  });

  it("a draft is its province's own: headquarters sees that nothing was sent, and live figures", async () => {
    await forgetReport(HERE);
    await writeNarrative(asRole("provinceEmployment", here, IN_TIME), { ...(await keyOf(HERE)), ...told() });
    const byProvince = await getReport(asRole("provinceParticipation", here, IN_TIME), {
      provinceId: HERE,
      month: MONTH,
    });
    expect(byProvince).toMatchObject({ revision: { status: "draft" }, narrative: told() });
    for (const role of ["hqEmployment", "auditor"] as const) {
      const ctx = asRole(role, here, IN_TIME);
      const view = await getReport(ctx, { provinceId: HERE, month: MONTH });
      expect(view).toMatchObject({ revision: null, revisions: [], narrative: { general: "" } });
      expect(await getReport(ctx, { provinceId: HERE, month: MONTH }, "1")).toBeNull();
    }
  });
});
