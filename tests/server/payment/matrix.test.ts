import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import type { Action } from "@/lib/domain/access/policy";
import {
  BATCH_STATUSES,
  type BatchAction,
  type BatchStatus,
  nextBatchStatus,
} from "@/lib/domain/payment/batch-workflow";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Result } from "@/lib/domain/shared/result";
import { confirmAccount, enterAccount, withdrawAccount } from "@/lib/server/payment/account-commands";
import { listAccounts } from "@/lib/server/payment/accounts-query";
import { recordAdjustment } from "@/lib/server/payment/adjust";
import { listAdjustments } from "@/lib/server/payment/adjustments-query";
import { getBatch } from "@/lib/server/payment/batch-query";
import { approveBatch, cancelBatch, markBatchPaid } from "@/lib/server/payment/commands";
import { exportBatch } from "@/lib/server/payment/export";
import { listPayments } from "@/lib/server/payment/list-query";
import { makeBatch } from "@/lib/server/payment/make-batch";
import type { Context } from "@/lib/server/scope";
import { newSheba } from "@/tests/support/payment";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import {
  batchOf,
  bringBatch,
  formOf,
  freshMonth,
  giveAccount,
  monthOf,
  payableCenters,
  reference,
} from "./payment-world";

const PROVINCE = "IR-07";
const READERS: readonly Role[] = [
  ...(["hqEmployment", "hqParticipation", "auditor"] as const),
  ...(["provinceEmployment", "provinceParticipation", "provinceManager"] as const),
];
const FOREIGN = ROLES.filter(
  (role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role),
);

let place: TestPlace;
let elsewhere: TestPlace;
let month: JalaliMonth;
/** one batch in each state, of a month of its own */
const batches = {} as Record<BatchStatus, string>;
let paidMonth: JalaliMonth;

beforeAll(async () => {
  elsewhere = await createCenter("IR-08");
  for (const status of BATCH_STATUSES) {
    const of = await freshMonth(PROVINCE);
    const [first] = await payableCenters(PROVINCE, of, [1_000]);
    if (!first) throw new Error("no center");
    batches[status] = await bringBatch(first, of, status === "cancelled" ? "prepared" : status);
    if (status !== "paid") continue;
    place = first;
    paidMonth = of;
  }
  const cancelled = { number: batches.cancelled, version: 1, reason: "دلیل لغو", unpaid: false };
  await cancelBatch(asRole("provinceManager", place), cancelled);
  month = await freshMonth(PROVINCE);
  await payableCenters(PROVINCE, month, [1_000]);
});

const expected = (role: Role, allowed: boolean) =>
  allowed ? "ok" : READERS.includes(role) ? "notAllowed" : "notFound";

type Step = {
  right: Action;
  run: (ctx: Context, number: string, version: number) => Promise<Result<unknown>>;
};
const steps: Record<BatchAction, Step> = {
  approve: {
    right: "payment.approve",
    run: (ctx, number, version) => approveBatch(ctx, { number, version }),
  },
  export: { right: "payment.export", run: (ctx, number) => exportBatch(ctx, { number, format: "csv" }) },
  pay: {
    right: "payment.markPaid",
    run: (ctx, number, version) =>
      markBatchPaid(ctx, {
        number,
        version,
        bankReference: reference(),
        paidOn: "2026-11-11" as CalendarDate,
      }),
  },
  cancel: {
    right: "payment.cancel",
    run: (ctx, number, version) => cancelBatch(ctx, { number, version, reason: "دلیل لغو", unpaid: true }),
  },
};

/** In a transaction of its own that is taken back, so that the next one finds the batch as it was. */
const restore = async (number: string, before: Awaited<ReturnType<typeof batchOf>>, of: JalaliMonth) => {
  await asOwner(
    `BEGIN; SET LOCAL session_replication_role = replica;
     UPDATE payment_batch SET status = '${before.status}', version = ${before.version}, cancelled_at = NULL, cancelled_by_name = NULL, cancel_reason = NULL,
       bank_reference = NULL, paid_on = NULL WHERE number = '${number}';
     UPDATE payment_item SET living = true WHERE batch_number = '${number}';
     UPDATE monthly_performance SET status = 'confirmed', batch_number = NULL, paid_on = NULL, bank_reference = NULL WHERE province_id = '${PROVINCE}' AND month = '${of}';
     COMMIT`,
  );
};

describe.each(ROLES)("%s", (role) => {
  it("takes only the steps of a batch that are this role's, and only from the state that has them", async () => {
    const ctx = asRole(role, place);
    const subject = { provinceId: PROVINCE, officeId: null, centerId: null, hands: [] };
    for (const status of BATCH_STATUSES)
      for (const [action, { right, run }] of Object.entries(steps) as [BatchAction, Step][]) {
        const number = batches[status];
        const before = await batchOf(number);
        const result = await run(ctx, number, before.version);
        const label = `${role} ${action} ${status}: ${codeOf(result)}`;
        const allowed = can(ctx.actor, right, subject).ok;
        const next = nextBatchStatus(status, action);
        if (allowed && next.ok) {
          expect(codeOf(result), label).toBe("ok");
          expect((await batchOf(number)).status, label).toBe(next.value);
          await restore(number, before, jalaliMonth(String(before.month)));
        } else {
          expect(codeOf(result), label).toBe(allowed ? "wrongStep" : expected(role, false));
          expect(await batchOf(number), label).toEqual(before);
        }
      }
  });

  it("makes a batch only as the department of employment", async () => {
    const form = await formOf(asRole("provinceEmployment", place), PROVINCE, month);
    const made = await makeBatch(asRole(role, place), form);
    expect(codeOf(made)).toBe(expected(role, role === "provinceEmployment"));
    if (!made.ok) return;
    await cancelBatch(asRole("provinceManager", place), {
      number: made.value,
      version: 1,
      reason: "دلیل لغو",
      unpaid: false,
    });
  });

  it("enters an account as participation, confirms it as employment [S1 ب-3-2]", async () => {
    const center = await createCenter(PROVINCE);
    const ctx = asRole(role, center);
    const account = { centerId: center.centerId, sheba: newSheba(), bank: "ملی", holder: "مرکز آزمون" };
    const seesCenter = role !== "entrepreneur";
    const entered = codeOf(await enterAccount(ctx, account));
    expect(entered).toBe(role === "provinceParticipation" ? "ok" : seesCenter ? "notAllowed" : "notFound");
    await asOwner("DELETE FROM center_account WHERE center_id = $1", [center.centerId]);
    const decide = async (command: typeof confirmAccount, status: "pending" | "confirmed") => {
      const id = await giveAccount(center, status);
      const code = codeOf(await command(asRole(role, center), { id, version: 1 }));
      await asOwner("DELETE FROM center_account WHERE center_id = $1", [center.centerId]);
      return code;
    };
    const withdraw = (of: Context, key: { id: number; version: number }) =>
      withdrawAccount(of, { ...key, reason: "حساب نادرست" });
    const employment = role === "provinceEmployment";
    expect(await decide(confirmAccount, "pending")).toBe(expected(role, employment));
    expect(await decide(withdraw, "confirmed")).toBe(expected(role, employment));
    expect(await decide(withdraw, "pending")).toBe(
      expected(role, employment || role === "provinceParticipation"),
    );
  });

  it("corrects a paid month only as the department of employment", async () => {
    const done = await recordAdjustment(asRole(role, place), {
      ...{ formKey: randomUUID(), centerId: place.centerId, month: paidMonth },
      ...{ amountRial: 1n, reason: "مدرک تازه" },
    });
    const reads = !["caseworker", "administrator", "entrepreneur"].includes(role);
    expect(codeOf(done)).toBe(role === "provinceEmployment" ? "ok" : reads ? "notAllowed" : "notFound");
  });

  it("reads payments where the money is its business", async () => {
    const ctx = asRole(role, place);
    const [list, batch, accounts, adjustments] = await Promise.all([
      listPayments(ctx, { month: paidMonth, province: PROVINCE }),
      getBatch(ctx, batches.paid),
      listAccounts(ctx, { province: PROVINCE }),
      listAdjustments(ctx, {}),
    ]);
    const reads = READERS.includes(role);
    for (const view of [list, batch, accounts, adjustments]) expect(view !== null).toBe(reads);
    if (!reads) return;
    expect(list?.batches.map(({ number }) => number)).toEqual([batches.paid]);
    const whole = ["provinceEmployment", "provinceParticipation", "provinceManager"].includes(role);
    expect(batch?.items[0]?.sheba?.includes("•")).toBe(!whole);
    expect(accounts?.lines.some(({ confirmed }) => confirmed?.sheba.includes("•"))).toBe(!whole);
  });
});

describe.each(FOREIGN)("%s of another province", (role) => {
  it("finds no such batch, account or month", async () => {
    const ctx = asRole(role, elsewhere);
    for (const number of Object.values(batches)) {
      expect(await getBatch(ctx, number)).toBeNull();
      for (const { run } of Object.values(steps)) expect(codeOf(await run(ctx, number, 1))).toBe("notFound");
    }
    const form = await formOf(asRole("provinceEmployment", place), PROVINCE, month);
    expect(codeOf(await makeBatch(ctx, form))).toBe("notFound");
    const { centerId } = place;
    const account = { centerId, sheba: newSheba(), bank: "ملی", holder: "مرکز آزمون" };
    expect(codeOf(await enterAccount(ctx, account))).toBe("notFound");
    const [known] = await asOwner<{ id: number }>("SELECT id FROM center_account WHERE center_id = $1", [
      centerId,
    ]);
    const key = { id: known?.id ?? 0, version: 1 };
    expect(codeOf(await confirmAccount(ctx, key))).toBe("notFound");
    expect(codeOf(await withdrawAccount(ctx, { ...key, reason: "دلیل کافی" }))).toBe("notFound");
    const correction = {
      formKey: randomUUID(),
      centerId,
      month: paidMonth,
      amountRial: 1n,
      reason: "دلیل کافی",
    };
    expect(codeOf(await recordAdjustment(ctx, correction))).toBe("notFound");
    const list = await listPayments(ctx, { province: PROVINCE, month });
    expect(
      list === null || (list.batches.length === 0 && list.ready === null && list.unpaid.length === 0),
    ).toBe(true);
    const accounts = await listAccounts(ctx, { province: PROVINCE, center: centerId });
    expect(accounts?.lines ?? []).toEqual([]);
    expect((await monthOf(place, paidMonth)).status).toBe("paid");
  });
});
