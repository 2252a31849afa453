import type { z } from "zod";
import { type Actor, visibleTo } from "@/lib/domain/access/actor";
import { scopeFor } from "@/lib/domain/access/policy";
import type { Database } from "@/lib/server/db";
import { arrayLiteral, type Prepared, runBatch, type Value } from "@/lib/server/batch";
import { Prisma } from "@/lib/server/generated/client";

/** What a command or query is given: who asks, where the data lies, and what time it is. */
export type Context = { actor: Actor; db: Database; now: Date; requestId: string };

export type Transaction = Prisma.TransactionClient;

/** The settings that the policies of row-level security compare with. */
const settings = ["actor", "administrator", "country", "provinces", "offices", "centers", "cases"] as const;

function scopeOf(actor: Actor): Record<(typeof settings)[number], string> {
  const { country, provinces, offices, centers } = visibleTo(actor);
  return {
    actor: String(actor.userId),
    administrator: actor.grants.some(({ role }) => role === "administrator") ? "on" : "off",
    country: country ? "on" : "off",
    provinces: arrayLiteral(provinces),
    offices: arrayLiteral(offices),
    centers: arrayLiteral(centers),
    cases: arrayLiteral(casesOf(actor)),
  };
}

/** Where entrepreneurs are overseen: "*" for the country; a caseworker's own are known by the actor. */
function casesOf({ grants }: Actor): string[] {
  const { country, provinces, offices } = scopeFor({ grants }, "progress.view");
  return [...(country ? ["*"] : []), ...provinces, ...offices];
}

/**
 * Runs a command's work in one transaction that sees and may touch only the actor's scope. Work that ends in a refusal
 * is rolled back: whoever is refused has changed nothing. What writes many rows may be given more time than usual.
 */
export async function inScope<T>(
  { actor, db }: Context,
  work: (tx: Transaction) => Promise<T>,
  { seconds }: { seconds?: number } = {},
): Promise<T> {
  const scope = scopeOf(actor);
  const calls = settings.map((name) => Prisma.sql`set_config(${`app.${name}`}, ${scope[name]}, true)`);
  let refused: { value: T } | undefined;
  try {
    return await db.prisma.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT ${Prisma.join(calls)}`;
        if (seconds) await tx.$queryRaw`SELECT set_config('statement_timeout', ${`${seconds}s`}, true)`;
        const value = await work(tx);
        if (isRefused(value)) {
          refused = { value };
          throw new Error("rolled back");
        }
        return value;
      },
      seconds ? { timeout: seconds * 1000 } : undefined,
    );
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

type Read = { statement: Prepared; resolve: (rows: Row[]) => void; reject: (failure: unknown) => void };
type Row = Record<string, unknown>;

/** What has been asked in one go and not been sent yet. */
const asked = new WeakMap<Context, Read[]>();

/** Sends what was asked together: one scope, one transaction, one round trip; the scope ends with it. */
async function send(ctx: Context, reads: readonly Read[]): Promise<void> {
  const scope = scopeOf(ctx.actor);
  const values = settings.map((name) => scope[name]);
  try {
    const [, ...answers] = await runBatch(ctx.db, [
      { name: "scope", text: scopeText, values, silent: true },
      ...reads.map(({ statement }) => statement),
    ]);
    for (const [index, { resolve }] of reads.entries()) resolve(answers[index] ?? []);
  } catch (failure) {
    for (const { reject } of reads) reject(failure);
  }
}

const askTogether = (ctx: Context, statement: Prepared): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const waiting = asked.get(ctx);
    if (waiting) {
      waiting.push({ statement, resolve, reject });
      return;
    }
    const reads: Read[] = [{ statement, resolve, reject }];
    asked.set(ctx, reads);
    queueMicrotask(() => {
      asked.delete(ctx);
      void send(ctx, reads);
    });
  });

/** Runs a statement inside the actor's scope; what one context asks at the same time travels in one round trip. */
export async function readRows<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: Value[],
): Promise<Row[]> {
  // Text in the database never holds this character: nothing can match, and asking would be an error.
  if (values.flat().some((value) => typeof value === "string" && value.includes("\0"))) return [];
  const rows = await askTogether(ctx, { name: statement.name, text: statement.text, values });
  return statement.row.array().parse(rows);
}

export async function readRow<Row>(
  ctx: Context,
  statement: Statement<Row>,
  values: Value[],
): Promise<Row | null> {
  return (await readRows(ctx, statement, values))[0] ?? null;
}
