import { formatRial, MAX_RIAL } from "../shared/rial";
import { ok, refuseField, type Result } from "../shared/result";
import { type OpenAdjustment, settle, type Settled } from "./settlement";

/** A confirmed month of a center that no living batch holds. */
export type PayableMonth = {
  payableRial: bigint;
  /** the confirmed account */
  account: { id: number } | null;
  /** of months before it */
  adjustments: readonly OpenAdjustment[];
};

export type BatchItem<M> = Settled & { month: M; accountId: number };

export type Composition<M> = {
  items: BatchItem<M>[];
  /** something to pay, but no confirmed account to pay it into */
  withoutAccount: M[];
  /** neither payable nor adjustments that could be settled */
  nothingToPay: M[];
  totalRial: bigint;
};

/**
 * What goes into the batch of a month (domain page 2): every month given that has something to pay and an account. Base
 * aid is never in it: it is paid by its own circular (decision). The total is the sum of the items.
 */
export function composeBatch<M extends PayableMonth>(months: readonly M[]): Composition<M> {
  const items: BatchItem<M>[] = [];
  const withoutAccount: M[] = [];
  const nothingToPay: M[] = [];
  for (const month of months) {
    const settled = settle(month.payableRial, month.adjustments);
    if (month.payableRial === 0n && settled.settlements.length === 0) nothingToPay.push(month);
    else if (month.account === null) withoutAccount.push(month);
    else items.push({ ...settled, month, accountId: month.account.id });
  }
  return {
    items,
    withoutAccount,
    nothingToPay,
    totalRial: items.reduce((sum, { amountRial }) => sum + amountRial, 0n),
  };
}

type Summed = Pick<Composition<unknown>, "items" | "totalRial">;

/** What a form shows of a batch before it is made; it changes whenever the batch would. */
export const shownBatch = ({ items, totalRial }: Summed): string => `${items.length}:${totalRial}`;

/** A batch has items, and a sum that can be written out; refuses invalidInput for the form as a whole. */
export function checkComposition({ items, totalRial }: Summed): Result<true> {
  if (items.length === 0)
    return refuseField(
      "form",
      "در این ماه مرکزی نیست که اکنون پرداخت‌پذیر باشد و در فهرست دیگری نیامده باشد.",
    );
  if (totalRial > MAX_RIAL)
    return refuseField("form", `جمع یک فهرست پرداخت نمی‌تواند از ${formatRial(MAX_RIAL)} بیشتر باشد.`);
  return ok(true);
}
