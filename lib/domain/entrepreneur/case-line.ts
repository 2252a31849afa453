import type { Tone } from "../month/labels";
import { formatNumber } from "../shared/rial";
import { attentionReasonLabels } from "./attention-labels";
import type { AttentionReason } from "./attention";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";

/** What lists read of an entrepreneur, out of the last evaluation. */
export type CaseRow = {
  code: string;
  name: string;
  business: string;
  standing: Standing;
  gap: string | null;
  reasons: AttentionReason[];
  overdueDays: number;
  /** installments whose day has passed; null where they have not been counted */
  lateInstallments: number | null;
  salesFall: number | null;
  silentDays: number | null;
};

export type CaseTag = { tone: Tone; text: string };
export type CaseLine = {
  code: string;
  name: string;
  business: string;
  level: string;
  gap: string | null;
  tags: CaseTag[];
};

const tones: Record<AttentionReason, Tone> = {
  overdueInstallment: "danger",
  fallingSales: "warning",
  silence: "warning",
  planNearDeadline: "warning",
  nearPromotion: "success",
};

/** A line of a list, its reasons with their figures: «۳ قسط عقب‌افتاده», «۴۵ روز بی‌خبری». */
export const viewCaseLine = (row: CaseRow): CaseLine => ({
  code: row.code,
  name: row.name,
  business: row.business,
  level: standingLabels[row.standing].label,
  gap: row.gap,
  tags: row.reasons.map((reason) => ({ tone: tones[reason], text: reasonText(reason, row) })),
});

function reasonText(reason: AttentionReason, row: CaseRow): string {
  const label = attentionReasonLabels[reason];
  switch (reason) {
    case "overdueInstallment":
      return row.lateInstallments
        ? `${formatNumber(row.lateInstallments)} ${label}`
        : `${label}، ${formatNumber(row.overdueDays)} روز`;
    case "fallingSales":
      return row.salesFall === null ? label : `${formatNumber(row.salesFall)}٪ ${label}`;
    case "silence":
      return row.silentDays === null ? label : `${formatNumber(row.silentDays)} روز ${label}`;
    case "planNearDeadline":
    case "nearPromotion":
      return label;
  }
}
