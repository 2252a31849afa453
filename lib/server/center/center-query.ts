import { can } from "@/lib/domain/access/policy";
import { services } from "@/lib/domain/aid/service-table";
import { nextSteps } from "@/lib/domain/month/next-step";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import { seatState, seatTags } from "@/lib/domain/organisation/board-term";
import { centerKindLabels } from "@/lib/domain/organisation/center";
import { monthStateOf } from "@/lib/domain/panel/center-month";
import { type CenterView, maskMobile, type MonthLine } from "@/lib/domain/panel/center-view";
import { yearAt } from "@/lib/domain/plan/plan-year";
import { type CalendarDate, formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import { termsOf } from "@/lib/domain/panel/panel-month";
import { formatMonth, type JalaliMonth, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { type CenterRow, centerStatement } from "@/lib/server/center/center-statement";
import { paymentsView } from "@/lib/server/center/payments-view";
import { licensingView } from "@/lib/server/center/licensing-view";
import { maySeeBoard } from "@/lib/server/organisation/board-query";
import { type Context, readRow } from "@/lib/server/scope";

const MONTHS = 18;
const isCode = (id: string) => /^[a-z][a-z0-9-]{1,59}$/.test(id);

/** A center's page; null outside the actor's scope. */
export async function getCenter(ctx: Context, id: string): Promise<CenterView | null> {
  if (!isCode(id)) return null;
  const months = lastMonths(monthAt(ctx.now), MONTHS);
  const row = await readRow(ctx, centerStatement, [id, months[0] ?? null, months.at(-1) ?? null]);
  if (!row) return null;
  const place = { provinceId: row.province.id, officeId: row.office.id, centerId: row.id };
  if (!can(ctx.actor, "center.view", place).ok) return null;
  return {
    id: row.id,
    name: row.name,
    kind: centerKindLabels[row.kind],
    status: row.status,
    office: row.office,
    province: row.province,
    started: row.startedMonth && formatMonth(row.startedMonth),
    ended: row.endedMonth && formatMonth(row.endedMonth),
    address: row.address,
    phone: row.phone && toPersianDigits(row.phone),
    board: boardView(row, todayInTehran(ctx.now)),
    maySeeBoard: maySeeBoard(ctx, place),
    licensing: can(ctx.actor, "license.view", place).ok ? licensingView(row, todayInTehran(ctx.now)) : null,
    payments: paymentsView(ctx, row, place),
    targets: targetsView(row),
    planYear: row.startedMonth && can(ctx.actor, "plan.view", place).ok ? yearAt(ctx.now) : null,
    mayViewPanel: can(ctx.actor, "panel.view", place).ok,
    months: can(ctx.actor, "month.view", place).ok
      ? monthsView(row, months, ctx.now, can(ctx.actor, "month.log", place).ok)
      : null,
  };
}

function boardView({ board }: CenterRow, today: CalendarDate): CenterView["board"] {
  const bySeat = new Map((board ?? []).map((member) => [member.seat, member]));
  return boardSeats.map((key, index) => {
    const seat = index + 1;
    const member = bySeat.get(seat) ?? null;
    const { name = null, mobile = null, business = null } = member ?? {};
    const masked = mobile && toPersianDigits(maskMobile(mobile));
    const tag = seatTags[seatState(member, today)];
    return { seat, title: boardSeatLabels[key], name, mobile: masked, business, tag };
  });
}

export function targetsView({ targets }: Pick<CenterRow, "targets">): CenterView["targets"] {
  return services.map(({ service, label, clause }) => ({
    service,
    label,
    clause,
    target: targets?.[service - 1] ?? null,
  }));
}

function monthsView(row: CenterRow, months: JalaliMonth[], now: Date, mayLog: boolean): CenterView["months"] {
  const byMonth = new Map((row.months ?? []).map((month) => [month.month, month]));
  const lines = months.flatMap((month): MonthLine[] => {
    const found = byMonth.get(month);
    const due =
      row.startedMonth !== null &&
      month >= row.startedMonth &&
      (row.endedMonth === null || month < row.endedMonth);
    if (!due && !found) return [];
    const {
      status = null,
      late = null,
      empty = false,
      entries = null,
      payable = null,
      paidOn = null,
    } = found ?? {};
    const passed = termsOf(row.policies ?? [], month, now)?.deadlinePassed ?? true;
    return [
      {
        month,
        label: formatMonth(month),
        state: monthStateOf({ due, status, late, empty }, passed),
        entries: entries === null ? "—" : formatNumber(entries),
        payable: payable === null ? "—" : formatNumber(payable),
        paidOn: paidOn === null ? "—" : formatJalaliDateShort(paidOn),
      },
    ];
  });
  const running = lines.find(({ month }) => month === monthAt(now)) ?? null;
  const status = (running && byMonth.get(running.month)?.status) ?? "open";
  const mayEdit = mayLog && (status === "open" || status === "returned");
  return {
    current: running && {
      ...running,
      next: nextSteps[status].next,
      action: mayEdit ? "ثبت خدمت و ارسال ماه" : "دیدن کارکرد ماه",
    },
    earlier: lines.filter((line) => line !== running).reverse(),
  };
}
