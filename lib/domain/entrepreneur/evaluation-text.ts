import { formatToman, tomanNumber } from "../loan/toman";
import { formatNumber } from "../shared/rial";
import { countUnitLabels, type Measured } from "./criterion";
import { EVIDENCE_KINDS, evidenceKindLabels } from "./evidence";

/** «۸ از ۱۰ فاکتور»: what was found of what is needed. */
export function foundText(result: Measured): string {
  if (result.unit !== "rial")
    return `${formatNumber(result.counted)} از ${formatNumber(result.needed)} ${countUnitLabels[result.unit]}`;
  const counted = tomanNumber(BigInt(result.counted));
  return result.needed === null
    ? "در سه ماه نخست درآمدی نبوده است؛ رشدی سنجیده نمی‌شود"
    : `${counted} از ${formatToman(BigInt(result.needed))} در سه ماه گذشته`;
}

/** «۸ فاکتور فروش، ۱ محصول»: how much speaks for it; "" where nothing does. */
export const evidenceText = ({ evidence }: Pick<Measured, "evidence">): string =>
  EVIDENCE_KINDS.map((kind) => ({ kind, count: evidence.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${formatNumber(count)} ${evidenceKindLabels[kind]}`)
    .join("، ");
