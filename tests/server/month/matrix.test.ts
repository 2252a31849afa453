import { describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { MONTH_STATUSES, type MonthStatus, nextStatus } from "@/lib/domain/month/workflow";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { Result } from "@/lib/domain/shared/result";
import {
  confirmMonth,
  reopenMonth,
  returnMonth,
  submitMonth,
  verifyMonth,
} from "@/lib/server/month/commands";
import type { MonthKey } from "@/lib/server/month/facts";
import type { Context } from "@/lib/server/scope";
import { createPaid } from "@/tests/support/payment";
import { asOwner, asRole, codeOf, createCenter, MONTH, type TestPlace } from "@/tests/support/world";

type Command = (ctx: Context, key: MonthKey & { version: number }) => Promise<Result<unknown>>;

const commands = {
  submit: submitMonth,
  verify: verifyMonth,
  return: (ctx, key) => returnMonth(ctx, { ...key, note: "دلیل آزمون", reasons: [] }),
  confirm: (ctx, key) => confirmMonth(ctx, { ...key, baseAidRial: 0n }),
  reopen: (ctx, key) => reopenMonth(ctx, { ...key, reason: "دلیل آزمون" }),
} satisfies Record<string, Command>;
type Step = keyof typeof commands;

/** Puts the month into a state as if other people had brought it there. */
async function setState(place: TestPlace, status: MonthStatus) {
  const { centerId, officeId, provinceId } = place;
  const frozen = status === "confirmed" || status === "paid";
  const ten = "ARRAY[0,0,0,0,0,0,0,0,0,0]::bigint[]";
  await asOwner(
    `INSERT INTO monthly_performance AS m (center_id, month, office_id, province_id, status, version, first_submitted_at, submitted_late, submitted_by_id)
     VALUES ($1, $2, $3, $4, 'submitted', 7, now(), false, 1) ON CONFLICT (center_id, month) DO NOTHING`,
    [centerId, MONTH, officeId, provinceId],
  );
  await asOwner(
    `UPDATE monthly_performance SET status = $3, version = 7, submitted_by_id = 1, verified_by_id = 2, confirmed_by_id = 3,
       ${
         frozen
           ? `payable_rial = 0, base_aid_rial = 0, policy_version_id = (SELECT id FROM policy_version LIMIT 1), entry_count = 0, beneficiary_count = 0,
              raised_rial = 0, breakdown = '{"policyVersionId":1,"capRial":"0","payableRial":"0","lines":[]}',
              targets = ${ten}, confirmed_counts = ${ten}, ceilings_rial = ${ten}, payables_rial = ${ten}, costs_rial = ${ten}`
           : `payable_rial = NULL, base_aid_rial = NULL, policy_version_id = NULL, entry_count = NULL, beneficiary_count = NULL, raised_rial = NULL,
              breakdown = NULL, targets = '{}', confirmed_counts = '{}', ceilings_rial = '{}', payables_rial = '{}', costs_rial = '{}'`
       } WHERE center_id = $1 AND month = $2`,
    [centerId, MONTH, status === "paid" ? "confirmed" : status],
  );
  if (status === "paid") await createPaid(place, MONTH);
}

const stateOf = async ({ centerId }: TestPlace) => {
  const [row] = await asOwner<{ status: string; version: number; events: number }>(
    "SELECT status, version, (SELECT count(*)::integer FROM event WHERE center_id = $1) AS events FROM monthly_performance WHERE center_id = $1",
    [centerId],
  );
  if (!row) throw new Error("no such month");
  return row;
};

describe("every role tries every step in every state of a month", () => {
  it.each(ROLES)("%s", async (role: Role) => {
    const place = await createCenter();
    for (const status of MONTH_STATUSES) {
      await setState(place, status);
      for (const step of Object.keys(commands) as Step[]) {
        const before = await stateOf(place);
        const ctx = asRole(role, place);
        const result = await commands[step](ctx, {
          centerId: place.centerId,
          month: MONTH,
          version: before.version,
        });
        const facts = { ...place, submittedById: 1, verifiedById: 2, loggedByIds: [], status };
        const next = nextStatus(status, step);
        const expected = next.ok && can(ctx.actor, `month.${step}`, facts).ok ? next.value : null;
        const after = await stateOf(place);
        const label = `${role} ${step} ${status}: ${codeOf(result)}`;
        expect(result.ok, label).toBe(expected !== null);
        expect(after, label).toEqual(
          expected ? { status: expected, version: before.version + 1, events: before.events + 1 } : before,
        );
        if (expected) await setState(place, status);
      }
    }
  });

  it.each(
    ROLES.filter((role) => !["hqEmployment", "hqParticipation", "administrator", "auditor"].includes(role)),
  )("%s of another province finds no such month, whatever its state", async (role: Role) => {
    const place = await createCenter("IR-09");
    const elsewhere = await createCenter("IR-29");
    for (const status of MONTH_STATUSES) {
      await setState(place, status);
      const before = await stateOf(place);
      for (const step of Object.keys(commands) as Step[]) {
        const key = { centerId: place.centerId, month: MONTH, version: before.version };
        expect(codeOf(await commands[step](asRole(role, elsewhere), key)), `${step} ${status}`).toBe(
          "notFound",
        );
      }
      expect(await stateOf(place)).toEqual(before);
    }
  });
});
