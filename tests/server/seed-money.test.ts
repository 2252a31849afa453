import { expect, it } from "vitest";
import { effectiveMonthProblem } from "@/lib/domain/aid/effective-month";
import { validatePolicy } from "@/lib/domain/aid/policy-version";
import { writtenPlan } from "@/lib/domain/plan/proposal";
import { eventLabel } from "@/lib/domain/event/kinds";
import { isTold } from "@/lib/domain/report/narrative";
import { toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth, lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { parseSheba } from "@/lib/domain/shared/sheba";
import { byKey, DEMO_DAY, demoOfLicensing } from "@/tests/support/demo-licensing";

const { demo } = demoOfLicensing();
const batches = new Map(demo.payment_batch.map((row) => [row.number, row]));
const items = byKey(demo.payment_item, (row) => row.batch_number);
const months = new Map(demo.monthly_performance.map((row) => [`${row.center_id}/${row.month}`, row]));
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

it("pays a month by one living item of one paid batch, and shows that batch's day and reference [S1 ح نکته 3]", () => {
  const living = demo.payment_item.filter((item) => item.living);
  expect(new Set(living.map((item) => `${item.center_id}/${item.month}`)).size).toBe(living.length);
  for (const item of living) {
    const batch = batches.get(item.batch_number);
    const month = months.get(`${item.center_id}/${item.month}`);
    const paid = batch?.status === "paid";
    expect([month?.status, month?.payable_rial]).toEqual([paid ? "paid" : "confirmed", item.payable_rial]);
    expect([month?.batch_number, month?.paid_on, month?.bank_reference]).toEqual(
      paid ? [batch.number, batch.paid_on, batch.bank_reference] : [null, null, null],
    );
    expect((month?.confirmed_at ?? "") < (batch?.prepared_at ?? "")).toBe(true);
  }
  const paid = [...months.values()].filter(({ status }) => status === "paid");
  const held = living.filter((item) => batches.get(item.batch_number)?.status === "paid");
  expect(paid.length).toBe(held.length);
  expect(paid.every(({ month }) => month < "1405-07")).toBe(true);
});

it("adds every batch up out of its items, and every item out of its payable and its settlements", () => {
  for (const batch of batches.values()) {
    const own = items.get(batch.number) ?? [];
    expect([batch.item_count, batch.total_rial]).toEqual([
      own.length,
      String(sum(own.map((item) => item.amount_rial))),
    ]);
    expect(own.every((item) => item.living === (batch.status !== "cancelled"))).toBe(true);
    expect(own.every((item) => item.month === batch.month)).toBe(true);
  }
  const settled = byKey(demo.adjustment_settlement, (row) => `${row.batch_number} ${row.center_id}`);
  for (const item of demo.payment_item) {
    const own = settled.get(`${item.batch_number} ${item.center_id}`) ?? [];
    const adjustments = sum(own.map((row) => row.amount_rial));
    expect(BigInt(item.adjustments_rial)).toBe(adjustments);
    expect(BigInt(item.amount_rial)).toBe(BigInt(item.payable_rial) + adjustments);
  }
});

it("lets a second person approve each batch and each account, and pays into the account of that time", () => {
  const accounts = new Map(demo.center_account.map((row) => [row.id, row]));
  for (const batch of batches.values()) {
    const { prepared_at: prepared, approved_at: approved, exported_at: exported, paid_at: paid } = batch;
    expect(batch.approved_by_id).not.toBe(batch.prepared_by_id);
    const steps = [prepared, approved, exported, paid].filter((at) => at !== null);
    expect(steps).toEqual(steps.toSorted());
    expect(batch.paid_on).toBe(paid && todayInTehran(new Date(paid)));
    for (const item of items.get(batch.number) ?? []) {
      const account = accounts.get(item.account_id);
      expect(account?.center_id).toBe(item.center_id);
      expect((account?.decided_at ?? "9") < prepared).toBe(true);
    }
  }
  for (const { sheba, entered_by_id: entered, decided_by_id: decided } of accounts.values()) {
    expect(parseSheba(sheba)).toEqual({ ok: true, value: sheba });
    expect(decided).not.toBe(entered);
  }
  expect(new Set(demo.center_account.map(({ sheba }) => sheba)).size).toBe(accounts.size);
});

it("numbers batches and reports without gaps by province and year, and lets the next numbers follow", () => {
  const numbers = {
    payment: demo.payment_batch.map((row) => ({ number: row.number, at: row.prepared_at })),
    report: demo.reports.flatMap(({ number, sent_at: at }) => (number && at ? [{ number, at }] : [])),
  };
  for (const kind of ["payment", "report"] as const) {
    const groups = byKey(numbers[kind], ({ number }) => number.slice(0, 7));
    for (const [group, own] of groups) {
      const inOrder = own.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const serials = inOrder.map(({ number }) => Number(number.slice(8)));
      expect(serials).toEqual(serials.map((_, index) => index + 1));
      expect(toJalali(todayInTehran(new Date(inOrder[0]?.at ?? ""))).year).toBe(Number(group.slice(0, 4)));
      const last = demo.licensing_serial.find(
        (row) => row.kind === kind && `${row.year}-${row.province_id.slice(3)}` === group,
      );
      expect(last?.last).toBe(own.length);
    }
  }
});

it("leaves something to do about money for every hand that has a part in it", () => {
  const [waiting] = demo.payment_batch.filter(({ status }) => status === "prepared");
  expect(waiting).toMatchObject({ province_id: "IR-09", month: "1405-06" });
  expect(waiting?.item_count).toBeGreaterThan(2);
  const nameOf = (username: string) => demo.user.find((user) => user.username === username)?.id;
  expect(waiting?.prepared_by_id).toBe(nameOf("khorasan-razavi.employment"));
  expect(demo.payment_batch.filter(({ status }) => status === "approved").length).toBe(1);
  const accounts = byKey(demo.center_account, ({ status }) => status);
  expect(accounts.get("pending")?.map((row) => [row.center_id, row.entered_by_id])).toEqual([
    ["neyshabur-2", nameOf("khorasan-razavi.participation")],
  ]);
  const having = new Set(demo.center_account.map((row) => row.center_id));
  const without = demo.monthly_performance.filter((row) => !having.has(row.center_id));
  expect(new Set(without.map((row) => row.center_id))).toEqual(new Set(["ghaen-2"]));
  const settled = new Set(demo.adjustment_settlement.map((row) => row.adjustment_id));
  const open = demo.payment_adjustment.filter(({ id }) => !settled.has(id));
  expect(open.map((row) => [row.center_id, months.get(`${row.center_id}/${row.month}`)?.status])).toEqual([
    ["mashhad-2", "paid"],
  ]);
  expect(settled.size).toBe(2);
});

it("has a policy version waiting that could be entered today, and budgets of this year and the last", () => {
  const [draft] = demo.policy_draft;
  if (!draft) throw new Error("no draft");
  const version = {
    effectiveMonth: jalaliMonth(draft.effective_month),
    capRial: BigInt(draft.cap_rial),
    limitToApprovedCost: draft.limit_to_approved_cost,
    shares: draft.shares,
    deadlineDays: {
      center: draft.center_deadline_day,
      office: draft.office_deadline_day,
      province: draft.province_deadline_day,
      report: draft.report_deadline_day,
    },
    circular: draft.circular,
  };
  expect(version.capRial).toBe(15_000_000n);
  expect(validatePolicy({ ...version, id: 2 }).ok).toBe(true);
  const inUse = {
    current: monthOf(DEMO_DAY),
    lastComputed: jalaliMonth("1405-07"),
    taken: [jalaliMonth("1400-06")],
  };
  expect(effectiveMonthProblem(version.effectiveMonth, inUse)).toBeNull();
  const years = byKey(demo.announced_budget, ({ year }) => String(year));
  expect([...years].map(([year, rows]) => [year, rows.length])).toEqual([
    ["1404", 31],
    ["1405", 31],
  ]);
});

it("has reports of every state, in words of their own, decided on by others than those who sent them [S1 ط]", () => {
  expect(new Set(demo.reports.map(({ status }) => status)).size).toBe(4);
  const latest = new Map(demo.reports.map((row) => [`${row.province_id}/${row.month}`, row]));
  expect(latest.get("IR-09/1405-07")).toMatchObject({ status: "draft", revision: 1, number: null });
  expect(latest.get("IR-29/1405-06")?.status).toBe("returned");
  expect(latest.has("IR-29/1405-07")).toBe(false);
  expect(latest.has("IR-16/1405-06")).toBe(false);
  for (const row of demo.reports) {
    expect(isTold(row.narrative)).toBe(true);
    expect(JSON.stringify(row.narrative)).not.toMatch(/[{}]\w|undefined/);
    if (row.decided_by_id !== null) expect(row.decided_by_id).not.toBe(row.sent_by_id);
    expect(row.revision_reason !== null).toBe(row.revision > 1);
    if (row.revision > 1) {
      const former = demo.reports.find(
        (one) => one.province_id === row.province_id && one.month === row.month && one.revision === 1,
      );
      expect(former?.status).toBe("returned");
      expect(former?.narrative).not.toEqual(row.narrative);
      expect((former?.decided_at ?? "") < (row.written_at ?? "")).toBe(true);
    }
  }
  expect(demo.reports.filter(({ revision }) => revision > 1).length).toBeGreaterThan(3);
});

it("has agreed plans for the months behind us, and changes of this year's that could take effect [S1 ب-4-4]", () => {
  const agreed = byKey(demo.plan_month, (row) => `${row.center_id}/${row.year}`);
  for (const plan of demo.annual_plan) {
    expect(agreed.get(`${plan.center_id}/${plan.year}`)?.length).toBeGreaterThan(0);
    const [first] = agreed.get(`${plan.center_id}/${plan.year}`) ?? [];
    expect(monthOf(todayInTehran(new Date(plan.agreed_at))) <= (first?.month ?? "")).toBe(true);
    if (plan.status === "agreed")
      expect([plan.drafted_by_id, plan.proposed_by_id]).not.toContain(plan.agreed_by_id);
    expect(plan.proposal !== null).toBe(plan.status !== "agreed");
  }
  const changing = demo.annual_plan.filter(({ status }) => status !== "agreed");
  expect(changing.map((row) => [row.center_id, row.status, row.proposed_side, row.year])).toEqual([
    ["mashhad-1", "proposed", "center", 1405],
    ["mashhad-3", "draft", null, 1405],
    ["birjand-1", "proposed", "province", 1405],
  ]);
  for (const { center_id: id, proposal } of changing) {
    const before = Object.fromEntries(
      (agreed.get(`${id}/1405`) ?? []).map((row) => [row.month, row.targets]),
    );
    const open = lastMonths(jalaliMonth("1405-12"), 5);
    expect(writtenPlan(proposal ?? {}, before, open)).toEqual({ ok: true, value: proposal });
  }
});

it("leaves messages in the inboxes of those who act, each once, of things that have happened", () => {
  const nameOf = new Map(demo.user.map(({ id, username }) => [id, username]));
  const unread = demo.notification.filter(({ read_at: at }) => at === null);
  const told = new Set(unread.map((row) => `${nameOf.get(row.user_id)} ${row.kind}`));
  for (const one of [
    "hq.employment policy.toEnact",
    "khorasan-razavi.employment account.toConfirm",
    "khorasan-razavi.employment plan.proposed",
    "birjand.chair plan.proposed",
  ])
    expect(told).toContain(one);
  const keys = demo.notification.map((row) => `${row.user_id} ${row.once_key}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(demo.notification.some(({ read_at: at }) => at !== null)).toBe(true);
});

it("names in its events nothing that the log of events has no words for", () => {
  const kinds = [...new Set(demo.event.map(({ kind }) => kind))];
  expect(kinds.filter((kind) => eventLabel(kind) === null)).toEqual([]);
});
