import { describe, expect, it } from "vitest";
import {
  ACCOUNT_ACTIONS,
  ACCOUNT_STATUSES,
  type AccountStatus,
  nextAccountStatus,
} from "@/lib/domain/payment/account-workflow";
import { buildBatchNumber, isBatchNumber } from "@/lib/domain/payment/batch-number";
import {
  BATCH_ACTIONS,
  BATCH_STATUSES,
  batchActionsFrom,
  type BatchStatus,
  nextBatchStatus,
} from "@/lib/domain/payment/batch-workflow";
import { checkPaidOn } from "@/lib/domain/payment/paid-day";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** In the order of BATCH_ACTIONS: approve, export, pay, cancel. */
const batches: Record<BatchStatus, (BatchStatus | null)[]> = {
  prepared: ["approved", null, null, "cancelled"],
  approved: [null, "approved", "paid", "cancelled"],
  paid: [null, null, null, null],
  cancelled: [null, null, null, null],
};
const batchCases = BATCH_STATUSES.flatMap((status) =>
  BATCH_ACTIONS.map((action, index) => ({ status, action, next: batches[status][index] ?? null })),
);

describe("states of a payment batch (domain page 2, S1 ح نکته ۳)", () => {
  it.each(batchCases)("$status, $action: $next", ({ status, action, next }) => {
    const refused = { ok: false, refusal: { code: "wrongStep", params: { status, action } } };
    expect(nextBatchStatus(status, action)).toEqual(next ? { ok: true, value: next } : refused);
    expect(batchActionsFrom(status).includes(action)).toBe(next !== null);
  });
});

/** In the order of ACCOUNT_ACTIONS: confirm, withdraw, replace. */
const accounts: Record<AccountStatus, (AccountStatus | null)[]> = {
  pending: ["confirmed", "withdrawn", null],
  confirmed: [null, "withdrawn", "replaced"],
  replaced: [null, null, null],
  withdrawn: [null, null, null],
};
const accountCases = ACCOUNT_STATUSES.flatMap((status) =>
  ACCOUNT_ACTIONS.map((action, index) => ({ status, action, next: accounts[status][index] ?? null })),
);

describe("states of a center's account (S1 ب-3-2)", () => {
  it.each(accountCases)("$status, $action: $next", ({ status, action, next }) => {
    const result = nextAccountStatus(status, action);
    expect(result.ok ? result.value : null).toBe(next);
  });
});

describe("the number of a batch", () => {
  it("names the year, the province and the serial within both", () => {
    expect(buildBatchNumber(1405, "IR-09", 3)).toBe("1405-09-0003");
    expect(buildBatchNumber(1405, "IR-31", 12_345)).toBe("1405-31-12345");
  });

  it.each(["1405-09-003", "1405-9-0003", "۱۴۰۵-۰۹-۰۰۰۳", "1505-09-0003", "accounts", ""])(
    "%s is none",
    (text) => {
      expect(isBatchNumber(text)).toBe(false);
    },
  );

  it("a place that gives none is a bug", () => {
    expect(() => buildBatchNumber(1405, "nowhere", 1)).toThrow(RangeError);
  });
});

describe("the day on which the bank paid", () => {
  const days = { approvedOn: "2026-11-10" as CalendarDate, today: "2026-11-12" as CalendarDate };
  it.each([
    ["2026-11-09", false],
    ["2026-11-10", true],
    ["2026-11-12", true],
    ["2026-11-13", false],
  ])("approved on the 10th, today the 12th: %s is taken: %s", (paidOn, taken) => {
    const result = checkPaidOn(paidOn as CalendarDate, days);
    expect(result.ok).toBe(taken);
    if (!result.ok) expect(Object.keys(result.refusal.fields ?? {})).toEqual(["paidOn"]);
  });
});
