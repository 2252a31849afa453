import { can } from "@/lib/domain/access/policy";
import { composeBatch, shownBatch } from "@/lib/domain/payment/compose";
import { formatSigned } from "@/lib/domain/payment/signed";
import type { ReadyView } from "@/lib/domain/payment/view";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber, MAX_RIAL } from "@/lib/domain/shared/rial";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { provinceName } from "@/lib/server/payment/province-name";
import { readyStatement } from "@/lib/server/payment/ready";
import { shebaFor } from "@/lib/server/payment/sight";
import { type Context, readRow, readRows } from "@/lib/server/scope";

/** What the batch of a month would be if it were made now. */
export async function getReady(
  ctx: Context,
  provinceId: string,
  month: JalaliMonth,
): Promise<ReadyView | null> {
  const [rows, province] = await Promise.all([
    readRows(ctx, readyStatement, [provinceId, month]),
    readRow(ctx, provinceName, [provinceId]),
  ]);
  if (!province) return null;
  const place = { provinceId, officeId: null, centerId: null };
  const shown = shebaFor(ctx, place);
  const batch = composeBatch(rows);
  const { items, withoutAccount, nothingToPay, totalRial } = batch;
  const sumOf = (amount: (item: (typeof items)[number]) => bigint) =>
    items.reduce((sum, item) => sum + amount(item), 0n);
  const baseAid = sumOf(({ month: of }) => of.baseAidRial ?? 0n);
  const inRange = totalRial <= MAX_RIAL;
  return {
    month,
    monthLabel: formatMonth(month),
    province,
    items: items.map(({ month: of, adjustmentsRial, amountRial }) => ({
      centerId: of.centerId,
      center: of.centerName,
      office: of.officeName,
      sheba: of.account && shown(of.account.sheba),
      payable: formatNumber(of.payableRial),
      adjustments: adjustmentsRial === 0n ? null : formatSigned(adjustmentsRial),
      amount: formatNumber(amountRial),
      baseAid: of.baseAidRial ? formatNumber(of.baseAidRial) : null,
    })),
    withoutAccount: withoutAccount.map((of) => ({
      centerId: of.centerId,
      center: of.centerName,
      office: of.officeName,
      payable: formatNumber(of.payableRial),
    })),
    nothingToPay: nothingToPay.length,
    payable: formatNumber(sumOf(({ month: of }) => of.payableRial)),
    adjustments: formatSigned(sumOf((item) => item.adjustmentsRial)),
    total: formatNumber(totalRial),
    totalInWords: inRange ? rialInWords(totalRial) : "",
    baseAid: baseAid > 0n ? formatNumber(baseAid) : null,
    shown: items.length > 0 && can(ctx.actor, "payment.prepare", place).ok ? shownBatch(batch) : null,
  };
}
