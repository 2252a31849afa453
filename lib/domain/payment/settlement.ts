/** A correction of a paid month with what no living batch has settled of it yet: above zero more to pay, below zero less. */
export type OpenAdjustment = { id: number; remainingRial: bigint };

export type Settlement = { adjustmentId: number; amountRial: bigint };

export type Settled = {
  settlements: Settlement[];
  /** their sum */
  adjustmentsRial: bigint;
  /** what the center is paid: payable and settlements, never below zero */
  amountRial: bigint;
};

/**
 * Settles open adjustments with the payment of a month (domain page 2): what is owed to the center is added in full, what
 * it has had too much is taken off oldest first, as far as the payment reaches; the rest waits. So the amount does not
 * depend on the order, and no payment falls below zero. Rial.
 */
export function settle(payableRial: bigint, open: readonly OpenAdjustment[]): Settled {
  if (payableRial < 0n) throw new RangeError("settle: negative payable");
  const oldestFirst = [...open].sort((a, b) => a.id - b.id);
  const settlements: Settlement[] = oldestFirst
    .filter(({ remainingRial }) => remainingRial > 0n)
    .map(({ id, remainingRial }) => ({ adjustmentId: id, amountRial: remainingRial }));
  let amountRial = payableRial + sumOf(settlements);
  for (const { id, remainingRial } of oldestFirst) {
    if (remainingRial >= 0n || amountRial === 0n) continue;
    const taken = -remainingRial < amountRial ? remainingRial : -amountRial;
    settlements.push({ adjustmentId: id, amountRial: taken });
    amountRial += taken;
  }
  return { settlements, adjustmentsRial: sumOf(settlements), amountRial };
}

const sumOf = (settlements: readonly Settlement[]): bigint =>
  settlements.reduce((sum, { amountRial }) => sum + amountRial, 0n);
