import type { Transaction } from "@/lib/server/scope";

export type Caseworker = { id: number; name: string };

/** Those who may be given a caseload in an office, by name: accounts are closed to all but their administrator. */
export const caseworkersOf = (tx: Transaction, officeId: string): Promise<Caseworker[]> =>
  tx.$queryRaw<Caseworker[]>`SELECT id, name FROM office_caseworkers(${officeId})`;
