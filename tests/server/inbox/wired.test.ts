import { beforeEach, describe, expect, it } from "vitest";
import { enterAccount } from "@/lib/server/payment/account-commands";
import { agreePlan, returnPlan } from "@/lib/server/plan/propose";
import { bringBatch, freshMonth, payableCenters } from "@/tests/server/payment/payment-world";
import { keyOf, proposed } from "@/tests/server/plan/plan-world";
import { newSheba } from "@/tests/support/payment";
import { asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { createPerson, kindsTold, toldTo } from "./inbox-world";

const PROVINCE = "IR-21";
let place: TestPlace;
beforeEach(async () => {
  place = await createCenter(PROVINCE);
});

describe("the two sides of a plan hear of each other [S1 ب-4-4]", () => {
  it("the province of a proposal of the center, and the center of the answer", async () => {
    const [province, chair] = [
      await createPerson("provinceEmployment", place),
      await createPerson("centerChair", place),
    ];
    await proposed(place);
    expect(await toldTo(province.id)).toMatchObject([
      {
        kind: "plan.proposed",
        title: "برنامه سال ۱۴۰۵ مرکز آزمون پیشنهاد شد",
        href: `/plans/1405/${place.centerId}`,
      },
    ]);
    expect(await kindsTold(chair.id)).toEqual([]);
    const answer = { ...keyOf(place, 2), reason: "هدف ردیف یک بیش از توان مرکز است." };
    expect(codeOf(await returnPlan(asRole("provinceEmployment", place), answer))).toBe("ok");
    expect(await toldTo(chair.id)).toMatchObject([{ kind: "plan.returned", body: answer.reason }]);
  });

  it("an agreement is told to whoever proposed", async () => {
    const executive = await createPerson("centerExecutive", place);
    await proposed(place);
    expect(codeOf(await agreePlan(asRole("provinceEmployment", place), keyOf(place, 2)))).toBe("ok");
    expect(await kindsTold(executive.id)).toEqual(["plan.agreed"]);
  });
});

describe("payment", () => {
  it("an account that has been entered waits for the employment department, which is told", async () => {
    const employment = await createPerson("provinceEmployment", place);
    const entered = await enterAccount(asRole("provinceParticipation", place), {
      centerId: place.centerId,
      sheba: newSheba(),
      bank: "ملی",
      holder: "مرکز آزمون",
    });
    expect(codeOf(entered)).toBe("ok");
    expect(await toldTo(employment.id)).toMatchObject([
      { kind: "account.toConfirm", title: "شماره حساب مرکز آزمون منتظر تأیید است" },
    ]);
  });

  it("every board of a paid batch is told its own amount, once", async () => {
    const month = await freshMonth(PROVINCE);
    const places = await payableCenters(PROVINCE, month, [1_500_000, 2_500_000]);
    const chairs = await Promise.all(places.map((of) => createPerson("centerChair", of)));
    await bringBatch(place, month, "paid");
    const told = await Promise.all(chairs.map(({ id }) => toldTo(id)));
    expect(told.map((of) => of.map(({ kind, body }) => [kind, body.slice(0, 9)]))).toEqual([
      [["month.paid", "۱٬۵۰۰٬۰۰۰"]],
      [["month.paid", "۲٬۵۰۰٬۰۰۰"]],
    ]);
  });
});
