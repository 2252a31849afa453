import type { LevelRow } from "@/lib/domain/entrepreneur/level-history";
import { dateOf } from "@/lib/server/day-column";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import type { Transaction } from "@/lib/server/scope";

/** The level history in the order in which it was written. */
export async function levelRows(tx: Transaction, entrepreneurId: number): Promise<LevelRow[]> {
  const rows = await tx.levelHistory.findMany({
    where: { entrepreneurId },
    select: { standing: true, sinceOn: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ standing, sinceOn }) => ({ standing: standingOf(standing), sinceOn: dateOf(sinceOn) }));
}
