import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { getOwnPage } from "@/lib/server/entrepreneur/own-page";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { recordEvidence } from "@/lib/server/entrepreneur/record";
import type { Context } from "@/lib/server/scope";
import { createWithAccount, type Ready } from "@/tests/support/own-accounts";
import {
  asOwner,
  asRole,
  buildActor,
  codeOf,
  contextOf,
  createCenter,
  type TestPlace,
} from "@/tests/support/world";

let place: TestPlace;
let own: Ready & { userId: number };
let other: Ready & { userId: number };
let ctx: Context;

beforeAll(async () => {
  place = await createCenter();
});
beforeEach(async () => {
  [own, other] = [await createWithAccount(place), await createWithAccount(place)];
  ctx = selfOf(own);
});

/** With the one grant that such an account has. */
const selfOf = ({ userId }: { userId: number }) => {
  const { provinceId, officeId } = place;
  const grants = [{ role: "entrepreneur" as const, provinceId, officeId, centerId: null }];
  return contextOf(buildActor("entrepreneur", place, { userId, name: "کارآفرین آزمون", grants }));
};
const sell = (values: Record<string, string> = {}, of: Ready = own, as = ctx, key: string = randomUUID()) =>
  recordEvidence(as, {
    code: of.code,
    kind: "salesInvoice",
    key,
    values: {
      number: "۱۰۱",
      issuedOn: "۱۴۰۵/۸/۱۰",
      amountRial: "۱٬۵۰۰٬۰۰۰",
      customer: "",
      productId: "",
      ...values,
    },
  });
const page = (as = ctx) => getOwnPage(as);

describe("the own page", () => {
  it("shows the business, the level and how far it is to the next one", async () => {
    expect(await page()).toMatchObject({
      code: own.code,
      business: "خیاطی آزمون",
      level: "سطح یک (معیشتی)",
      ended: null,
      evaluation: { gap: "۱۰ فاکتور و ۲ دوره پایه تا سطح دو", conditionMet: false },
      sales: [],
      loans: [],
      given: [],
    });
  });

  it("grows with a sale of one's own hand, which shrinks the gap", async () => {
    expect(await sell()).toMatchObject({
      ok: true,
      value: { gap: "۹ فاکتور و ۲ دوره پایه تا سطح دو", mayView: false },
    });
    const view = await page();
    expect(view?.evaluation.gap).toBe("۹ فاکتور و ۲ دوره پایه تا سطح دو");
    expect(view?.sales).toEqual([
      { number: "۱۰۱", on: "۱۰ آبان ۱۴۰۵", amount: "۱٬۵۰۰٬۰۰۰ تومان", customer: null },
    ]);
    expect(view?.income.months.at(-1)).toMatchObject({ income: "۱٬۵۰۰٬۰۰۰", invoices: "۱" });
    expect(
      await asOwner("SELECT recorded_by_id FROM sales_invoice WHERE entrepreneur_id = $1", [own.id]),
    ).toEqual([{ recorded_by_id: own.userId }]);
  });

  it("takes a form sent twice, even at once, as one sale", async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => sell({}, own, ctx, key)));
    expect(answers.map(codeOf)).toEqual(["ok", "ok", "ok"]);
    expect((await page())?.sales).toHaveLength(1);
  });

  it("shows loans with their installments, services and the road map with its courses", async () => {
    const by = "1, 'آزمایشگر', now()";
    await asOwner(
      `WITH l AS (INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, paid_rial, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
         VALUES (${own.id}, 'micro', 100000000, 0, '2026-09-01', 0, '2026-10-01', ${by}) RETURNING id)
       INSERT INTO installment (loan_id, number, due_on, amount_rial) SELECT l.id, n, d::date, 50000000 FROM l, (VALUES (1, '2026-10-01'), (2, '2026-12-01')) v (n, d)`,
    );
    await asOwner(
      `INSERT INTO entitlement_given (beneficiary_id, entrepreneur_id, entitlement, series, period, given_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES (${own.person.id}, ${own.id}, 'foodBasket', 'foodBasket', '1405-08', '2026-11-01', ${by})`,
    );
    for (const [course, day] of [
      ["personalFinance", "2026-05-01"],
      ["pricing", "2026-06-01"],
    ])
      await asOwner(
        `INSERT INTO course_completion (entrepreneur_id, course, completed_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${own.id}, $1, $2, ${by})`,
        [course, day],
      );
    const view = await page();
    expect(view?.loans).toMatchObject([
      {
        late: "۵٬۰۰۰٬۰۰۰ تومان با ۴۱ روز تأخیر عقب افتاده است.",
        installments: [{ number: "۱" }, { number: "۲" }],
      },
    ]);
    expect(view?.given).toMatchObject([{ label: "سبد ارزاق ماهانه", of: "آبان ۱۴۰۵" }]);
    expect(view?.roadMap.items.map(({ done }) => done)).toEqual(["۱۱ خرداد ۱۴۰۵", null, null, null]);
  });

  it("of a business that has ended stays to be read, and takes no more", async () => {
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'پایان' WHERE id = $1", [
      own.id,
    ]);
    expect(await page()).toMatchObject({ ended: "۱۰ آبان ۱۴۰۵" });
    expect(codeOf(await sell())).toBe("wrongStep");
  });
});

describe("a sale with wrong input is refused beside its field, and nothing is saved", () => {
  it.each([
    ["in the future", { issuedOn: "۱۴۰۵/۸/۲۱" }, "issuedOn"],
    ["before the business began", { issuedOn: "۱۴۰۴/۱۲/۲۹" }, "issuedOn"],
    ["of nothing", { amountRial: "۰" }, "amountRial"],
    ["of nonsense", { amountRial: "زیاد" }, "amountRial"],
    ["without a number", { number: " " }, "number"],
    ["of somebody else's product", { productId: "1" }, "productId"],
  ])("%s", async (_case, values, field) => {
    const result = await sell(values);
    expect(!result.ok && Object.keys(result.refusal.fields ?? {})).toEqual([field]);
    expect((await page())?.sales).toEqual([]);
  });

  it("recorded before, in other digits", async () => {
    await sell();
    const again = await sell({ number: "101" });
    expect(again).toMatchObject({ refusal: { code: "duplicate", fields: { number: expect.any(String) } } });
  });
});

describe("everything is of the own case alone", () => {
  it("somebody else's case is not found: neither its page nor a sale for it", async () => {
    expect(codeOf(await sell({}, other))).toBe("notFound");
    expect((await page(selfOf(other)))?.code).toBe(other.code);
    expect(await getEntrepreneur(ctx, { code: other.code })).toBeNull();
    expect(await getEntrepreneur(ctx, { code: own.code })).toBeNull();
  });

  it.each(["visit", "call", "course", "product", "job", "contract"])(
    "a %s is the caseworker's to record",
    async (kind) => {
      const values = {
        ...{
          visitedOn: "۱۴۰۵/۸/۱",
          calledOn: "۱۴۰۵/۸/۱",
          completedOn: "۱۴۰۵/۸/۱",
          firstOfferedOn: "۱۴۰۵/۸/۱",
          startsOn: "۱۴۰۵/۸/۱",
        },
        ...{
          answered: "yes",
          course: "pricing",
          name: "مانتو",
          title: "کمک خیاط",
          monthlyWageRial: "۱",
          outletName: "فروشگاه",
          outletKind: "shop",
        },
      };
      expect(codeOf(await recordEvidence(ctx, { code: own.code, kind, key: randomUUID(), values }))).toBe(
        "notAllowed",
      );
    },
  );

  it.each(ROLES.filter((role) => role !== "entrepreneur"))(
    "%s has no own page, whatever the scope",
    async (role: Role) => {
      expect(await page(asRole(role, place))).toBeNull();
      expect(await page(contextOf(buildActor(role, place, { userId: own.userId })))).toBeNull();
    },
  );

  it("a role of an entrepreneur without a case shows nothing", async () => {
    expect(await page(selfOf({ userId: 999_999 }))).toBeNull();
  });
});
