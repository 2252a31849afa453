import type { Transaction } from "@/lib/server/scope";

const KEY = "policy versions";

/** Held by whoever computes a month, until the transaction ends: no version is put in force meanwhile. */
export const holdPolicies = (tx: Transaction) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${KEY}, 0))::text`;

/** Waits until nobody computes a month, and lets nobody begin: by whoever puts a version in force. */
export const closePolicies = (tx: Transaction) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${KEY}, 0))::text`;
