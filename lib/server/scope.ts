import pg from "pg";
import type { z } from "zod";
import { type Actor, visibleTo } from "@/lib/domain/access/actor";
import type { Database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";

/** What a command or query is given: who asks, where the data lies, and what time it is. */
export type Context = { actor: Actor; db: Database; now: Date; requestId: string };

export type Transaction = Prisma.TransactionClient;

const arrayLiteral = (ids: string[]) => `{${ids.map((id) => `"${id.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** The settings that the policies of row-level security compare with. */
function settingsOf(actor: Actor): [name: string, value: string][] {
  const scope = visibleTo(actor);
  return [
    ["app.actor", String(actor.userId)],
    ["app.administrator", actor.grants.some((grant) => grant.role === "administrator") ? "on" : "off"],
    ["app.country", scope.country ? "on" : "off"],
    ["app.provinces", arrayLiteral(scope.provinces)],
    ["app.offices", arrayLiteral(scope.offices)],
    ["app.centers", arrayLiteral(scope.centers)],
  ];
}

/**
 * Runs a command's work in one transaction that sees and may touch only the actor's scope. Work that ends in a refusal
 * is rolled back: whoever is refused has changed nothing.
 */
export async function inScope<T>({ actor, db }: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const calls = settingsOf(actor).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`);
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

/** A hand-written read: prepared once a connection under its name, its rows checked by the schema. */
export type Statement<Row> = { name: string; text: string; row: z.ZodType<Row> };

/**
 * Runs one statement inside the actor's scope. Begin, scope, statement and commit travel together: one round trip, and
 * the scope ends with its transaction.
 */
export async function readRows<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: unknown[],
): Promise<Row[]> {
  // Text in the database never holds this character: nothing can match, and asking would be an error.
  if (values.some((value) => typeof value === "string" && value.includes("\0"))) return [];
  const calls = settingsOf(ctx.actor).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  const client = await ctx.db.reads.connect();
  const [begun, read, ended] = await Promise.allSettled([
    client.query(`BEGIN READ ONLY; SELECT ${calls.join(", ")}`),
    client.query({ name: statement.name, text: statement.text, values }),
    client.query("COMMIT"),
  ]);
  // A connection whose transaction did not end as it should is not lent again.
  client.release(begun.status === "rejected" || ended.status === "rejected");
  if (begun.status === "rejected") throw begun.reason;
  if (read.status === "rejected") throw read.reason;
  return statement.row.array().parse(read.value.rows);
}

export async function readRow<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: unknown[],
): Promise<Row | null> {
  return (await readRows(ctx, statement, values))[0] ?? null;
}
