import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { reopenMonth } from "@/lib/server/month/commands";
import { recordAdjustment } from "@/lib/server/payment/adjust";
import { withdrawAccount } from "@/lib/server/payment/account-commands";
import { approveBatch, cancelBatch, markBatchPaid } from "@/lib/server/payment/commands";
import { makeBatch } from "@/lib/server/payment/make-batch";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import {
  bringBatch,
  batchOf,
  formOf,
  freshMonth,
  itemsOf,
  monthOf,
  payableCenters,
  reference,
  tally,
} from "./payment-world";

const PROVINCE = "IR-06";
const HUNDRED = Array.from({ length: 100 }, (_, index) => index);
const TODAY = "2026-11-11" as CalendarDate;

async function payable(amounts = [1_000_000, 2_000_000]) {
  const month = await freshMonth(PROVINCE);
  const places = await payableCenters(PROVINCE, month, amounts);
  const [place] = places;
  if (!place) throw new Error("no center");
  return { month, places, place };
}

it("one hundred parallel attempts to pay leave one payment", async () => {
  const { month, place, places } = await payable();
  const number = await bringBatch(place, month, "approved");
  const people = HUNDRED.map(() => asRole("provinceEmployment", place));
  const results = await Promise.all(
    people.map((ctx) =>
      markBatchPaid(ctx, { number, version: 2, bankReference: reference(), paidOn: TODAY }),
    ),
  );
  expect(tally(results.map(codeOf))).toEqual({ ok: 1, conflict: 99 });
  const batch = await batchOf(number);
  expect(batch.events).toEqual(["payment.prepared", "payment.approved", "payment.paid"]);
  const winner = people[results.findIndex(({ ok }) => ok)]?.actor.name;
  expect(batch.paid_by_name).toBe(winner);
  expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.params?.by]))).toEqual(
    Array(99).fill(winner),
  );
  for (const one of places) {
    expect(await monthOf(one, month)).toMatchObject({ status: "paid", version: 2 });
    const paid = await asOwner("SELECT FROM event WHERE center_id = $1 AND kind = 'month.paid'", [
      one.centerId,
    ]);
    expect(paid).toHaveLength(1);
  }
});

it("one person pressing a hundred times pays once, and is told so each time", async () => {
  const { month, place } = await payable();
  const number = await bringBatch(place, month, "approved");
  const ctx = asRole("provinceEmployment", place);
  const input = { number, version: 2, bankReference: reference(), paidOn: TODAY };
  const results = await Promise.all(HUNDRED.map(() => markBatchPaid(ctx, input)));
  expect(tally(results.map(codeOf))).toEqual({ ok: 100 });
  expect((await batchOf(number)).events.filter((kind) => kind === "payment.paid")).toHaveLength(1);
});

it("one hundred attempts to make a batch of one month leave one batch, and each center in it once", async () => {
  const { month, place } = await payable([100, 200, 300]);
  const form = await formOf(asRole("provinceEmployment", place), PROVINCE, month);
  const results = await Promise.all(
    HUNDRED.map(() => makeBatch(asRole("provinceEmployment", place), { ...form, formKey: randomUUID() })),
  );
  expect(tally(results.map(codeOf))).toEqual({ ok: 1, invalidInput: 99 });
  const items = await asOwner<{ batch_number: string }>(
    "SELECT batch_number FROM payment_item WHERE month = $1 AND province_id = $2",
    [month, PROVINCE],
  );
  expect(items).toHaveLength(3);
  expect(new Set(items.map((item) => item.batch_number)).size).toBe(1);
});

it("one form sent a hundred times makes one batch, and every answer names it", async () => {
  const { month, place } = await payable();
  const ctx = asRole("provinceEmployment", place);
  const form = await formOf(ctx, PROVINCE, month);
  const results = await Promise.all(HUNDRED.map(() => makeBatch(ctx, form)));
  expect(new Set(results.map((result) => (result.ok ? result.value : result.refusal.code))).size).toBe(1);
  expect(results[0]?.ok).toBe(true);
});

it("paying, cancelling and reopening at once: the month is paid or free, never both", async () => {
  const { month, place } = await payable();
  const number = await bringBatch(place, month, "approved");
  const manager = asRole("provinceManager", place);
  const employment = asRole("provinceEmployment", place);
  const [paid, cancelled] = await Promise.all([
    markBatchPaid(employment, { number, version: 2, bankReference: reference(), paidOn: TODAY }),
    cancelBatch(manager, { number, version: 2, reason: "دلیل لغو", unpaid: true }),
    reopenMonth(manager, { centerId: place.centerId, month, version: 1, reason: "دلیل بازگشایی" }),
  ]);
  expect([codeOf(paid), codeOf(cancelled)].sort()).toEqual(["conflict", "ok"]);
  const { status } = await monthOf(place, month);
  expect(paid.ok ? ["paid"] : ["confirmed", "officeVerified"]).toContain(status);
  expect((await itemsOf(number)).every(({ living }) => living === paid.ok)).toBe(true);
});

it("making a batch while its months are reopened and its accounts withdrawn leaves only what is still confirmed in it", async () => {
  const { month, places, place } = await payable([10, 20, 30]);
  const employment = asRole("provinceEmployment", place);
  const form = await formOf(employment, PROVINCE, month);
  const [account] = await asOwner<{ id: number }>("SELECT id FROM center_account WHERE center_id = $1", [
    places[1]?.centerId,
  ]);
  const [made, reopened, withdrawn] = await Promise.all([
    makeBatch(employment, form),
    reopenMonth(asRole("provinceManager", place), {
      centerId: place.centerId,
      month,
      version: 1,
      reason: "دلیل بازگشایی",
    }),
    withdrawAccount(asRole("provinceEmployment", place), {
      id: account?.id ?? 0,
      version: 1,
      reason: "حساب بسته شد",
    }),
  ]);
  if (made.ok) {
    expect([codeOf(reopened), codeOf(withdrawn)]).toEqual(["inUse", "inUse"]);
    expect(await itemsOf(made.value)).toHaveLength(3);
  } else expect(reopened.ok || withdrawn.ok).toBe(true);
});

it("corrections of one month at once never take it beyond its cap", async () => {
  const { month, place } = await payable([4_000_000]);
  await bringBatch(place, month, "paid");
  const results = await Promise.all(
    HUNDRED.slice(0, 20).map(() =>
      recordAdjustment(asRole("provinceEmployment", place), {
        ...{ formKey: randomUUID(), centerId: place.centerId, month },
        ...{ amountRial: 1_000_000n, reason: "مدرک تازه رسید" },
      }),
    ),
  );
  expect(tally(results.map(codeOf))).toEqual({ ok: 6, invalidInput: 14 });
});

it("two approvals at once are one", async () => {
  const { month, place } = await payable();
  const number = await bringBatch(place, month);
  const results = await Promise.all(
    HUNDRED.slice(0, 20).map(() => approveBatch(asRole("provinceManager", place), { number, version: 1 })),
  );
  expect(tally(results.map(codeOf))).toEqual({ ok: 1, conflict: 19 });
});
