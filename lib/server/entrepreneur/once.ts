import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import type { Context, Transaction } from "@/lib/server/scope";

/**
 * Records something once for the key its form brought: the same form again, from a queue or by a second press, is told the
 * record that it made. A key that belongs to another person or another kind is refused.
 */
export async function recordOnce(
  tx: Transaction,
  ctx: Context,
  { key, kind, of }: { key: string; kind: string; of: EntrepreneurFacts },
  record: () => Promise<Result<{ id: number | bigint }>>,
): Promise<Result<{ id: number; again: boolean }>> {
  const known = await tx.recordingKey.findUnique({ where: { key } });
  if (known)
    return known.entrepreneurId === of.id && known.kind === kind
      ? ok({ id: Number(known.recordId), again: true })
      : refuse("duplicate");
  const made = await record();
  if (!made.ok) return made;
  const { id } = made.value;
  const { count } = await tx.recordingKey.createMany({
    data: [
      {
        key,
        entrepreneurId: of.id,
        kind,
        recordId: id,
        recordedById: ctx.actor.userId,
        recordedAt: ctx.now,
      },
    ],
    skipDuplicates: true,
  });
  // The key belongs to somebody whom the actor does not see.
  return count === 1 ? ok({ id: Number(id), again: false }) : refuse("duplicate");
}
