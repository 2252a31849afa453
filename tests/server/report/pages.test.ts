import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { decideReport } from "@/lib/server/report/decide";
import { listReports } from "@/lib/server/report/list-query";
import { getNationalReport } from "@/lib/server/report/national-query";
import { getReport } from "@/lib/server/report/page-query";
import { nationalSheets, reportSheets } from "@/lib/server/report/sheets";
import { type WrittenSheet, writeWorkbook } from "@/lib/server/spreadsheet/writer";
import type { Performance } from "@/tests/domain/report/build-figures";
import {
  asProvince,
  bringSent,
  createPerformances,
  IN_TIME,
  keyOf,
  provincePlace,
  TOO_LATE,
} from "@/tests/server/report/report-world";
import { cellsRead, temporaryFile } from "@/tests/support/spreadsheets";
import { asOwner, asRole } from "@/tests/support/world";

const PROVINCE = "IR-02";
const month = jalaliMonth("1405-05");
const hq = (now = IN_TIME) => asRole("hqEmployment", provincePlace(PROVINCE), now);
const employment = () => asProvince("provinceEmployment", PROVINCE);

const performance = (override: Partial<Performance> = {}): Performance => ({
  name: "=مرکز آزمون",
  office: "",
  status: "active",
  due: true,
  month: "confirmed",
  late: false,
  baseAidRial: 3n,
  rows: Array.from({ length: 10 }, () => ({
    entries: 1,
    quantity: 2,
    people: [{ targetGroup: "prisonerFamily", gender: "male", count: 4 }],
    costRial: 50n,
    payableRial: 1_000_001n,
  })),
  ...override,
});
const reopen = (centerId: string) =>
  asOwner(
    `UPDATE monthly_performance SET status = 'officeVerified', policy_version_id = NULL, base_aid_rial = NULL, payable_rial = NULL, breakdown = NULL,
       entry_count = NULL, beneficiary_count = NULL, raised_rial = NULL, targets = '{}', confirmed_counts = '{}', ceilings_rial = '{}', payables_rial = '{}',
       costs_rial = '{}' WHERE center_id = $1 AND month = $2`,
    [centerId, month],
  );

let first: string;
let centers: string[];

beforeAll(async () => {
  await asOwner("DELETE FROM monthly_report WHERE month = $1", [month]);
  centers = await createPerformances(PROVINCE, month, [
    performance(),
    performance(),
    performance({ month: "submitted" }),
  ]);
  first = await bringSent(PROVINCE, month);
});

describe("the page of a report", () => {
  it("shows what was sent, that it adds up, and what may be done", async () => {
    const view = await getReport(hq(), { provinceId: PROVINCE, month });
    expect(view).toMatchObject({
      timeliness: "late",
      revision: { number: first, status: "sent", openMonths: 1 },
      figures: { payableRial: 20_000_020n, entries: 20, beneficiaries: 80 },
      sinceSent: [],
      sinceFormer: null,
      may: { write: false, send: false, decide: true, revise: false, national: true },
    });
    expect(view?.checks.every(({ holds }) => holds)).toBe(true);
    expect((await getReport(employment(), { provinceId: PROVINCE, month }))?.may).toMatchObject({
      write: false,
      send: false,
      decide: false,
      revise: true,
    });
  });

  it("says visibly when a month is reopened after the sending, and changes nothing silently", async () => {
    await reopen(centers[1] ?? "");
    const view = await getReport(hq(), { provinceId: PROVINCE, month });
    expect(view?.figures.payableRial).toBe(20_000_020n);
    expect(view?.sinceSent).toContainEqual({
      figure: "قابل پرداخت (ریال)",
      before: "۲۰٬۰۰۰٬۰۲۰",
      after: "۱۰٬۰۰۰٬۰۱۰",
    });
    const nation = await getNationalReport(hq(), month);
    const part = nation?.parts.find(({ id }) => id === PROVINCE);
    expect(part).toMatchObject({ nowPayableRial: 10_000_010n, report: { payableRial: 20_000_020n } });
  });

  it("shows a correction beside what it corrects, and the first revision as it was", async () => {
    const key = await keyOf(PROVINCE, month);
    await decideReport(hq(), { ...key, decision: "return", reason: "رقم‌ها را بازبینی کنید" });
    const second = await bringSent(PROVINCE, month);
    const view = await getReport(hq(), { provinceId: PROVINCE, month });
    expect(view).toMatchObject({
      revision: { revision: 2, number: second },
      figures: { payableRial: 10_000_010n },
      sinceSent: [],
    });
    expect(view?.sinceFormer?.figures.map(({ figure }) => figure)).toContain("کارکردهای تأییدشده");
    expect(view?.revisions.map(({ status }) => status)).toEqual(["returned", "sent"]);
    const old = await getReport(hq(), { provinceId: PROVINCE, month }, "1");
    expect(old).toMatchObject({
      revision: { revision: 1, number: first },
      figures: { payableRial: 20_000_020n },
      may: { decide: false },
    });
    expect(old?.sinceSent.length).toBeGreaterThan(0);
  });

  it.each([
    ["a revision that is not there", PROVINCE, month, "9"],
    ["nonsense for a revision", PROVINCE, month, "1 OR 1=1"],
    ["a month that has not begun", PROVINCE, jalaliMonth("1407-01"), undefined],
    ["a month before any policy", PROVINCE, jalaliMonth("1399-01"), undefined],
    ["a province that is none", "IR-88", month, undefined],
    ["nonsense for a province", "IR-0'", month, undefined],
  ])("is not there for %s", async (_what, provinceId, of, revision) => {
    expect(await getReport(hq(), { provinceId, month: of }, revision)).toBeNull();
  });
});

describe("the national report", () => {
  it("adds up to its provinces, their centers and the ten rows to the last rial, and says who is missing", async () => {
    const other = await createPerformances("IR-03", month, [performance({ month: "paid" })]);
    await bringSent("IR-03", month);
    const view = await getNationalReport(hq(), month);
    expect(other).toHaveLength(1);
    expect(view?.figures.payableRial).toBe(20_000_020n);
    expect(view?.figures.paidRial).toBe(10_000_010n);
    expect(view?.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(view?.parts).toHaveLength(31);
    expect(
      view?.parts
        .filter(({ report }) => report)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["IR-02", "IR-03"]);
  });

  it("is of months that have ended", async () => {
    expect(await getNationalReport(hq(), jalaliMonth("1405-09"))).toBeNull();
    expect(await getNationalReport(hq(), jalaliMonth("1399-01"))).toBeNull();
  });
});

describe("the list", () => {
  it("shows headquarters provinces by months: on time, late, missing, not due, and where each stands", async () => {
    const view = await listReports(hq(TOO_LATE), {});
    if (view?.kind !== "matrix") throw new Error("no matrix");
    expect(view.rows).toHaveLength(31);
    expect(view.months).toEqual(["1405-08", "1405-07", "1405-06", "1405-05", "1405-04", "1405-03"]);
    const cellOf = (id: string, of: string) =>
      view.rows.find((row) => row.id === id)?.cells.find((cell) => cell.month === of);
    expect(cellOf(PROVINCE, month)).toEqual({ month, status: "sent", timeliness: "late", draft: false });
    expect(cellOf("IR-25", month)).toEqual({ month, status: null, timeliness: "missing", draft: false });
    expect(view.later).toBeNull();
  });

  it("shows a province its own months with deadline, what is confirmed of what is due, and what was open", async () => {
    const view = await listReports(employment(), { month: String(month) });
    if (view?.kind !== "province") throw new Error("no months");
    expect(view.months[0]).toMatchObject({
      month,
      deadline: "۲۰ شهریور ۱۴۰۵",
      confirmed: 1,
      openMonths: 2,
      ended: true,
    });
    expect(view.months[0]?.due).toBeGreaterThanOrEqual(3);
    expect(view.months).toHaveLength(12);
    expect(view.later).toBe("1405-09");
  });

  it.each([{ province: "IR-29" }, { province: "nonsense" }])(
    "has nothing of %j for another province",
    async (query) => {
      expect(await listReports(employment(), query)).toBeNull();
    },
  );

  it("takes nonsense for a month as none", async () => {
    expect((await listReports(hq(), { month: "1405-99" }))?.until).toBe("1405-08");
  });
});

describe("spreadsheets", () => {
  const read = async (sheets: readonly WrittenSheet[]) => {
    const rows: unknown[][] = [];
    for (const sheet of sheets) {
      const file = temporaryFile();
      await pipeline(writeWorkbook([sheet]), createWriteStream(file));
      rows.push(...(await cellsRead(file)));
    }
    return rows;
  };

  it("hold real numbers and days, and no formulas", async () => {
    const view = await getReport(hq(), { provinceId: PROVINCE, month });
    const nation = await getNationalReport(hq(), month);
    if (!view || !nation) throw new Error("no report");
    const rows = await read(reportSheets(view));
    expect(rows).toContainEqual(["کمک این ماه", "قابل پرداخت", 10_000_010, "ریال"]);
    expect(rows.find(([, name]) => name === "تاریخ ارسال")?.[2]).toEqual({ date: "2026-12-05" });
    expect(rows.filter(([, name]) => name === "'=مرکز آزمون").map((row) => row[7])).toContain(10_000_010);
    expect(await read(nationalSheets(nation))).toContainEqual([
      "کمک این ماه",
      "قابل پرداخت",
      20_000_020,
      "ریال",
    ]);
  });
});
