import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { reopenMonth } from "@/lib/server/month/commands";
import { approveBatch, cancelBatch, markBatchPaid } from "@/lib/server/payment/commands";
import { exportBatch } from "@/lib/server/payment/export";
import { makeBatch } from "@/lib/server/payment/make-batch";
import type { Context } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import {
  batchOf,
  bringBatch,
  confirmedMonth,
  formOf,
  freshMonth,
  giveAccount,
  itemsOf,
  monthOf,
  payableCenters,
  readyOf,
  reference,
} from "./payment-world";

const PROVINCE = "IR-04";
const TODAY = "2026-11-11" as CalendarDate;

let month: JalaliMonth;
let places: TestPlace[];
let place: TestPlace;
let employment: Context;
let manager: Context;

beforeEach(async () => {
  month = await freshMonth(PROVINCE);
  places = await payableCenters(PROVINCE, month, [1_000_000, 2_500_000]);
  place = places[0] ?? (await createCenter(PROVINCE));
  employment = asRole("provinceEmployment", place);
  manager = asRole("provinceManager", place);
});

const make = async (ctx = employment) => makeBatch(ctx, await formOf(ctx, PROVINCE, month));
const eventsOf = (kind: string) =>
  asOwner<{ center_id: string; after: Record<string, unknown> }>(
    "SELECT center_id, after FROM event WHERE kind = $1 AND subject_id LIKE '%/' || $2 AND province_id = $3 ORDER BY id",
    [kind, month, PROVINCE],
  );

describe("a batch of a province and a month [S1 ح نکته 3]", () => {
  it("lists what is confirmed with its account; its sum is exact and its number without gaps", async () => {
    const poor = await createCenter(PROVINCE);
    await confirmedMonth(poor, month, 700);
    const idle = await createCenter(PROVINCE);
    await giveAccount(idle);
    await confirmedMonth(idle, month, 0);
    const made = await make();
    if (!made.ok) throw new Error(made.refusal.code);
    const number = made.value;
    expect(number).toMatch(/^1405-04-\d{4}$/);
    expect(await batchOf(number)).toMatchObject({
      status: "prepared",
      item_count: 2,
      total: "3500000",
      prepared_by_name: employment.actor.name,
      events: ["payment.prepared"],
    });
    expect((await itemsOf(number)).map(({ centerId, amount }) => [centerId, amount])).toEqual([
      [places[0]?.centerId, "1000000"],
      [places[1]?.centerId, "2500000"],
    ]);
    const left = await readyOf(employment, PROVINCE, month);
    expect(left.items).toEqual([]);
    expect(left.withoutAccount.map((one) => one.centerId)).toEqual([poor.centerId]);
    expect(left.nothingToPay.map((one) => one.centerId)).toEqual([idle.centerId]);
    const serial = Number(number.slice(-4));
    await giveAccount(poor);
    expect(codeOf(await make(manager))).toBe("notAllowed");
    expect(await make()).toEqual({ ok: true, value: `1405-04-${String(serial + 1).padStart(4, "0")}` });
  });

  it("base aid stands beside, never in the sum: it is paid by its own circular", async () => {
    const [first] = (await readyOf(employment, PROVINCE, month)).items;
    expect(first?.month.baseAidRial).toBeGreaterThan(0n);
    expect(first?.amountRial).toBe(first?.month.payableRial);
  });

  it("the same form sent again is told the batch that it made, one of somebody else is not taken", async () => {
    const form = await formOf(employment, PROVINCE, month);
    const first = await makeBatch(employment, form);
    expect(await makeBatch(employment, form)).toEqual(first);
    expect(codeOf(await makeBatch(asRole("provinceEmployment", place), form))).toBe("duplicate");
    const elsewhere = await createCenter("IR-05");
    const other = asRole("provinceEmployment", elsewhere);
    const there = await freshMonth("IR-05");
    await payableCenters("IR-05", there, [10]);
    const theirs = await formOf(other, "IR-05", there);
    expect(codeOf(await makeBatch(other, { ...theirs, formKey: form.formKey }))).toBe("duplicate");
  });

  it("another form for the same month finds nothing left to pay", async () => {
    const form = await formOf(employment, PROVINCE, month);
    await make();
    expect(await makeBatch(employment, { ...form, formKey: randomUUID() })).toMatchObject({
      refusal: { code: "invalidInput", fields: { form: expect.any(String) } },
    });
  });

  it("never pays another sum than the one that was shown", async () => {
    const form = await formOf(employment, PROVINCE, month);
    await payableCenters(PROVINCE, month, [5]);
    expect(codeOf(await makeBatch(employment, form))).toBe("conflict");
    expect(codeOf(await make())).toBe("ok");
  });

  it("a center confirmed later goes into a further batch", async () => {
    await make();
    const [late] = await payableCenters(PROVINCE, month, [42]);
    const second = await make();
    if (!second.ok || !late) throw new Error("no second batch");
    expect(await itemsOf(second.value)).toMatchObject([{ centerId: late.centerId, amount: "42" }]);
  });
});

describe("approve, pay", () => {
  it("never by the preparer, even one who is the manager as well (separation of duties)", async () => {
    const made = await make();
    const number = made.ok ? made.value : "";
    employment.actor.grants.push(...manager.actor.grants);
    expect(codeOf(await approveBatch(employment, { number, version: 1 }))).toBe("sameHandsForbidden");
    expect(codeOf(await approveBatch(manager, { number, version: 1 }))).toBe("ok");
    expect(codeOf(await approveBatch(manager, { number, version: 1 })), "a double click").toBe("ok");
    const late = await approveBatch(asRole("provinceManager", place), { number, version: 1 });
    expect(late).toMatchObject({ refusal: { code: "conflict", params: { by: manager.actor.name } } });
    expect((await batchOf(number)).events).toEqual(["payment.prepared", "payment.approved"]);
  });

  it("pays every month of the batch, each with its event, and a retry changes nothing", async () => {
    const number = await bringBatch(place, month, "approved");
    const input = { number, version: 2, bankReference: reference(), paidOn: TODAY };
    expect(codeOf(await markBatchPaid(employment, input))).toBe("ok");
    expect(codeOf(await markBatchPaid(employment, input))).toBe("ok");
    for (const one of places)
      expect(await monthOf(one, month)).toMatchObject({
        ...{ status: "paid", version: 2, batch_number: number },
        ...{ bank_reference: input.bankReference, paid_on: TODAY },
      });
    expect(
      (await eventsOf("month.paid")).map(({ center_id, after }) => [center_id, after.amountRial]).sort(),
    ).toEqual(places.map(({ centerId }, index) => [centerId, ["1000000", "2500000"][index]]).sort());
    expect((await batchOf(number)).events).toEqual(["payment.prepared", "payment.approved", "payment.paid"]);
    const again = { ...input, bankReference: reference() };
    expect(codeOf(await markBatchPaid(employment, again))).toBe("conflict");
    expect(codeOf(await markBatchPaid(employment, { ...again, version: 3 }))).toBe("wrongStep");
  });

  it.each([
    ["in the future", "2026-11-12"],
    ["before the approval", "2026-11-10"],
  ])("not on a day %s", async (_case, paidOn) => {
    const number = await bringBatch(place, month, "approved");
    const input = { number, version: 2, bankReference: reference(), paidOn: paidOn as CalendarDate };
    expect(await markBatchPaid(employment, input)).toMatchObject({
      refusal: { fields: { paidOn: expect.any(String) } },
    });
    expect((await monthOf(place, month)).status).toBe("confirmed");
  });

  it("a bank reference pays one batch in the whole country", async () => {
    const there = await freshMonth("IR-05");
    const [elsewhere] = await payableCenters("IR-05", there, [10]);
    if (!elsewhere) throw new Error("no center");
    const other = await bringBatch(elsewhere, there, "approved");
    const number = await bringBatch(place, month, "approved");
    const input = { number, version: 2, bankReference: reference(), paidOn: TODAY };
    expect(codeOf(await markBatchPaid(employment, input))).toBe("ok");
    const second = await markBatchPaid(asRole("provinceEmployment", elsewhere), { ...input, number: other });
    expect(second).toMatchObject({
      refusal: { code: "invalidInput", fields: { bankReference: expect.any(String) } },
    });
    expect(await batchOf(other)).toMatchObject({ status: "approved", version: 2, bank_reference: null });
    expect((await monthOf(elsewhere, there)).status).toBe("confirmed");
  });

  it("not before it is approved", async () => {
    const number = await bringBatch(place, month);
    const input = { number, version: 1, bankReference: reference(), paidOn: TODAY };
    expect(codeOf(await markBatchPaid(employment, input))).toBe("wrongStep");
    expect(codeOf(await exportBatch(employment, { number, format: "csv" }))).toBe("wrongStep");
  });
});

describe("export for the bank", () => {
  it("gives the approved list in full, leaves a trace without account numbers, and the open page stays good", async () => {
    const number = await bringBatch(place, month, "approved");
    const list = await exportBatch(manager, { number, format: "xlsx" });
    if (!list.ok) throw new Error(list.refusal.code);
    expect(list.value.lines.map(({ amountRial }) => amountRial).sort()).toEqual([1_000_000n, 2_500_000n]);
    expect(list.value.lines[0]?.sheba).toMatch(/^IR\d{24}$/);
    const [event] = await asOwner<{ after: unknown; actor_name: string }>(
      "SELECT actor_name, after FROM event WHERE kind = 'payment.exported' AND subject_id = $1",
      [number],
    );
    expect(event).toEqual({
      actor_name: manager.actor.name,
      after: { format: "xlsx", lines: 2, totalRial: "3500000" },
    });
    // A crash between export and mark: the batch is still approved, and is marked once.
    const input = { number, version: 2, bankReference: reference(), paidOn: TODAY };
    expect(codeOf(await exportBatch(employment, { number, format: "csv" }))).toBe("ok");
    expect(codeOf(await markBatchPaid(employment, input))).toBe("ok");
    expect(codeOf(await exportBatch(employment, { number, format: "csv" })), "only while approved").toBe(
      "wrongStep",
    );
  });

  it("names never start a formula, and an amount of nothing is no order to the bank", async () => {
    await asOwner("UPDATE center SET name = '=HYPERLINK(1)' WHERE id = $1", [place.centerId]);
    await asOwner("UPDATE center_account SET holder = '+1', bank = '@x' WHERE center_id = $1", [
      place.centerId,
    ]);
    const number = await bringBatch(place, month, "approved");
    const list = await exportBatch(employment, { number, format: "csv" });
    const line = list.ok && list.value.lines.find(({ centerId }) => centerId === place.centerId);
    expect(line).toMatchObject({ centerName: "'=HYPERLINK(1)", holder: "'+1", bank: "'@x" });
  });
});

describe("cancel before it is paid", () => {
  const cancel = (number: string, version: number, unpaid = false, ctx = employment) =>
    cancelBatch(ctx, { number, version, unpaid, reason: "شبا نادرست بود" });

  it("frees its months for another batch, and stays readable with its reason", async () => {
    const number = await bringBatch(place, month);
    expect(codeOf(await cancel(number, 1))).toBe("ok");
    expect(codeOf(await cancel(number, 1)), "a double click").toBe("ok");
    expect(await batchOf(number)).toMatchObject({ status: "cancelled", cancel_reason: "شبا نادرست بود" });
    expect((await itemsOf(number)).map(({ living }) => living)).toEqual([false, false]);
    const second = await bringBatch(place, month, "paid");
    expect(await monthOf(place, month)).toMatchObject({ status: "paid", batch_number: second });
    expect(codeOf(await cancel(second, 3))).toBe("wrongStep");
  });

  it("once the list has left, only after the bank was asked", async () => {
    const number = await bringBatch(place, month, "approved");
    await exportBatch(employment, { number, format: "csv" });
    expect(await cancel(number, 2)).toMatchObject({ refusal: { fields: { unpaid: expect.any(String) } } });
    expect(codeOf(await cancel(number, 2, true))).toBe("ok");
  });
});

it("a month in a living batch is not reopened: the batch is cancelled first", async () => {
  const number = await bringBatch(place, month);
  const reopen = async () =>
    reopenMonth(manager, {
      centerId: place.centerId,
      month,
      version: (await monthOf(place, month)).version,
      reason: "اصلاح",
    });
  expect(await reopen()).toMatchObject({
    refusal: { code: "inUse", fields: { form: expect.stringContaining("فهرست پرداخت") } },
  });
  await cancelBatch(manager, { number, version: 1, unpaid: false, reason: "اصلاح کارکرد" });
  expect(codeOf(await reopen())).toBe("ok");
  expect((await readyOf(employment, PROVINCE, month)).items).toHaveLength(1);
});
