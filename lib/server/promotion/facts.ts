import type { Promotion } from "@/lib/domain/entrepreneur/promotion";
import { refuse, type Refused } from "@/lib/domain/shared/result";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import type { Context, Transaction } from "@/lib/server/scope";

export type PromotionFacts = Promotion & {
  id: number;
  version: number;
  proposedByName: string;
  decidedById: number | null;
  decidedByName: string | null;
};

/** A proposal about a locked entrepreneur; the lock keeps others from deciding on it meanwhile. */
export async function findPromotion(
  tx: Transaction,
  { id: entrepreneurId, caseworkerId }: EntrepreneurFacts,
  id: number,
): Promise<PromotionFacts | null> {
  const row = await tx.promotion.findFirst({
    where: { id, entrepreneurId },
    select: {
      ...{ id: true, version: true, status: true, toStanding: true, profileReason: true, caseworkerId: true },
      ...{ proposedById: true, proposedByName: true, decidedById: true, decidedByName: true },
    },
  });
  if (!row) return null;
  const { toStanding, caseworkerId: thenId, ...rest } = row;
  return { ...rest, to: standingOf(toStanding), caseworkerIds: [caseworkerId, thenId] };
}

/** Names who was faster. */
export function refuseFaster(
  { actor }: Context,
  { status, proposedById, proposedByName, decidedById, decidedByName }: PromotionFacts,
): Refused {
  const hand = status === "withdrawn" ? proposedById : decidedById;
  const name = status === "withdrawn" ? proposedByName : decidedByName;
  return refuse("conflict", {
    params: { by: hand === actor.userId ? "خود شما" : (name ?? "همکار شما") },
  });
}
