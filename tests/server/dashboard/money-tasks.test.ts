import { beforeAll, describe, expect, it } from "vitest";
import type { MoneyTaskKind } from "@/lib/domain/dashboard/money-tasks";
import { type Role, ROLES } from "@/lib/domain/organisation/role";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { listMoneyTasks } from "@/lib/server/dashboard/money-tasks";
import { bringBatch, freshMonth, giveAccount, payableCenters } from "@/tests/server/payment/payment-world";
import { proposed } from "@/tests/server/plan/plan-world";
import { createDraft, freshMonth as freshEffect } from "@/tests/server/policy/policy-world";
import { bringSent } from "@/tests/server/report/report-world";
import { asOwner, asRole, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";

const PROVINCE = "IR-20";
const SENT = jalaliMonth("1405-06");
/** The account of whoever entered the center's account in giveAccount. */
const ENTERED_BY = 1;

let place: TestPlace;
let far: TestPlace;
let prepared: string;
let approved: string;
let draft: number;

beforeAll(async () => {
  // The list is short: what other tests have left waiting in the whole country is decided first.
  for (const text of [
    "UPDATE monthly_report SET status = 'acknowledged', decided_by_id = 999, decided_by_name = 'x', decided_at = now() WHERE status = 'sent'",
    "UPDATE policy_draft SET status = 'withdrawn', reason = 'x', decided_by_id = 999, decided_by_name = 'x', decided_at = now() WHERE status = 'prepared'",
  ])
    await asOwner(text);
  [place, far] = [await createCenter(PROVINCE), await createCenter("IR-29")];
  await giveAccount(place, "pending");
  await proposed(place);
  for (const to of ["prepared", "approved"] as const) {
    const month = await freshMonth(PROVINCE);
    const [center] = await payableCenters(PROVINCE, month, [1000]);
    if (!center) throw new Error("nothing to pay");
    const number = await bringBatch(center, month, to);
    if (to === "prepared") prepared = number;
    else approved = number;
  }
  await bringSent(PROVINCE, SENT);
  draft = await createDraft(await freshEffect());
});

const idsOf = async (role: Role, kind: MoneyTaskKind, at = place, userId?: number): Promise<string[]> => {
  const tasks = await listMoneyTasks(contextOf(buildActor(role, at, userId ? { userId } : {})));
  return tasks.filter((task) => task.kind === kind).map(({ id }) => id);
};

const asked: [MoneyTaskKind, readonly Role[], () => string][] = [
  ["batchPrepared", ["provinceEmployment", "provinceManager"], () => prepared],
  ["batchApproved", ["provinceEmployment"], () => approved],
  ["accountPending", ["provinceEmployment"], () => place.centerId],
  ["planOfCenter", ["provinceEmployment"], () => place.centerId],
  ["reportDue", ["provinceEmployment"], () => PROVINCE],
  ["reportSent", ["hqEmployment", "hqParticipation"], () => PROVINCE],
  ["policyPrepared", ["hqEmployment"], () => String(draft)],
];

describe.each(asked)("%s", (kind, roles, id) => {
  it("waits for those whose turn it is, and for nobody else", async () => {
    for (const role of ROLES)
      expect((await idsOf(role, kind)).includes(id()), role).toBe(roles.includes(role));
  });

  it("waits for nobody of another province", async () => {
    for (const role of roles.filter((one) => !one.startsWith("hq")))
      expect(await idsOf(role, kind, far), role).not.toContain(id());
  });
});

it("nobody is asked to approve what they have prepared (domain page 0, roles)", async () => {
  const [batch] = await asOwner<{ by: number }>(
    "SELECT prepared_by_id AS by FROM payment_batch WHERE number = $1",
    [prepared],
  );
  expect(await idsOf("provinceEmployment", "batchPrepared", place, batch?.by)).not.toContain(prepared);
  expect(await idsOf("provinceEmployment", "accountPending", place, ENTERED_BY)).not.toContain(
    place.centerId,
  );
});

it("a report that came back waits for those who write it, and no longer for headquarters", async () => {
  await asOwner(
    `UPDATE monthly_report SET status = 'returned', return_reason = 'دلیل', decided_by_id = 999, decided_by_name = 'x', decided_at = now()
     WHERE province_id = $1 AND month = $2`,
    [PROVINCE, SENT],
  );
  expect(await idsOf("provinceParticipation", "reportReturned")).toEqual([PROVINCE]);
  expect(await idsOf("hqEmployment", "reportSent")).not.toContain(PROVINCE);
});

it("says of which month or year, where, and since when it waits", async () => {
  const tasks = await listMoneyTasks(asRole("provinceEmployment", place));
  const plan = tasks.find(({ kind, id }) => kind === "planOfCenter" && id === place.centerId);
  expect(plan).toMatchObject({
    title: "پاسخ به برنامهٔ پیشنهادی مرکز سال ۱۴۰۵",
    detail: "مرکز آزمون",
    age: "از امروز",
    tag: { text: "منتظر استان" },
  });
  const due = tasks.find(({ kind }) => kind === "reportDue");
  expect(due).toMatchObject({ title: "ارسال گزارش مهر ۱۴۰۵", age: "۱۹ روز در انتظار" });
});
