import type { Transaction } from "@/lib/server/scope";

const lock = (tx: Transaction, name: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;

/** One after the other, whoever changes how far an office's quota is used, or a province's for its support center. */
export const lockQuota = (tx: Transaction, holder: string) => lock(tx, `quota:${holder}`);

/** One after the other, whoever seats one of these people on a board; always in the same order. */
export async function lockPeople(tx: Transaction, nationalIds: readonly string[]): Promise<void> {
  for (const nationalId of [...nationalIds].sort()) await lock(tx, `person:${nationalId}`);
}

/** One after the other, whoever sends the same form. */
export const lockForm = (tx: Transaction, formKey: string) => lock(tx, `form:${formKey}`);
