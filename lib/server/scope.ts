import type { z } from "zod";
import { type Actor, visibleTo } from "@/lib/domain/access/actor";
import type { Database } from "@/lib/server/db";
import { arrayLiteral, runBatch, type Value } from "@/lib/server/batch";
import { Prisma } from "@/lib/server/generated/client";

/** What a command or query is given: who asks, where the data lies, and what time it is. */
export type Context = { actor: Actor; db: Database; now: Date; requestId: string };

export type Transaction = Prisma.TransactionClient;

/** The settings that the policies of row-level security compare with. */
const settings = ["actor", "administrator", "country", "provinces", "offices", "centers"] as const;

function scopeOf(actor: Actor): Record<(typeof settings)[number], string> {
  const { country, provinces, offices, centers } = visibleTo(actor);
  return {
    actor: String(actor.userId),
    administrator: actor.grants.some(({ role }) => role === "administrator") ? "on" : "off",
    country: country ? "on" : "off",
    provinces: arrayLiteral(provinces),
    offices: arrayLiteral(offices),
    centers: arrayLiteral(centers),
  };
}

/**
 * Runs a command's work in one transaction that sees and may touch only the actor's scope. Work that ends in a refusal
 * is rolled back: whoever is refused has changed nothing.
 */
export async function inScope<T>({ actor, db }: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const scope = scopeOf(actor);
  const calls = settings.map((name) => Prisma.sql`set_config(${`app.${name}`}, ${scope[name]}, true)`);
  let refused: { value: T } | undefined;
  try {
    return await db.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT ${Prisma.join(calls)}`;
      const value = await work(tx);
      if (isRefused(value)) {
        refused = { value };
        throw new Error("rolled back");
      }
      return value;
    });
  } catch (error) {
    if (refused) return refused.value;
    throw error;
  }
}

const isRefused = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false && "refusal" in value;

const scopeText = `SELECT ${settings.map((name, index) => `set_config('app.${name}', $${index + 1}, true)`).join(", ")},
  set_config('transaction_read_only', 'on', true)`;

/** A hand-written read: prepared once a connection under its name, its rows checked by the schema. */
export type Statement<Row> = { name: string; text: string; row: z.ZodType<Row> };

/** Runs one statement inside the actor's scope, in one round trip; the scope ends with it. */
export async function readRows<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: Value[],
): Promise<Row[]> {
  // Text in the database never holds this character: nothing can match, and asking would be an error.
  if (values.some((value) => typeof value === "string" && value.includes("\0"))) return [];
  const scope = scopeOf(ctx.actor);
  const rows = await runBatch(ctx.db, [
    { name: "scope", text: scopeText, values: settings.map((name) => scope[name]) },
    { name: statement.name, text: statement.text, values },
  ]);
  return statement.row.array().parse(rows);
}

export async function readRow<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: Value[],
): Promise<Row | null> {
  return (await readRows(ctx, statement, values))[0] ?? null;
}
