import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { recordAdjustment } from "@/lib/server/payment/adjust";
import { listAdjustments } from "@/lib/server/payment/adjustments-query";
import { getBatch } from "@/lib/server/payment/batch-query";
import { cancelBatch } from "@/lib/server/payment/commands";
import type { Context } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import {
  bringBatch,
  confirmedMonth,
  freshMonth,
  itemsOf,
  monthOf,
  payableCenters,
  readyOf,
} from "./payment-world";

const PROVINCE = "IR-12";
let place: TestPlace;
let paid: JalaliMonth;
let employment: Context;

beforeEach(async () => {
  paid = await freshMonth(PROVINCE);
  const [first] = await payableCenters(PROVINCE, paid, [4_000_000]);
  place = first ?? (await createCenter(PROVINCE));
  employment = asRole("provinceEmployment", place);
  await bringBatch(place, paid, "paid");
});

const correct = (amountRial: bigint, month = paid, formKey: string = randomUUID()) =>
  recordAdjustment(employment, {
    formKey,
    centerId: place.centerId,
    month,
    amountRial,
    reason: "مدرک تازه رسید",
  });

async function nextMonth(amount: number): Promise<JalaliMonth> {
  const month = await freshMonth(PROVINCE);
  await confirmedMonth(place, month, amount);
  return month;
}
const itemOf = async (number: string) =>
  (await itemsOf(number)).find(({ centerId }) => centerId === place.centerId);

describe("a correction after payment is settled with a later month (domain page 2)", () => {
  it("the paid month stays as it was paid; the next payment takes off what was too much and says why", async () => {
    const before = await monthOf(place, paid);
    expect(codeOf(await correct(-1_500_000n))).toBe("ok");
    expect(await monthOf(place, paid)).toEqual(before);
    const number = await bringBatch(place, await nextMonth(2_000_000));
    expect(await itemOf(number)).toMatchObject({
      payable: "2000000",
      adjustments: "-1500000",
      amount: "500000",
    });
    const view = await getBatch(employment, number);
    expect(view?.settled).toMatchObject([{ amount: "\u200E−۱٬۵۰۰٬۰۰۰", reason: "مدرک تازه رسید" }]);
  });

  it("what one payment does not reach waits for the next ones, to the rial", async () => {
    await correct(-3_000_000n);
    const payments: unknown[] = [];
    for (const amount of [1_000_000, 1_999_999, 500]) {
      const number = await bringBatch(place, await nextMonth(amount), "paid");
      payments.push(await itemOf(number));
    }
    expect(payments).toMatchObject([
      { adjustments: "-1000000", amount: "0" },
      { adjustments: "-1999999", amount: "0" },
      { adjustments: "-1", amount: "499" },
    ]);
    const line = (await listAdjustments(employment, {}))?.lines.find(
      ({ centerId }) => centerId === place.centerId,
    );
    expect(line).toMatchObject({ remaining: "۰", tag: { label: "تسویه‌شده" } });
    expect(line?.settled).toHaveLength(3);
    const open = await listAdjustments(employment, { state: "open" });
    expect(open?.lines.some(({ centerId }) => centerId === place.centerId)).toBe(false);
  });

  it("a center that is owed something is paid although its month gives nothing", async () => {
    await correct(250_000n);
    const month = await nextMonth(0);
    expect((await readyOf(employment, PROVINCE, month)).items).toHaveLength(1);
    expect(await itemOf(await bringBatch(place, month))).toMatchObject({ payable: "0", amount: "250000" });
  });

  it("a cancelled batch gives back what it settled: the next one settles it, once", async () => {
    await correct(-700_000n);
    const month = await nextMonth(900_000);
    const first = await bringBatch(place, month);
    await cancelBatch(employment, { number: first, version: 1, reason: "دلیل لغو", unpaid: false });
    const second = await bringBatch(place, month);
    expect(await itemOf(second)).toMatchObject({ adjustments: "-700000", amount: "200000", living: true });
    const settled = await asOwner<{ sum: string }>(
      "SELECT sum(amount_rial)::text AS sum FROM adjustment_settlement WHERE center_id = $1 AND living",
      [place.centerId],
    );
    expect(settled).toEqual([{ sum: "-700000" }]);
  });

  it("the payment of an earlier month settles nothing of it", async () => {
    const earlier = await freshMonth("IR-13");
    const [first] = await payableCenters("IR-13", earlier, [100]);
    if (!first) throw new Error("no center");
    const later = await freshMonth("IR-13");
    await confirmedMonth(first, later, 1_000_000);
    await bringBatch(first, later, "paid");
    await recordAdjustment(asRole("provinceEmployment", first), {
      ...{
        formKey: randomUUID(),
        centerId: first.centerId,
        month: later,
        amountRial: -50n,
        reason: "مدرک تازه رسید",
      },
    });
    const [item] = await itemsOf(await bringBatch(first, earlier));
    expect(item).toMatchObject({ adjustments: "0", amount: "100" });
  });
});

describe("what may be corrected", () => {
  it("within 0 and the cap of the month, all corrections together [S1 ح نکته 2]", async () => {
    expect(codeOf(await correct(6_000_000n))).toBe("ok");
    expect(await correct(1n)).toMatchObject({ refusal: { fields: { amountRial: expect.any(String) } } });
    expect(codeOf(await correct(-10_000_000n))).toBe("ok");
    expect(await correct(-1n)).toMatchObject({ refusal: { fields: { amountRial: expect.any(String) } } });
    expect(await correct(0n)).toMatchObject({ refusal: { fields: { amountRial: expect.any(String) } } });
  });

  it("not a month that is confirmed but not paid, nor one that is not there", async () => {
    const month = await nextMonth(10);
    expect(codeOf(await correct(1n, month))).toBe("wrongStep");
    expect(codeOf(await correct(1n, "1405-12" as JalaliMonth))).toBe("notFound");
  });

  it("the same form sent again is one correction", async () => {
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 20 }, () => correct(5n, paid, key)));
    expect(new Set(results.map((result) => (result.ok ? result.value : codeOf(result)))).size).toBe(1);
    expect(
      codeOf(
        await recordAdjustment(asRole("provinceEmployment", place), {
          ...{
            formKey: key,
            centerId: place.centerId,
            month: paid,
            amountRial: 5n,
            reason: "مدرک تازه رسید",
          },
        }),
      ),
    ).toBe("duplicate");
  });

  it("the form shows its room, and only for a paid month of the own province", async () => {
    await correct(-1_000_000n);
    const form = async (ctx: Context, month: string) =>
      (await listAdjustments(ctx, { center: place.centerId, month }))?.form;
    expect(await form(employment, paid)).toMatchObject({
      most: "۷٬۰۰۰٬۰۰۰",
      least: "۳٬۰۰۰٬۰۰۰",
      cap: "۱۰٬۰۰۰٬۰۰۰",
    });
    expect(await form(employment, await nextMonth(1))).toBeNull();
    expect(await form(asRole("provinceManager", place), paid)).toBeNull();
    expect(await form(asRole("provinceEmployment", await createCenter("IR-14")), paid)).toBeNull();
  });
});
