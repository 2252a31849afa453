import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { viewEvaluation } from "@/lib/domain/entrepreneur/evaluation-view";
import { viewIncome } from "@/lib/domain/entrepreneur/income-view";
import { timelineLine, type TimelineRow } from "@/lib/domain/entrepreneur/timeline";
import { isCorrectable, VOIDABLE_KINDS } from "@/lib/domain/entrepreneur/voidable";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { buildBasicCourses, buildIncome, buildInvoices, day, nothing } from "./build-evidence";

const on = day("1405/08/20");

describe("an evaluation as it is read [S5 جدول مقایسه‌ای سه سطح]", () => {
  it("names what was found, its evidence and its clause", () => {
    const evidence = { ...nothing, invoices: buildInvoices(8, "1405/08/01"), courses: buildBasicCourses() };
    const view = viewEvaluation(evaluate({ standing: 1, sinceOn: day("1405/01/01") }, evidence, on));
    expect(view).toMatchObject({
      gap: "۲ فاکتور تا سطح دو",
      conditionMet: false,
      takes: "هر دو شرط لازم است.",
      profileOf: "سطح دو",
    });
    expect(view.criteria).toEqual([
      {
        text: "۱۰ فاکتور فروش در ۳ ماه",
        clause: "جدول مقایسه‌ای سه سطح، شرایط ارتقای سطح یک",
        met: false,
        found: "۸ از ۱۰ فاکتور",
        evidence: 8,
        kind: "salesInvoice",
      },
      {
        text: "تکمیل دوره‌های پایه",
        clause: "جدول مقایسه‌ای سه سطح، شرایط ارتقای سطح یک",
        met: true,
        found: "۲ از ۲ دوره پایه",
        evidence: 2,
        kind: "course",
      },
    ]);
    expect(view.profile).toHaveLength(3);
  });

  it.each([
    [{}, "در سه ماه نخست درآمدی نبوده است؛ رشدی سنجیده نمی‌شود"],
    [{ "1405/02": 1000, "1405/05": 1200 }, "۱۲۰٬۰۰۰ از ۱۳۰٬۰۰۰ تومان در سه ماه گذشته"],
  ])("income is compared in toman: %o", (months, found) => {
    const evidence = { ...nothing, invoices: buildIncome(months) };
    const view = viewEvaluation(evaluate({ standing: 2, sinceOn: day("1405/01/01") }, evidence, on));
    expect(view.takes).toBe("یکی از این دو شرط کافی است.");
    expect(view.criteria[1]?.found).toBe(found);
  });

  it("a graduate has nothing left to reach", () => {
    expect(viewEvaluation(evaluate({ standing: "graduated", sinceOn: on }, nothing, on))).toEqual({
      gap: null,
      conditionMet: false,
      takes: null,
      criteria: [],
      profileOf: null,
      profile: [],
    });
  });
});

describe("the picture of twelve months", () => {
  it("ends with the running month, and the highest column is the whole height", () => {
    const { months, summary } = viewIncome(
      [
        { month: jalaliMonth("1405-06"), incomeRial: 20_000_000n, invoices: 4 },
        { month: jalaliMonth("1405-08"), incomeRial: 10_000n, invoices: 1 },
        { month: jalaliMonth("1404-08"), incomeRial: 990_000_000n, invoices: 9 },
      ],
      on,
    );
    expect(months).toHaveLength(12);
    expect([months[0]?.label, months[11]?.label]).toEqual(["آذر ۱۴۰۴", "آبان ۱۴۰۵"]);
    expect(months[9]).toMatchObject({ height: 100, income: "۲٬۰۰۰٬۰۰۰", invoices: "۴", number: "۶" });
    expect(months[11]?.height).toBe(1);
    expect(summary).toBe(
      "در این دوازده ماه ۲٬۰۰۱٬۰۰۰ تومان فروخته شده است؛ بیشترین در شهریور ۱۴۰۵ با ۲٬۰۰۰٬۰۰۰ تومان.",
    );
  });

  it("says nothing of a best month where nothing was sold", () => {
    const { months, summary } = viewIncome([], on);
    expect(summary).toBeNull();
    expect(months.every(({ height }) => height === 0)).toBe(true);
  });
});

describe("the timeline", () => {
  const row = { id: 1, on, at: new Date("2026-11-11T08:30:00Z"), by: "مددکار", voided: null };
  it.each([
    [
      {
        kind: "salesInvoice",
        told: { number: "۷", amountRial: "2500000", customer: "یکتا", product: "مانتو" },
      },
      "فاکتور فروش ۷، ۲۵۰٬۰۰۰ تومان",
    ],
    [{ kind: "course", told: { course: "pricing", note: null } }, "گذراندن دوره قیمت‌گذاری"],
    [{ kind: "visit", told: { note: null } }, "بازدید"],
    [{ kind: "call", told: { answered: false, note: null } }, "تماس بی‌پاسخ"],
    [{ kind: "product", told: { name: "مانتو" } }, "عرضه محصول مانتو"],
    [
      {
        kind: "contract",
        told: { outlet: "بازارچه", reputable: true, endsOn: day("1406/01/01"), note: null },
      },
      "قرارداد با بازارچه (معتبر)، تا ۱ فروردین ۱۴۰۶",
    ],
    [
      { kind: "job", told: { title: "کمک خیاط", monthlyWageRial: "0", endsOn: null } },
      "شغل برای دیگران: کمک خیاط، بدون دستمزد",
    ],
    [{ kind: "level", told: { standing: 2 } }, "آغاز سطح دو (در حال رشد)"],
    [
      { kind: "tick", told: { item: "mentoring", period: "once", evidence: null } },
      "نقشه راه: مربیگری از یک کارآفرین سطح سه",
    ],
    [
      { kind: "tick", told: { item: "feedback", period: jalaliMonth("1405-07"), evidence: null } },
      "وظیفه مددکار: ارائه بازخوردها، مهر ۱۴۰۵",
    ],
    [
      { kind: "promotion", told: { to: 2, status: "declined", reason: "زود است" } },
      "پیشنهاد ارتقا به سطح دو: ردشده",
    ],
    [{ kind: "loan", told: { kind: "micro", principalRial: "150000000" } }, "وام خرد، ۱۵٬۰۰۰٬۰۰۰ تومان"],
    [{ kind: "payment", told: { kind: "micro", amountRial: "7500000" } }, "پرداخت ۷۵۰٬۰۰۰ تومان از وام خرد"],
    [{ kind: "entitlement", told: { entitlement: "foodBasket", amountRial: "0" } }, "سبد ارزاق ماهانه"],
  ])("%o reads «%s»", (facts, title) => {
    const line = timelineLine({ ...row, ...facts } as TimelineRow);
    expect(line.title).toBe(title);
    expect(line.on).toBe("۲۰ آبان ۱۴۰۵");
    expect(line.by).toBe("مددکار");
  });

  it("tells when it was recorded where that was another day, and who voided it why", () => {
    const voided = { by: "کارشناس", reason: "تکراری بود" };
    const line = timelineLine({ ...row, on: day("1405/08/01"), voided, kind: "visit", told: { note: null } });
    expect(line).toMatchObject({
      by: "مددکار، ثبت در ۲۰ آبان ۱۴۰۵، ساعت ۱۲:۰۰",
      voided: "باطل‌شده به دست کارشناس: تکراری بود",
      open: false,
      tone: "neutral",
    });
  });

  it.each([
    ["evidence", { kind: "visit", told: { note: null } }, true],
    ["what was given", { kind: "entitlement", told: { entitlement: "foodBasket", amountRial: "0" } }, true],
    ["a level", { kind: "level", told: { standing: 1 } }, false],
    [
      "a payment, which the loans' page takes back",
      { kind: "payment", told: { kind: "micro", amountRial: "1" } },
      false,
    ],
  ])("%s can be corrected from it: %o, %s", (_what, facts, open) => {
    expect(timelineLine({ ...row, ...facts } as TimelineRow).open).toBe(open);
    const voided = { by: "کارشناس", reason: "تکراری بود" };
    expect(timelineLine({ ...row, ...facts, voided } as TimelineRow).open).toBe(false);
  });

  it.each(VOIDABLE_KINDS)(
    "after the end of a business, %s: only what was given is still taken back (decision)",
    (kind) => {
      expect(isCorrectable(kind, false)).toBe(true);
      expect(isCorrectable(kind, true)).toBe(kind === "entitlement");
    },
  );
});
