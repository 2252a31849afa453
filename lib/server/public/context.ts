import type { Database } from "@/lib/server/db";

/** What is known of a visitor who has no account: no actor, and so no scope. */
export type VisitorContext = { db: Database; address: string; now: Date };
