import { describe, expect, it } from "vitest";
import { type CaseRow, viewCaseLine } from "@/lib/domain/entrepreneur/case-line";
import { viewListed } from "@/lib/domain/entrepreneur/list-view";
import { viewUrgentCase, viewWaitingPromotion } from "@/lib/domain/entrepreneur/tasks";

const buildRow = (override: Partial<CaseRow> = {}): CaseRow => ({
  code: "09-000001-0",
  name: "مریم آزمونی",
  business: "خیاطی",
  standing: 1,
  gap: "۲ فاکتور تا سطح دو",
  reasons: [],
  overdueDays: 0,
  lateInstallments: null,
  salesFall: null,
  silentDays: null,
  ...override,
});
const textsOf = (row: Partial<CaseRow>) => viewCaseLine(buildRow(row)).tags.map(({ text }) => text);

describe("a line of a caseload", () => {
  it.each<[string[], Partial<CaseRow>]>([
    [[], {}],
    [["۳ قسط عقب‌افتاده"], { reasons: ["overdueInstallment"], overdueDays: 40, lateInstallments: 3 }],
    [["قسط عقب‌افتاده، ۴۰ روز"], { reasons: ["overdueInstallment"], overdueDays: 40 }],
    [
      ["۴۵٪ کاهش فروش", "۷۰ روز بی‌خبری"],
      { reasons: ["fallingSales", "silence"], salesFall: 45, silentDays: 70 },
    ],
    [["نزدیک به ارتقا"], { reasons: ["nearPromotion"] }],
  ])("says %o", (texts, row) => {
    expect(textsOf(row)).toEqual(texts);
  });

  it("of an ended business says neither what was urgent nor how far the next level was", () => {
    const listed = {
      office: "مشهد",
      province: "خراسان رضوی",
      caseworker: null,
      ended: true,
      standingThen: null,
    };
    expect(viewListed({ ...buildRow({ reasons: ["silence"], silentDays: 90 }), ...listed })).toMatchObject({
      tags: [],
      gap: null,
      ended: true,
    });
  });

  it.each([
    [1, "سطح یک", "سطح دو"],
    [2, "سطح دو", null],
    [null, "سطح دو", null],
  ] as const)(
    "in a list of a month shows the standing %s of then, and today's where it is another",
    (standingThen, level, levelNow) => {
      const listed = { office: "مشهد", province: "خراسان رضوی", caseworker: null, ended: false };
      expect(viewListed({ ...buildRow({ standing: 2 }), ...listed, standingThen })).toMatchObject({
        level,
        levelNow,
      });
    },
  );
});

describe("what waits on the desk", () => {
  it("is somebody who needs attention, by the first reason; nobody without one", () => {
    expect(viewUrgentCase(buildRow())).toEqual([]);
    expect(viewUrgentCase(buildRow({ reasons: ["silence", "nearPromotion"], silentDays: 61 }))).toMatchObject(
      [{ title: "پیگیری مریم آزمونی", tag: { tone: "warning", text: "۶۱ روز بی‌خبری" } }],
    );
  });

  it.each([
    ["2026-11-11T06:00:00Z", "از امروز", "info"],
    ["2026-10-29T06:00:00Z", "۱۳ روز در انتظار", "info"],
    ["2026-10-28T06:00:00Z", "۱۴ روز در انتظار", "warning"],
  ])("is a promotion proposed at %s: %s", (proposedAt, age, tone) => {
    const facts = { code: "09-000001-0", name: "مریم", business: "خیاطی", office: "مشهد", to: 2 as const };
    const task = viewWaitingPromotion(
      { ...facts, proposedAt: new Date(proposedAt) },
      new Date("2026-11-11T08:30:00Z"),
    );
    expect(task).toMatchObject({ title: "تصمیم درباره ارتقای مریم به سطح دو", age, tag: { tone } });
  });
});
